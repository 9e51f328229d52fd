/** What every test needs: a clean page after each, patience on a busy machine, all sentences, and what the test browser lacks. */
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { LANGUAGES, loadWords } from "./words/words";

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
await Promise.all(LANGUAGES.map(loadWords));

// The test browser has no CSS object; React Aria escapes ids with it.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;

// It lays nothing out, so nothing ever changes its size.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Nor do its files give their bytes away by themselves.
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
