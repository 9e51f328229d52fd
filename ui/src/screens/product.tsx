/** A product: its rooms in the frame. The rooms know nothing of each other; here they are put together. */
import { History, LayoutDashboard, Redo2, Search, Undo2 } from "lucide-react";
import { lazy, Suspense } from "react";
import { useDeeds } from "../frame/deeds";
import { Frame } from "../frame/frame";
import { showOverlay } from "../frame/overlays";
import { goTo, HOME, type Place, type Room } from "../frame/place";
import { useTitle } from "../frame/title";
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { tell } from "../kit/toast";
import { ProductRoom, useProduct } from "../product/product";
import type { LibraryState, Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./app.module.css";
import { ReadOnlyBanner } from "./banner";
import { PhoneMenu } from "./phone-menu";
import { ProductHeader } from "./product-header";
import { Status } from "./status";

const VisionRoom = lazy(() => import("./vision-room"));
const HistoryRoom = lazy(() => import("./history-room"));

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
      <Rooms place={place} library={library} />
    </ProductRoom>
  );
}

function Rooms({ place, library }: { place: InProduct; library: Open }) {
  const { say } = useWords();
  const { view } = useProduct();
  const rooms = useRooms(place);
  useTitle(`${view.name} · ${say(`room-${place.room}`)}`);
  return (
    <Frame
      header={<ProductHeader library={library} />}
      banner={view.read_only && <ReadOnlyBanner problem={library.read_only} />}
      entries={rooms}
      current={place.room}
      bar={<PhoneMenu />}
      status={<Status />}
    >
      <Suspense fallback={<Progress label={say("opening")} />}>
        {place.room === "vision" ? <VisionRoom place={place} /> : <HistoryRoom place={place} />}
      </Suspense>
    </Frame>
  );
}

function useRooms(place: InProduct) {
  const { say, number } = useWords();
  const { view, undo, redo } = useProduct();
  const go = (room: Room) => () => goTo({ at: "product", product: place.product, room });
  const rooms = [
    {
      id: "vision",
      words: say("room-vision"),
      icon: LayoutDashboard,
      count: number(view.cards.length),
      keys: "G V",
      go: go("vision"),
    },
    { id: "history", words: say("room-history"), icon: History, keys: "G H", go: go("history") },
  ];
  useDeeds(view.name, [
    { id: "vision", words: say("keys-go-vision"), keys: "G V", icon: LayoutDashboard, run: go("vision") },
    { id: "history", words: say("keys-go-history"), keys: "G H", icon: History, run: go("history") },
    {
      id: "undo",
      words: say("undo"),
      keys: "Mod+Z",
      icon: Undo2,
      run: () => (view.undo.undo ? void undo() : tell({ text: say("nothing-to-undo") })),
    },
    { id: "redo", words: say("redo"), keys: "Mod+Shift+Z", icon: Redo2, run: () => void redo() },
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
  return (
    <main className={styles.middle}>
      <h1>{say("product-not-open")}</h1>
      <p>{message}</p>
      <p>{hint}</p>
      <div className={styles.ways}>
        <Button weight="primary" onPress={again}>
          {say("try-again")}
        </Button>
        <Button onPress={() => goTo(HOME)}>{say("all-products")}</Button>
      </div>
    </main>
  );
}
