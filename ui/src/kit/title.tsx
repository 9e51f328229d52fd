/**
 * The title of what a page shows: its only heading of the first rank; of the second where it stands inside something
 * that has its title already.
 */
import { createContext, type HTMLAttributes, type ReactNode, useContext } from "react";

const Rank = createContext<"h1" | "h2">("h1");

export function Title(props: HTMLAttributes<HTMLHeadingElement>) {
  const Heading = useContext(Rank);
  return <Heading {...props} />;
}

/** Around what stands inside something that has its title already. */
export function Inside({ children }: { children: ReactNode }) {
  return <Rank.Provider value="h2">{children}</Rank.Provider>;
}
