import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // React Aria brings its own words in thirty languages; the program speaks two.
  plugins: [
    react(),
    fetchedAtOnce("guest.html", "door"),
    optimizeLocales.vite({ locales: ["en-US", "de-DE"] }),
  ],
  build: {
    target: "es2022",
    cssTarget: ["chrome111", "safari16.4", "firefox115"],
    // Fonts and pictures come from this origin: the content policy allows nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Two pages: the machine's own, and that of a guest who comes through the door of a room.
      input: ["index.html", "guest.html"],
      output: {
        codeSplitting: {
          groups: [
            // What a first frame waits for stays small; what the first screen needs comes in one piece.
            { name: "start", test: /preload-helper|kit[\\/]theme\.ts$/, priority: 3 },
            {
              name: "line",
              test: /src[\\/]library[\\/]follow\.ts$|src[\\/]host[\\/]choose\.ts$/,
              priority: 2,
            },
            { name: "door", test: /src[\\/]screens[\\/]door\.tsx$/, priority: 1 },
            { name: "program", test: /src[\\/]screens[\\/]app\.tsx$/ },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 700,
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/setup-tests.ts"],
    css: false,
    testTimeout: 30_000,
  },
});

/** Fetches a piece of the program together with a page, and not only once the page has asked for it. */
function fetchedAtOnce(page: string, piece: string): Plugin {
  return {
    name: "fetched-at-once",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle, filename }) {
        if (!bundle || !filename.endsWith(page)) return;
        const found = Object.values(bundle).find((one) => one.type === "chunk" && one.name === piece);
        if (found?.type !== "chunk")
          throw new Error(`there is no piece “${piece}” to be fetched with ${page}`);
        const styles = [...(found.viteMetadata?.importedCss ?? [])];
        return [
          { tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `/${found.fileName}` } },
          ...styles.map((style) => ({
            tag: "link",
            attrs: { rel: "preload", as: "style", crossorigin: true, href: `/${style}` },
          })),
        ];
      },
    },
  };
}
