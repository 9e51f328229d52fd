/** Sending somebody out of the room, and with them the link by which they could come back. */
import { useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { Check } from "../kit/check";
import { tell } from "../kit/toast";
import { useProduct } from "../product/product";
import type { PersonView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useLive } from "./live";
import styles from "./people.module.css";

/** Asks whether it is meant, and whether the link goes as well; it does unless somebody says otherwise. */
export function SendAway({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const { say } = useWords();
  const [isBusy, setBusy] = useState(false);
  const { id, name, proxied } = person;
  // Whoever has no device has no link either.
  const [withLink, setWithLink] = useState(!proxied);
  const send = useSendAway();
  async function go() {
    setBusy(true);
    await send(id, withLink);
    onDone();
  }
  return (
    <section aria-label={say("live-send-away-sure", { name })} className={styles.leaving}>
      <p dir="auto">{say("live-send-away-sure", { name })}</p>
      {!proxied && (
        <Check isSelected={withLink} onChange={setWithLink} className={styles.withLink}>
          <span>
            {say("live-send-away-link")}
            <span className={styles.more}>{say("live-send-away-link-hint")}</span>
          </span>
        </Check>
      )}
      <div className={styles.choice}>
        <Button weight="danger" autoFocus isDisabled={isBusy} onPress={() => void go()}>
          {say("live-send-away-go")}
        </Button>
        <Button onPress={onDone}>{say("live-send-away-not")}</Button>
      </div>
    </section>
  );
}

/** Sends somebody out; says by itself what went wrong. */
function useSendAway() {
  const host = useHost();
  const { ask } = useLive();
  const { id: product } = useProduct();
  return async (person: PersonView["id"], withLink: boolean) => {
    if (!withLink) return void (await ask({ ask: "send_away", person }));
    try {
      await host.ask({ request: "send_away", product, person });
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    }
  };
}
