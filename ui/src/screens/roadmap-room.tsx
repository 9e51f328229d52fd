/** The roadmap in the frame, with what hands it out and tells what a goal is tied to. */
import { Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Threads } from "../coverage/trace";
import { Looking } from "../entries/entries";
import { Button } from "../kit/button";
import { Segments } from "../kit/segments";
import type { Face, Format } from "../protocol/protocol";
import { Roadmap } from "../roadmap/roadmap";
import { useWords } from "../words/words";
import type { RoomProps } from "./rooms";

const HandOut = lazy(() => import("../paper/hand-out").then(({ HandOut }) => ({ default: HandOut })));

const FORMATS: readonly Format[] = ["pdf", "png", "svg", "md", "csv", "ics"];
const FACES: readonly Face[] = ["internal", "external"];

/** The room. */
export default function RoadmapRoom({ place }: RoomProps) {
  const { say } = useWords();
  const [face, setFace] = useState<Face>("internal");
  const [isHandingOut, setHandingOut] = useState(false);
  const handOut = {
    id: "export",
    words: say("paper-export"),
    keys: "Mod+P",
    icon: Download,
    run: () => setHandingOut(true),
  };
  return (
    <Looking look={{ look: "roadmap" }}>
      {({ roadmap }) => (
        <>
          <Roadmap
            key={place.entry}
            view={roadmap}
            face={face}
            onFace={setFace}
            entry={place.entry}
            tools={
              <Button icon={Download} onPress={handOut.run}>
                {handOut.words}
              </Button>
            }
            deeds={[handOut]}
            more={(goal) => <Threads of={goal} />}
          />
          <Suspense fallback={null}>
            {isHandingOut && (
              <HandOut
                artefact={{ roadmap: { face } }}
                formats={FORMATS}
                title={say("roadmap-hand-out")}
                about={{ csv: say("roadmap-about-csv"), ics: say("roadmap-about-ics") }}
                choices={
                  <Segments
                    label={say("roadmap-faces")}
                    value={face}
                    onChange={setFace}
                    options={FACES.map((value) => ({ value, words: say(`roadmap-face-${value}`) }))}
                  />
                }
                onClose={() => setHandingOut(false)}
              />
            )}
          </Suspense>
        </>
      )}
    </Looking>
  );
}
