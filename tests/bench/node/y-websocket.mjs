// The y-websocket server as it comes, on a free port of this machine; says its address, and ends with standard input.
import http from "node:http";
import { createRequire } from "node:module";
import { setupWSConnection } from "@y/websocket-server/utils";

// The version of `ws` that it brings itself.
const WebSocket = createRequire(import.meta.resolve("@y/websocket-server/utils"))("ws");

const server = http.createServer();
const lines = new WebSocket.Server({ noServer: true });
lines.on("connection", setupWSConnection);
server.on("upgrade", (request, socket, head) =>
  lines.handleUpgrade(request, socket, head, (line) => lines.emit("connection", line, request)),
);
server.listen(0, "127.0.0.1", () => console.log(`ws://127.0.0.1:${server.address().port}/room`));
process.stdin.on("end", () => process.exit()).resume();
