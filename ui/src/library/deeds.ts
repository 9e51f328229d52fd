/** What can be done with a product in the library: each deed says what it did and offers the way back. */
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { tell } from "../kit/toast";
import type { ProductId, ProductLine, Request } from "../protocol/protocol";
import { useWords } from "../words/words";

/** The deeds of the library. */
export function useLibraryDeeds() {
  const host = useHost();
  const { say } = useWords();

  async function ask<R extends Request>(request: R) {
    try {
      return await host.ask(request);
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
      return null;
    }
  }

  async function archive(line: ProductLine, archived: boolean) {
    const done = await ask({ request: "archive_product", product: line.id, archived });
    const undo = () => void ask({ request: "archive_product", product: line.id, archived: !archived });
    const text = say(archived ? "product-archived" : "product-unarchived", { name: line.name });
    if (done) tell({ text, undo });
    return done !== null;
  }

  async function remove(line: ProductLine) {
    const done = await ask({ request: "delete_product", product: line.id });
    const undo = () => void ask({ request: "recover_product", product: line.id });
    if (done) tell({ text: say("product-deleted", { name: line.name }), undo });
    return done !== null;
  }

  async function recover(line: ProductLine) {
    const done = await ask({ request: "recover_product", product: line.id });
    if (done) tell({ text: say("product-recovered", { name: line.name }) });
  }

  async function duplicate(line: ProductLine): Promise<ProductId | null> {
    const name = say("product-copy-name", { name: line.name });
    const done = await ask({ request: "duplicate_product", product: line.id, name });
    if (done) tell({ text: say("product-duplicated", { name }) });
    return done?.product ?? null;
  }

  async function rename(line: Pick<ProductLine, "id">, name: string) {
    await ask({ request: "do", product: line.id, command: { command: "rename", name }, writing: null });
  }

  return { archive, remove, recover, duplicate, rename };
}
