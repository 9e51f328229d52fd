/**
 * Copies to take home from a room that was closed, for as long as the line to it is open. Nothing can be fetched by then:
 * whoever shows this has it at hand.
 */
import { Check, Download } from "lucide-react";
import { useId, useState } from "react";
import { useConnection } from "../host/context";
import { Button } from "../kit/button";
import { VisuallyHidden } from "../kit/hidden";
import { useLibraryState } from "../library/library";
import type { Format, ProductId } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useSaving } from "./saving";
import styles from "./take-home.module.css";

/** To print, to read, and everything of the product twice: as people read it, and as the program does. */
const COPIES: readonly Format[] = ["pdf", "md", "zip", "json"];

export function TakeHome({ product }: { product: ProductId }) {
  const { say } = useWords();
  const title = useId();
  const isReached = useConnection() === "online";
  if (!isReached) return <p className={styles.more}>{say("paper-home-gone")}</p>;
  return (
    <section aria-labelledby={title} className={styles.home}>
      <h2 id={title}>{say("paper-home")}</h2>
      <p className={styles.more}>{say("paper-home-more")}</p>
      <ul className={styles.copies}>
        {COPIES.map((format) => (
          <li key={format}>
            <Copy product={product} format={format} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button shows by itself that its copy is taken: a toast would lie over the others. */
function Copy({ product, format }: { product: ProductId; format: Format }) {
  const { say } = useWords();
  const { paper } = useLibraryState().settings;
  const [taken, setTaken] = useState("");
  const how = { onDone: setTaken, isQuiet: true };
  const saving = useSaving({ product, artefact: "vision", format, paper }, how);
  return (
    <>
      <Button
        icon={taken ? Check : Download}
        isDisabled={saving.isRunning}
        onPress={() => void saving.run()}
        className={styles.copy}
      >
        <span>{say(`paper-home-${format}`)}</span>{" "}
        <span className={styles.format}>{say(`paper-format-${format}`)}</span>
      </Button>
      <VisuallyHidden>
        <span role="status">{taken}</span>
      </VisuallyHidden>
    </>
  );
}
