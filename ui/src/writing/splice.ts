/**
 * Text that two hands change at once: the smallest change between two versions, and both changes in one text.
 * Knows neither cards nor the screen.
 *
 * The rule is the program's own: what the other wrote stays, and stands first where both wrote at one place. Only
 * where both made the same text of it, that text is taken once.
 * Positions are UTF-16, as the browser counts, and never fall inside a character.
 */

export type Splice = { at: number; remove: number; insert: string };
export type Caret = { start: number; end: number };
export type Merged = { text: string; caret: Caret };

/** Both changes to `base` in one text, and where the caret of `mine` stands in it. */
export function merge(base: string, mine: string, theirs: string, caret: Caret): Merged {
  const my = between(base, mine);
  const their = between(base, theirs);
  if (!their || mine === theirs) return { text: mine, caret };
  const rebased = my ? rebase(my, their) : [];
  const text = rebased.reduce(apply, theirs);
  const follow = (at: number) => followCaret(at, my, their, rebased);
  return { text, caret: { start: follow(caret.start), end: follow(caret.end) } };
}

/** The one splice that makes `now` of `was`; nothing when they are the same. */
export function between(was: string, now: string): Splice | null {
  if (was === now) return null;
  const at = sameStart(was, now);
  const end = sameEnd(was, now, at);
  return { at, remove: was.length - at - end, insert: now.slice(at, now.length - end) };
}

/** `mine`, written for a text that `theirs` has changed meanwhile; to be applied in turn. */
export function rebase(mine: Splice, theirs: Splice): Splice[] {
  const end = mine.at + mine.remove;
  const behind = Math.max(mine.at, theirs.at + theirs.remove);
  const after: Splice = {
    at: behind - theirs.remove + theirs.insert.length,
    remove: Math.max(0, end - behind),
    insert: mine.insert,
  };
  if (mine.at >= theirs.at) return [after];
  const before: Splice = { at: mine.at, remove: Math.min(end, theirs.at) - mine.at, insert: mine.insert };
  return after.remove === 0 ? [before] : [{ ...after, insert: "" }, before];
}

export function apply(text: string, splice: Splice): string {
  return text.slice(0, splice.at) + splice.insert + text.slice(splice.at + splice.remove);
}

function followCaret(at: number, my: Splice | null, their: Splice, rebased: Splice[]): number {
  if (my && my.insert !== "" && at >= my.at && at <= my.at + my.insert.length) {
    const written = rebased.find((splice) => splice.insert !== "");
    return (written?.at ?? 0) + at - my.at;
  }
  const inBase = my && at > my.at ? at - my.insert.length + my.remove : at;
  return rebased.reduce(through, through(inBase, their));
}

function through(at: number, splice: Splice): number {
  if (at <= splice.at) return at;
  return Math.max(at - splice.remove, splice.at) + splice.insert.length;
}

function sameStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at > 0 && isFirstHalf(a, at - 1) ? at - 1 : at;
}

function sameEnd(a: string, b: string, from: number): number {
  const limit = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < limit && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count))
    count += 1;
  return count > 0 && isSecondHalf(a, a.length - count) ? count - 1 : count;
}

function isFirstHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isSecondHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
