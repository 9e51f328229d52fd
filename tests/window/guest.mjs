/** Somebody who comes into a room from another device: the link of the room, and what a page says on its line. */
import { once } from "node:events";
import WebSocket from "ws";

/** Comes in by the link, under this name. */
export async function comesIn(link, name) {
  const { origin, host, hash } = new URL(link);
  const line = new WebSocket(`ws://${host}/live`, { origin });
  await once(line, "open");
  const waiting = new Map();
  line.on("message", (message) => {
    const { kind, id, reply, problem } = JSON.parse(message);
    if (kind === "push") return;
    const { tell, fail } = waiting.get(id);
    if (kind === "reply") tell(reply);
    else fail(new Error(problem.message));
  });
  line.on("close", (code) => {
    for (const { fail } of waiting.values()) fail(new Error(`the line has ended: ${code}`));
  });
  const asks = (ask) =>
    new Promise((tell, fail) => {
      const id = waiting.size + 1;
      waiting.set(id, { tell, fail });
      line.send(JSON.stringify({ id, ask }));
    });
  line.send(JSON.stringify({ room: hash.slice("#room=".length) }));
  const { guest } = await asks({ request: "hello", protocol: 1, languages: ["en"] });
  await asks({ request: "join", who: { who: "guest", name } });
  const { product } = guest;
  await asks({ request: "open_product", product });
  await asks({ request: "enter_room", product });
  return {
    does: (command) => asks({ request: "do", product, command, writing: null }),
    leaves: async () => {
      line.close();
      await once(line, "close");
    },
  };
}
