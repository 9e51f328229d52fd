/**
 * Files between the page and the program: base64 in messages, bytes in the page. In a browser a file is handed
 * over as a download; several pages are several downloads, under the names the program chose.
 */
import type { FileIn, FileOut, PageOut } from "../protocol/protocol";

/** The file a person chose, as the program takes it. */
export async function fileIn(file: File): Promise<FileIn> {
  return { name: file.name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) };
}

/** A file the program made, with all its pages. */
export function pagesOf(file: FileOut): PageOut[] {
  return [{ name: file.name, base64: file.base64 }, ...file.more];
}

/** The bytes as something a browser can show or download. */
export function asBlob(page: PageOut, mediaType: string): Blob {
  return new Blob([fromBase64(page.base64)], { type: mediaType });
}

/** Hands every page to the browser as a download. */
export function download(file: FileOut): void {
  for (const page of pagesOf(file)) {
    const url = URL.createObjectURL(asBlob(page, file.media_type));
    const link = document.createElement("a");
    link.href = url;
    link.download = page.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

const CHUNK = 0x8000;

/** Bytes to base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** Base64 to bytes. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
