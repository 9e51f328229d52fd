/** What was counted, as bars with numbers, and with names where ballots have names. */
import type { ReactNode } from "react";
import type { CastBallot, EntryId, OpenedVote, Round, Tally } from "../protocol/protocol";
import { useWords } from "../words/words";
import { dotsOn } from "./ballots/ballot";
import { abstained, type Bar, barsOf, namedIn, optionOf, remarksIn } from "./counted";
import { Person } from "./person";
import styles from "./result.module.css";
import { hasBar, optionWords } from "./telling";

/** The plain count of a round: one member, one vote. */
export function PlainResult({ round, heading }: { round: Round; heading: string }) {
  const { say } = useWords();
  const cast = namedIn(round);
  return (
    <Sheet heading={heading} note={say(...noteOf(round.vote))} round={round.vote.round}>
      <Bars vote={round.vote} tally={round.tally} cast={cast} />
      <Abstentions round={round} cast={cast} />
      <Remarks round={round} />
      <Counts tally={round.tally} vote={round.vote} />
      <TookPart round={round} />
    </Sheet>
  );
}

/** What one member has: a vote, or some dots. */
function noteOf({ voting }: OpenedVote): [string, Record<string, number>] {
  return voting.method === "dots" ? ["decide-dots-are", { dots: voting.dots }] : ["decide-as-voted-note", {}];
}

/** The count with the primus's ballot twice. */
export function WeightedResult(props: {
  vote: OpenedVote;
  weighted: Tally;
  plain: Tally;
  name: string;
  children?: ReactNode;
}) {
  const { say } = useWords();
  const { vote, weighted, plain } = props;
  return (
    <Sheet
      heading={say("decide-weighted")}
      note={say("decide-weighted-note", { name: props.name })}
      round={vote.round}
    >
      <Bars vote={vote} tally={weighted} cast={[]} plain={plain} />
      <Counts tally={weighted} vote={vote} />
      <p className={styles.quiet}>{say("decide-both-stay")}</p>
      {props.children}
    </Sheet>
  );
}

function Sheet(props: { heading: string; note: string; round: number; children: ReactNode }) {
  const { say } = useWords();
  const { heading, round } = props;
  return (
    <section className={styles.sheet} aria-label={say("decide-in-round", { heading, round })}>
      <h3 className={styles.heading}>
        {heading} <small>{props.note}</small>
      </h3>
      {props.children}
    </section>
  );
}

function Bars(props: { vote: OpenedVote; tally: Tally; cast: readonly CastBallot[]; plain?: Tally }) {
  const { vote, tally, cast, plain } = props;
  const decided = tally.verdict.verdict === "decided" ? tally.verdict.option : null;
  const before = plain && new Map(barsOf(vote, plain, []).map((bar) => [bar.key, bar.count]));
  return (
    <>
      {vote.voting.method === "ranked" && <Order vote={vote} ranking={tally.ranking} />}
      {barsOf(vote, tally, cast).map((bar) => (
        <BarRow
          key={bar.key}
          bar={bar}
          vote={vote}
          isDecided={bar.key === decided}
          before={before?.get(bar.key)}
        />
      ))}
      {tally.pairwise && <Pairwise vote={vote} pairwise={tally.pairwise} />}
    </>
  );
}

function BarRow(props: { bar: Bar; vote: OpenedVote; isDecided: boolean; before?: number }) {
  const { say, number } = useWords();
  const { bar, vote, isDecided, before = bar.count } = props;
  const share = (count: number) => `${(100 * count) / bar.whole}%`;
  return (
    <div className={styles.bar} data-decided={isDecided || undefined} data-below={isBelow(bar) || undefined}>
      <div className={styles.label}>
        <span dir="auto">
          <BarWords bar={bar} />
          {isDecided && `, ${say("decide-decided-mark")}`}
          {isBelow(bar) && `, ${say("decide-below-mark")}`}
        </span>
        <b>{number(bar.count)}</b>
      </div>
      <div className={styles.track} aria-hidden>
        <i className={styles.fill} style={{ width: share(Math.min(before, bar.count)) }} />
        {bar.count > before && <i className={styles.extra} style={{ width: share(bar.count - before) }} />}
      </div>
      {bar.who.length > 0 && <People vote={vote} cast={bar.who.map((cast) => withDots(cast, bar.key))} />}
    </div>
  );
}

function BarWords({ bar }: { bar: Bar }) {
  const words = useWords();
  const { say } = words;
  switch (bar.of) {
    case "option":
      return optionWords(bar.option, words);
    case "said":
      return say(`decide-said-${bar.said}`);
    case "fingers":
      return say("said-fist", { fingers: bar.fingers });
  }
}

/** Who put several dots on one option says how many. */
function withDots(cast: CastBallot, option: EntryId): Named {
  const dots = dotsOn(cast.ballot, option);
  return { ...cast, more: dots > 1 ? `× ${dots}` : undefined };
}

function isBelow(bar: Bar): boolean {
  return bar.of === "fingers" && bar.isBelow && bar.count > 0;
}

/** People in a round: whoever is primus says so, and who filled in for whom. */
function People({ vote, cast }: { vote: OpenedVote; cast: readonly Named[] }) {
  const { say } = useWords();
  return (
    <ul className={styles.people}>
      {cast.map(({ member, proxy, more }) => {
        const voter = vote.voters.find((voter) => voter.member === member);
        const isPrimus = member === vote.primus;
        return (
          voter && (
            <li key={member}>
              <Person voter={voter} isPrimus={isPrimus}>
                {isPrimus && ` ${say("decide-primus")}`}
                {more && ` ${more}`}
                {proxy !== null && ` (${say("decide-by-proxy", { proxy: proxy || say("decide-somebody") })})`}
              </Person>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Somebody who took part, and what is said of them beside the name. */
interface Named {
  member: EntryId;
  proxy: string | null;
  more?: string;
}

function Abstentions({ round, cast }: { round: Round; cast: readonly CastBallot[] }) {
  const { say } = useWords();
  const who = abstained(cast);
  if (who.length === 0) return null;
  return (
    <div className={styles.abstained}>
      <span>{say("decide-abstained")}</span>
      <People vote={round.vote} cast={who} />
    </div>
  );
}

function Remarks({ round }: { round: Round }) {
  const { say } = useWords();
  const remarks = remarksIn(round);
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ said, member, text }, at) => {
        const voter = round.vote.voters.find((voter) => voter.member === member);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes
          <li key={at}>
            <b>{say(`decide-remark-${said}`)}</b>
            {voter && <Person voter={voter} />}
            <span dir="auto">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Everything that counted, in numbers. */
function Counts({ tally, vote }: { tally: Tally; vote: OpenedVote }) {
  const { say, number } = useWords();
  const parts: [string, string][] = [
    [say("decide-took-part"), say("decide-of", { count: tally.took_part, all: tally.voters })],
    [say("decide-quorum"), number(tally.quorum)],
    [say("decide-cast"), number(tally.votes_cast)],
    [say("decide-abstentions"), number(tally.abstentions)],
  ];
  if (tally.needed !== null) parts.push([say("decide-needed"), number(tally.needed)]);
  if (hasBar(vote.voting)) parts.push([say("decide-base"), say(`base-${vote.voting.base}`)]);
  return (
    <dl className={styles.counts}>
      {parts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In a secret round, who took part is all that is said of people. */
function TookPart({ round }: { round: Round }) {
  const { say } = useWords();
  if (round.ballots.ballots === "open") return null;
  return (
    <div className={styles.abstained}>
      <span>{say("decide-took-part")}</span>
      <People vote={round.vote} cast={round.took_part} />
    </div>
  );
}

function Order({ vote, ranking }: { vote: OpenedVote; ranking: readonly (readonly EntryId[])[] }) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <ol className={styles.order} aria-label={say("decide-order")}>
        {ranking.map((level) => (
          <li key={level.join()}>
            {level
              .map((id) => optionOf(vote.options, id))
              .map((option) => option && optionWords(option, words))
              .join(" = ")}
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{say("decide-firsts")}</p>
    </>
  );
}

function Pairwise({ vote, pairwise }: { vote: OpenedVote; pairwise: readonly (readonly number[])[] }) {
  const words = useWords();
  const { say, number } = words;
  const titles = vote.options.map((option) => optionWords(option, words));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={styles.pairs} tabIndex={0} aria-label={say("decide-pairwise")}>
      <table>
        <caption>{say("decide-pairwise")}</caption>
        <thead>
          <tr>
            <td />
            {titles.map((title, at) => (
              <th key={vote.options[at]?.id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairwise.map((row, at) => (
            <tr key={vote.options[at]?.id}>
              <th scope="row">{titles[at]}</th>
              {row.map((count, other) => (
                <td
                  key={vote.options[other]?.id}
                  data-wins={count > (pairwise[other]?.[at] ?? 0) || undefined}
                >
                  {at === other ? "" : number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
