/** The door, handed down to every screen. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Connection, Host } from "./host";

const Door = createContext<Host | null>(null);

/** The door to the program. */
export function useHost(): Host {
  const host = useContext(Door);
  if (!host) throw new Error("useHost is called outside of a HostDoor");
  return host;
}

/** Whether the program can be reached. */
export function useConnection(): Connection {
  const host = useHost();
  const [connection, setConnection] = useState(host.connection());
  useEffect(() => {
    setConnection(host.connection());
    return host.onConnection(setConnection);
  }, [host]);
  return connection;
}

/** Hands the door down. */
export function HostDoor({ host, children }: { host: Host; children: ReactNode }) {
  return <Door.Provider value={host}>{children}</Door.Provider>;
}
