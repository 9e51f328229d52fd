// Hocuspocus as it comes, on a free port of this machine; says its address, and ends with standard input.
import { Server } from "@hocuspocus/server";

const server = new Server({ address: "127.0.0.1", port: 0, quiet: true, stopOnSignals: false });
await server.listen();
console.log(`ws://127.0.0.1:${server.httpServer.address().port}/`);
process.stdin.on("end", () => process.exit()).resume();
