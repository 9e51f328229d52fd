/** Taking a product in from its JSON file: chosen, or dropped anywhere on the page. */
import { FileUp } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useHost } from "../host/context";
import { useDroppedFile } from "../host/dropped";
import { fileIn } from "../host/files";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { DropSign } from "../kit/drop-sign";
import { tell } from "../kit/toast";
import type { FileIn, ProductId } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./import-product.module.css";

/** The page with a button in it; a file dropped anywhere on it is imported. */
export function ImportRoom(props: {
  isDisabled: boolean;
  onOpen: (product: ProductId) => void;
  children: (button: ReactNode) => ReactNode;
}) {
  const { say } = useWords();
  const take = useImport(props.onOpen);
  const over = useDroppedFile(take, props.isDisabled);
  return (
    <>
      {props.children(!props.isDisabled && <ImportButton onFile={take} />)}
      {over && <DropSign words={say("import-product-drop")} />}
    </>
  );
}

function ImportButton({ onFile }: { onFile: (file: FileIn) => void }) {
  const { say } = useWords();
  return (
    <div className={styles.choose}>
      <FileTrigger
        acceptedFileTypes={["application/json", ".json"]}
        onSelect={async (files) => {
          const file = files?.[0];
          if (file) onFile(await fileIn(file));
        }}
      >
        <Button weight="plain" icon={FileUp}>
          {say("import-product")}
        </Button>
      </FileTrigger>
      <p className={styles.more}>{say("import-product-more")}</p>
    </div>
  );
}

function useImport(onOpen: (product: ProductId) => void) {
  const host = useHost();
  const { say } = useWords();
  return useCallback(
    async (file: FileIn) => {
      if (!file.name.toLowerCase().endsWith(".json")) {
        return tell({ text: say("import-product-not-json", { name: file.name }) });
      }
      try {
        onOpen((await host.ask({ request: "import_product", file })).product);
        tell({ text: say("product-imported", { name: file.name }) });
      } catch (thrown) {
        tell({ problem: problemOf(thrown) });
      }
    },
    [host, say, onOpen],
  );
}
