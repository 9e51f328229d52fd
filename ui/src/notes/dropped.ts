/** A file dropped anywhere on the page or the window. What is done with it is the hearer's business. */
import { useEffect, useState } from "react";
import { useHost } from "../host/context";
import { fileIn } from "../host/files";
import type { FileIn } from "../protocol/protocol";

/** Hears of dropped files; says whether one hangs over the page. */
export function useDroppedFile(take: (file: FileIn) => void, isDisabled: boolean): boolean {
  const host = useHost();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (isDisabled) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const away = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = async (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      take(await fileIn(file));
    };
    const stop = host.onFileDropped?.(take);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", away);
    document.addEventListener("drop", drop);
    return () => {
      stop?.();
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", away);
      document.removeEventListener("drop", drop);
    };
  }, [host, take, isDisabled]);
  return isOver;
}
