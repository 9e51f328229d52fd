/**
 * What is shown where a part of the page broke, or did not come: what happened, that nothing saved is lost, and the way
 * back. The rest of the page goes on.
 */
import { Component, type ReactNode, useEffect, useRef } from "react";
import { useConnection } from "../host/context";
import { Button } from "../kit/button";
import { Title } from "../kit/title";
import { useWords } from "../words/words";
import styles from "./error-boundary.module.css";

/** Errors of pieces of the program that did not come: it was renewed meanwhile, or the network was gone. */
const missing = new WeakSet<Error>();

addEventListener("vite:preloadError", ({ payload }) => missing.add(payload));

interface Props {
  /** Goes on by itself where this is another one: what broke is not shown any more. */
  at?: string;
  children: ReactNode;
}

/** Holds what breaks in a part of the page. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return missing.has(error) ? <DidNotCome /> : <Broken error={error} />;
  }
}

function Broken({ error }: { error: Error }) {
  const { say } = useWords();
  return (
    <Told title={say("broken-title")} more={say("broken-more")}>
      <code className={styles.said}>{error.message}</code>
    </Told>
  );
}

/** A piece of the program did not come. A network that comes back brings it along; nobody has to ask. */
export function DidNotCome() {
  const { say } = useWords();
  const connection = useConnection();
  const wasGone = useRef(false);
  useEffect(() => {
    if (connection === "offline") wasGone.current = true;
    if (connection === "online" && wasGone.current) location.reload();
  }, [connection]);
  return <Told title={say("not-come-title")} more={say("not-come-more")} />;
}

function Told(props: { title: string; more: string; children?: ReactNode }) {
  const { say } = useWords();
  return (
    <div role="alert" className={styles.told}>
      <Title>{props.title}</Title>
      <p>{props.more}</p>
      {props.children}
      <Button weight="primary" onPress={() => location.reload()}>
        {say("load-again")}
      </Button>
    </div>
  );
}
