/** The first screen: begin a product or open the sample, and the products there are. */
import { Search, Settings } from "lucide-react";
import { useState } from "react";
import { useArrival } from "../frame/arrival";
import { showOverlay } from "../frame/overlays";
import { goTo } from "../frame/place";
import { useTitle } from "../frame/title";
import { remember, remembered } from "../host/tab-memory";
import { IconButton } from "../kit/button";
import { PersonMark } from "../kit/card";
import { keepFocus } from "../kit/kept-focus";
import { Mark } from "../kit/mark";
import { AskName } from "../library/ask-name";
import { ImportRoom } from "../library/import-product";
import { shelves, useLibraryState } from "../library/library";
import { ProductList } from "../library/product-list";
import { Beginnings } from "../library/start";
import type { LibraryState, ProductId } from "../protocol/protocol";
import { useWords } from "../words/words";
import { ReadOnlyBanner } from "./banner";
import styles from "./home.module.css";

/** Home. */
export function HomeScreen({ library }: { library: Extract<LibraryState, { state: "open" }> }) {
  const { say } = useWords();
  const { here, archived, deleted } = shelves(library.products);
  const readOnly = library.read_only !== null;
  const lists = { readOnly, now: Date.now(), onOpen: open };
  const isNew = here.length === 0;
  const main = useArrival("home");
  useTitle(say("home-title"));
  return (
    <ImportRoom isDisabled={readOnly} onOpen={open}>
      {(importButton) => (
        <>
          {library.read_only && <ReadOnlyBanner problem={library.read_only} />}
          <div ref={keepFocus} className={styles.page}>
            <HomeHeader />
            <main ref={main} tabIndex={-1} className={styles.main}>
              <div className={styles.welcome}>
                <h1>{say(isNew ? "home-welcome" : "home-title")}</h1>
                {isNew && <p>{say("home-welcome-more")}</p>}
              </div>
              {!readOnly && <WhoAreYou />}
              {!readOnly && isNew && <Beginnings onOpen={open} />}
              <ProductList heading={say("products")} products={here} {...lists} />
              {!readOnly && !isNew && <Beginnings onOpen={open} />}
              {importButton}
              <ProductList heading={say("products-archived")} products={archived} {...lists} />
              <ProductList heading={say("products-deleted")} products={deleted} {...lists} />
            </main>
          </div>
        </>
      )}
    </ImportRoom>
  );
}

function open(product: ProductId) {
  goTo({ at: "product", product, room: "vision" });
}

function HomeHeader() {
  const { say } = useWords();
  const { you } = useLibraryState().settings;
  return (
    <header className={styles.header}>
      <Mark />
      <span className={styles.brand}>{say("inter-pares")}</span>
      {you && <PersonMark name={you} />}
      <IconButton
        icon={Search}
        label={say("search-open")}
        keys="Mod+K"
        onPress={() => showOverlay("palette")}
      />
      <IconButton icon={Settings} label={say("settings-open")} onPress={() => showOverlay("settings")} />
    </header>
  );
}

const LATER = "inter-pares-name-later";

/** Asked until there is an answer, or until it was passed over in this session. */
function WhoAreYou() {
  const { you } = useLibraryState().settings;
  const [later, setLater] = useState(() => remembered(LATER) !== null);
  if (you || later) return null;
  return (
    <AskName
      onLater={() => {
        remember(LATER, "yes");
        setLater(true);
      }}
    />
  );
}
