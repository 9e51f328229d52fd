/** The English sentences the screens say; print, terminal, problems and the window's own are the Rust side's. */
export const FILES = import.meta.glob<string>(
  [
    "./en/*.ftl",
    "!./en/print.ftl",
    "!./en/terminal.ftl",
    "!./en/problems.ftl",
    "!./en/room.ftl",
    "!./en/window.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);
