/** The German sentences the screens say; print, terminal, problems and the window's own are the Rust side's. */
export const FILES = import.meta.glob<string>(
  [
    "./de/*.ftl",
    "!./de/print.ftl",
    "!./de/terminal.ftl",
    "!./de/problems.ftl",
    "!./de/room.ftl",
    "!./de/window.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);
