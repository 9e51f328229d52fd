import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // React Aria brings its own words in thirty languages; the program speaks two.
  plugins: [react(), optimizeLocales.vite({ locales: ["en-US", "de-DE"] })],
  build: {
    target: "es2022",
    cssTarget: ["chrome111", "safari16.4", "firefox115"],
    // Fonts and pictures come from this origin: the content policy allows nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
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
