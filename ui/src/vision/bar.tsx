/** The line above the board: its name, five sections or nine, and the tools the screen puts there. */
import type { ReactNode } from "react";
import { Segments } from "../kit/segments";
import { useProduct } from "../product/product";
import { useWords } from "../words/words";
import styles from "./bar.module.css";

export function Bar({ tools }: { tools?: ReactNode }) {
  const { view, act } = useProduct();
  const { say } = useWords();
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{say("vision-board")}</h1>
      <Segments
        label={say("vision-sections")}
        value={view.extended ? "nine" : "five"}
        isDisabled={view.read_only}
        onChange={(value) => void act({ command: "extend", extended: value === "nine" })}
        options={[
          { value: "five", words: say("vision-five") },
          { value: "nine", words: say("vision-nine") },
        ]}
      />
      {tools}
    </div>
  );
}
