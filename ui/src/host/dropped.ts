/** Files that a person drops: on the page in a browser, on the window otherwise. One listener for both. */
import { useEffect, useState } from "react";
import type { FileIn } from "../protocol/protocol";
import { useHost } from "./context";
import { fileIn } from "./files";

/** Hears of the first file of each drop, anywhere on the page. Says whether one hangs over the page just now. */
export function useDroppedFile(take: (file: FileIn) => void, isDisabled = false): boolean {
  const host = useHost();
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (isDisabled) return;
    const stopHost = host.onFileDropped?.(take);
    const stopPage = hearPage(take, setOver);
    return () => {
      stopHost?.();
      stopPage();
    };
  }, [host, take, isDisabled]);
  return over && !isDisabled;
}

function hearPage(take: (file: FileIn) => void, show: (over: boolean) => void) {
  const listeners = {
    dragover(event: DragEvent) {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      show(true);
    },
    dragleave(event: DragEvent) {
      if (event.relatedTarget === null) show(false);
    },
    drop(event: DragEvent) {
      const file = event.dataTransfer?.files[0];
      show(false);
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      void fileIn(file).then(take);
    },
  };
  const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
  for (const [name, hear] of each) document.addEventListener(name, hear);
  return () => {
    for (const [name, hear] of each) document.removeEventListener(name, hear);
  };
}
