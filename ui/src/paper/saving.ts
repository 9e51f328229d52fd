/** Saving what the program made: asks for the file, gives it to the person, says where it is. */
import { useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { tell } from "../kit/toast";
import { useLibraryState } from "../library/library";
import { useProduct } from "../product/product";
import type { Artefact, Format, Paper } from "../protocol/protocol";
import { useWords } from "../words/words";

export function useSaving(artefact: Artefact, format: Format, paper: Paper, onDone: () => void) {
  const host = useHost();
  const { id } = useProduct();
  const { say } = useWords();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      const { file } = await host.ask({ request: "export", product: id, artefact, format, paper });
      const saved = await host.save(file);
      if (saved === "cancelled") return;
      tell({ text: say("paper-saved", { name: saved.path ?? file.name, more: file.more.length }) });
      onDone();
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, run };
}

/** Everything of the product in one ZIP. */
export function useSavingEverything() {
  const { settings } = useLibraryState();
  return useSaving("vision", "zip", settings.paper, () => undefined);
}
