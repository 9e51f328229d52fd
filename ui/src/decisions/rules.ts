/** The rules of deciding while they are being changed: whether a change needs a decision, and what it says in words. */
import type { Rules, Scope } from "../protocol/protocol";

/** On what the double vote can be allowed at all. */
export const DOUBLED = ["vision", "roadmap", "backlog"] as const satisfies readonly Scope[];

/** Whether these rules are the same as those. */
export function isSame(one: Rules, other: Rules): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Whether the double vote is allowed where it was not. The rules judge that themselves; this says it beforehand. */
export function isWider(after: Rules, before: Rules): boolean {
  return after.double_vote.some((scope) => !before.double_vote.includes(scope));
}

/** With the double vote on this, or without. */
export function withScope(rules: Rules, scope: Scope, yes: boolean): Rules {
  const others = rules.double_vote.filter((one) => one !== scope);
  return { ...rules, double_vote: yes ? [...others, scope] : others };
}

function inOrder({ voting, double_vote, second_round }: Rules) {
  const { method, base, quorum, secret, floor, dots, stack } = voting;
  const share = quorum.quorum === "count" ? quorum.voters : quorum.percent;
  return [
    method,
    base,
    quorum.quorum,
    share,
    secret,
    floor,
    dots,
    stack,
    [...double_vote].sort(),
    second_round,
  ];
}
