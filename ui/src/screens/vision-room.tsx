/** The vision board in the frame, with what brings notes to it, hands it out, and tells the history of a card. */
import { ClipboardPaste, Download } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import { Threads } from "../coverage/trace";
import { goTo, type Place } from "../frame/place";
import { CardHistory } from "../history/card-history";
import { useDroppedFile } from "../host/dropped";
import { Button } from "../kit/button";
import { DropSign } from "../kit/drop-sign";
import type { Brought } from "../notes/bring-notes";
import { usePastedLines } from "../notes/pasted";
import { useProduct } from "../product/product";
import type { FileIn, Section } from "../protocol/protocol";
import { VisionBoard } from "../vision/board";
import { shownSections } from "../vision/sections";
import { useWords } from "../words/words";

const BringNotes = lazy(() =>
  import("../notes/bring-notes").then(({ BringNotes }) => ({ default: BringNotes })),
);
const HandOut = lazy(() => import("../paper/hand-out").then(({ HandOut }) => ({ default: HandOut })));

/** The room. */
export default function VisionRoom({ place }: { place: Extract<Place, { at: "product" }> }) {
  const { view } = useProduct();
  const { say } = useWords();
  const [brought, setBrought] = useState<Brought | null>(null);
  const [isHandingOut, setHandingOut] = useState(false);
  const takeFile = useCallback((file: FileIn) => setBrought({ file }), []);
  const isOver = useDroppedFile(takeFile, view.read_only);
  const showAct = (act: number) => goTo({ at: "product", product: place.product, room: "history", act });
  const takeLines = useCallback((lines: string, section?: Section) => setBrought({ lines, section }), []);
  usePastedLines(takeLines, view.read_only);
  const tools = useTools(
    () => setBrought({}),
    () => setHandingOut(true),
  );
  return (
    <>
      <VisionBoard
        card={place.card}
        tools={tools.map(toButton)}
        deeds={tools}
        onLines={takeLines}
        more={(card) => (
          <>
            <Threads of={card.id} />
            <CardHistory card={card.id} onAct={showAct} />
          </>
        )}
      />
      {isOver && <DropSign words={say("notes-drop")} />}
      <Suspense fallback={null}>
        {brought && (
          <BringNotes
            brought={brought}
            sections={shownSections(view.extended)}
            onClose={() => setBrought(null)}
          />
        )}
        {isHandingOut && <HandOut onClose={() => setHandingOut(false)} />}
      </Suspense>
    </>
  );
}

function useTools(paste: () => void, handOut: () => void) {
  const { view } = useProduct();
  const { say } = useWords();
  const pasting = {
    id: "paste",
    words: say("notes-paste"),
    keys: "Mod+Shift+V",
    icon: ClipboardPaste,
    run: paste,
  };
  const handing = { id: "export", words: say("paper-export"), keys: "Mod+P", icon: Download, run: handOut };
  return view.read_only ? [handing] : [pasting, handing];
}

function toButton({ id, words, icon, run }: ReturnType<typeof useTools>[number]) {
  return (
    <Button key={id} icon={icon} onPress={run}>
      {words}
    </Button>
  );
}
