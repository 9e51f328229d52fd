// Writes the messages of a page that both servers understand, in base64, a line each: what it says when it comes, then what
// it says each time a card gets another text. Arguments: whose messages, how many, and how many bytes a text has.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

const [, , server, many, bytes] = process.argv;
const [SYNC, AUTH] = [0, 2];
const [STEP_ONE, UPDATE] = [0, 2];

const written = (write) => {
  const encoder = encoding.createEncoder();
  if (server === "hocuspocus") encoding.writeVarString(encoder, "room");
  write(encoder);
  console.log(Buffer.from(encoding.toUint8Array(encoder)).toString("base64"));
};

const sync = (kind, content) =>
  written((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, content);
  });

const document = new Y.Doc();
if (server === "hocuspocus")
  written((encoder) => {
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, "");
  });
sync(STEP_ONE, Y.encodeStateVector(document));

document.on("update", (update) => sync(UPDATE, update));
const cards = document.getMap("cards");
for (let mark = 0; mark < Number(many); mark += 1) {
  const text = `mark${String(mark).padStart(8, "0")} everyone is to have this `;
  cards.set("card", text.padEnd(Number(bytes), "-"));
}
