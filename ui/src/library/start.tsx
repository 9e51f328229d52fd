/** The two ways to begin: a product of one's own, named where one stands, or the sample. */
import { ArrowRight, BookOpen, Plus } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { TextField } from "../kit/field";
import { tell } from "../kit/toast";
import type { ProductId } from "../protocol/protocol";
import { problemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./start.module.css";

/** Both choices, large. */
export function Beginnings({ onOpen }: { onOpen: (product: ProductId) => void }) {
  return (
    <div className={styles.choices}>
      <StartProduct onOpen={onOpen} />
      <OpenSample onOpen={onOpen} />
    </div>
  );
}

function StartProduct({ onOpen }: { onOpen: (product: ProductId) => void }) {
  const { say } = useWords();
  const [naming, setNaming] = useState(false);
  if (naming) return <NameIt onOpen={onOpen} onLeave={() => setNaming(false)} />;
  return (
    <AriaButton className={styles.choice} onPress={() => setNaming(true)}>
      <span className={styles.sign}>
        <Plus aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <span className={styles.title}>{say("start-product")}</span>
      <span className={styles.more}>{say("start-product-more")}</span>
    </AriaButton>
  );
}

function NameIt({ onOpen, onLeave }: { onOpen: (product: ProductId) => void; onLeave: () => void }) {
  const words = useWords();
  const { say } = words;
  const host = useHost();
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  async function start() {
    try {
      const { product } = await host.ask({ request: "start_product", name });
      onOpen(product);
    } catch (thrown) {
      setError(problemWords(problemOf(thrown), words).message);
    }
  }
  return (
    <Form
      className={styles.naming}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <TextField
        label={say("start-product-name")}
        value={name}
        error={error}
        autoFocus
        onChange={(name) => {
          setName(name);
          setError(null);
        }}
        onKeyDown={(event) => event.key === "Escape" && onLeave()}
        onBlur={() => name === "" && onLeave()}
      />
      <Button type="submit" weight="primary" icon={ArrowRight}>
        {say("start-product-go")}
      </Button>
    </Form>
  );
}

function OpenSample({ onOpen }: { onOpen: (product: ProductId) => void }) {
  const { say } = useWords();
  const host = useHost();
  async function open() {
    try {
      onOpen((await host.ask({ request: "open_sample" })).product);
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    }
  }
  return (
    <AriaButton className={styles.choice} onPress={() => void open()}>
      <span className={styles.sign}>
        <BookOpen aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <span className={styles.title}>{say("open-sample")}</span>
      <span className={styles.more}>{say("open-sample-more")}</span>
    </AriaButton>
  );
}
