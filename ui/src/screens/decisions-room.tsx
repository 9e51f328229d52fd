/** The decisions in the frame; the record of one can be handed out. */
import { lazy, Suspense, useState } from "react";
import { Decisions } from "../decisions/room";
import { goTo } from "../frame/place";
import type { EntryId, Format } from "../protocol/protocol";
import { useSeat } from "../team/people";
import { useWords } from "../words/words";
import type { RoomProps } from "./rooms";

const HandOut = lazy(() => import("../paper/hand-out").then(({ HandOut }) => ({ default: HandOut })));

const FORMATS: readonly Format[] = ["pdf", "png", "svg", "md", "json"];

/** The room. */
export default function DecisionsRoom({ place }: RoomProps) {
  const { say } = useWords();
  const { name, sit, call } = useSeat();
  const [handedOut, setHandedOut] = useState<EntryId | null>(null);
  const room = { at: "product", product: place.product, room: "decisions" } as const;
  return (
    <>
      <Decisions
        shown={place.entry ?? null}
        you={name}
        onSit={sit}
        onName={call}
        onShow={(entry) => goTo(entry === null ? room : { ...room, entry })}
        onHandOut={setHandedOut}
      />
      <Suspense fallback={null}>
        {handedOut && (
          <HandOut
            artefact={{ decision: { decision: handedOut } }}
            formats={FORMATS}
            title={say("decide-hand-out-title")}
            about={{ md: say("decide-about-md"), json: say("decide-about-json") }}
            onClose={() => setHandedOut(null)}
          />
        )}
      </Suspense>
    </>
  );
}
