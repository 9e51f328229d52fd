/** A product: its rooms in the frame. The rooms know nothing of each other; here they are put together. */
import { FolderDown, Redo2, Search, SquareParking, Undo2 } from "lucide-react";
import { lazy, Suspense } from "react";
import { EntriesRoom } from "../entries/entries";
import { useDeeds } from "../frame/deeds";
import { ErrorBoundary } from "../frame/error-boundary";
import { type Entry, Frame } from "../frame/frame";
import { showOverlay } from "../frame/overlays";
import { goTo, HOME, type Place } from "../frame/place";
import { useTitle } from "../frame/title";
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { tell } from "../kit/toast";
import { useLibraryState } from "../library/library";
import { RoomBar } from "../live/bar";
import { DotsAround } from "../live/dots-around";
import { useLiveDeeds } from "../live/lead";
import { LiveAround, useLive } from "../live/live";
import { AtScreen } from "../live/marks";
import { VisitsAround } from "../live/visits";
import { useBeing } from "../live/whereabouts";
import { useSavingEverything } from "../paper/saving";
import { ProductRoom, useProduct } from "../product/product";
import type { LibraryState, Problem } from "../protocol/protocol";
import { TeamKnown } from "../team/people";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import { isParkingShown, showParking, useOpenCount } from "../workshop/parked";
import { ParkingLot } from "../workshop/parking";
import styles from "./app.module.css";
import { ReadOnlyBanner } from "./banner";
import { PhoneMenu } from "./phone-menu";
import { ProductHeader } from "./product-header";
import { ROOMS, type RoomLine, roomOf } from "./rooms";
import { Status } from "./status";
import { VoteCalls } from "./vote-calls";

const Panels = lazy(() => import("../live/panels-shown"));

type InProduct = Extract<Place, { at: "product" }>;
type Open = Extract<LibraryState, { state: "open" }>;

/** The screen of a product. */
export default function ProductScreen({ place, library }: { place: InProduct; library: Open }) {
  const { say } = useWords();
  return (
    <ProductRoom
      id={place.product}
      waiting={
        <main className={styles.middle}>
          <Progress label={say("opening")} />
        </main>
      }
      failed={(problem, again) => <NotOpen problem={problem} again={again} />}
    >
      <LiveAround product={place.product}>
        <EntriesRoom>
          <TeamKnown>
            <VisitsAround>
              <DotsAround>
                <Rooms place={place} library={library} />
              </DotsAround>
            </VisitsAround>
          </TeamKnown>
        </EntriesRoom>
      </LiveAround>
    </ProductRoom>
  );
}

function Rooms({ place, library }: { place: InProduct; library: Open }) {
  const { say } = useWords();
  const { view, isHeld } = useProduct();
  const rooms = useRooms(place);
  const { id, Screen } = roomOf(place.room);
  useBeing(place);
  useLiveDeeds(place);
  useTitle(`${view.name} · ${say(`room-${id}`)}`);
  return (
    <Frame
      header={<ProductHeader library={library} />}
      banner={
        <>
          {view.read_only && !isHeld && <ReadOnlyBanner problem={library.read_only} />}
          <RoomBar at={place.room} votes={<VoteCalls place={place} />} />
        </>
      }
      entries={rooms}
      current={id}
      bar={<PhoneMenu rooms={rooms.filter((room) => !room.isInBar)} current={id} />}
      status={<Status room={place.room} />}
    >
      <ErrorBoundary at={id}>
        <Suspense fallback={<Progress label={say("opening")} />}>
          <Screen place={place} />
          <ParkingLot />
          <Panels />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

function useRooms(place: InProduct) {
  const { say, number } = useWords();
  const { view, undo, redo } = useProduct();
  const isLive = useLive().room !== null;
  const entry = ({ id, icon, keys, isInBar, isInLiveBar }: RoomLine) => ({
    id,
    icon,
    keys,
    isInBar: isLive ? isInLiveBar : isInBar,
    words: say(`room-${id}`),
    aside: <AtScreen screen={id} />,
    count: id === "vision" ? number(view.cards.length) : undefined,
    go: () => goTo({ at: "product", product: place.product, room: id }),
  });
  const parked = useOpenCount();
  const parking: Entry = {
    id: "parking",
    icon: SquareParking,
    keys: "G L",
    words: say("parking-title"),
    count: parked > 0 ? number(parked) : undefined,
    go: () => showParking(!isParkingShown()),
  };
  const rooms = [...ROOMS.filter((room) => isLive || !room.isLive).map(entry), parking];
  const everything = useSavingEverything();
  useDeeds(view.name, [
    ...rooms.map(({ id, icon, keys, go }) => ({ id, icon, keys, words: say(`keys-go-${id}`), run: go })),
    {
      id: "undo",
      words: say("undo"),
      keys: "Mod+Z",
      icon: Undo2,
      run: () => (view.undo.undo ? void undo() : tell({ text: say("nothing-to-undo") })),
    },
    { id: "redo", words: say("redo"), keys: "Mod+Shift+Z", icon: Redo2, run: () => void redo() },
    { id: "everything", words: say("everything-save"), icon: FolderDown, run: () => void everything.run() },
    {
      id: "search",
      words: say("search-open"),
      icon: Search,
      notInPalette: true,
      run: () => showOverlay("palette"),
    },
  ]);
  return rooms;
}

function NotOpen({ problem, again }: { problem: Problem; again: () => void }) {
  const { say } = useWords();
  const { message, hint } = useProblemWords(problem);
  const isGuest = useLibraryState().guest !== null;
  return (
    <main className={styles.middle}>
      <h1>{say("product-not-open")}</h1>
      <p>{message}</p>
      <p>{hint}</p>
      <div className={styles.ways}>
        <Button weight="primary" onPress={again}>
          {say("try-again")}
        </Button>
        {!isGuest && <Button onPress={() => goTo(HOME)}>{say("all-products")}</Button>}
      </div>
    </main>
  );
}
