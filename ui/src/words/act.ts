/** What an act did, as a sentence without its subject: “added “Speed” to Needs”. The facts come from the program. */
import type { What } from "../protocol/protocol";
import type { Words } from "./words";

/** The sentence of an act. */
export function actWords(what: What, words: Pick<Words, "say" | "moment">): string {
  const { say, moment } = words;
  switch (what.what) {
    case "started":
    case "copied":
    case "renamed":
      return say(`act-${what.what}`, what);
    case "extended":
      return say("act-extended", { extended: what.extended ? "yes" : "no" });
    case "added":
      return say("act-added", { text: what.text, section: say(`section-${what.section}`) });
    case "added_many":
      return say("act-added_many", { count: what.count, text: what.text, file: what.file ?? "none" });
    case "wrote":
      return say(what.from.trim() === "" ? "act-wrote-first" : "act-wrote", { from: what.from, to: what.to });
    case "moved":
      return say("act-moved", {
        text: what.text,
        from: say(`section-${what.from}`),
        to: say(`section-${what.to}`),
        same: what.from === what.to ? "yes" : "no",
      });
    case "deleted":
    case "restored":
      return say(`act-${what.what}`, { count: what.cards.length, text: what.text });
    case "state":
      return say("act-state", { text: what.text, to: say(`state-${what.to}`) });
    case "author":
      return say("act-author", { text: what.text, to: what.to ?? "none" });
    case "card_put_back":
      return say("act-card_put_back", { text: what.text, then: moment(what.then) });
    case "board_put_back":
      return say("act-board_put_back", { then: moment(what.then) });
    case "undid":
    case "redid":
      return say(`act-${what.what}`, { act: actWords(what.act, words) });
  }
}
