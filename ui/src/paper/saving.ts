/** Saving what the program made: asks for the file, gives it to the person, says where it is. */
import { useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { tell } from "../kit/toast";
import { useLibraryState } from "../library/library";
import { useProduct } from "../product/product";
import type { Artefact, Format, Paper, ProductId } from "../protocol/protocol";
import { useWords } from "../words/words";

/** What is to be saved. */
interface Copy {
  product: ProductId;
  artefact: Artefact;
  format: Format;
  paper: Paper;
}

/** Saves a copy; `onDone` hears that it is saved, `isQuiet` leaves it to the caller to show that. */
export function useSaving(copy: Copy, how: { onDone?: (sentence: string) => void; isQuiet?: boolean } = {}) {
  const host = useHost();
  const { say } = useWords();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      const { file } = await host.ask({ request: "export", ...copy });
      const saved = await host.save(file);
      if (saved === "cancelled") return;
      const sentence = say("paper-saved", { name: saved.path ?? file.name, more: file.more.length });
      if (!how.isQuiet) tell({ text: sentence });
      how.onDone?.(sentence);
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
  const { paper } = useLibraryState().settings;
  const { id: product } = useProduct();
  return useSaving({ product, artefact: "vision", format: "zip", paper });
}
