/** What those who lead can do beyond the bar, as a menu and in the command palette. */
import {
  CircleDot,
  CircleHelp,
  Eye,
  EyeOff,
  Footprints,
  Lock,
  LockOpen,
  type LucideIcon,
  MessagesSquare,
  Milestone,
  PencilLine,
  Presentation,
  Spotlight,
} from "lucide-react";
import { type Deed, useDeeds } from "../frame/deeds";
import { goTo, type Place, usePlace } from "../frame/place";
import { Button } from "../kit/button";
import { Menu, MenuItem, MenuLine } from "../kit/menu";
import type { RoomAsk } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useLive } from "./live";
import { showPanel } from "./panels";
import { startTimer } from "./timer";
import { thingAt } from "./whereabouts";

interface Way {
  id: string;
  words: string;
  icon: LucideIcon;
  run: () => void;
}

/** The menu of the bar. */
export function LeadMenu() {
  const { say } = useWords();
  const { asking, showing } = useWays();
  const line = ({ id, words, icon, run }: Way) => (
    <MenuItem key={id} icon={icon} onAction={run}>
      {words}
    </MenuItem>
  );
  return (
    <Menu label={say("live-lead")} button={<Button icon={Milestone}>{say("live-lead")}</Button>}>
      {asking.map(line)}
      <MenuLine />
      {showing.map(line)}
    </Menu>
  );
}

/** Everything one can do in a room, for palette and keys. */
export function useLiveDeeds(place: Extract<Place, { at: "product" }>): void {
  const { say } = useWords();
  const { room, me, leads, isGuest, door, ask } = useLive();
  const { asking, showing } = useWays();
  const act = (what: RoomAsk) => () => void ask(what);
  const timer = room?.stage.timer ?? null;
  const opening = {
    id: "live-share",
    words: say(room ? "live-share" : "live-open"),
    run: () => showPanel("share"),
  };
  const own: Deed[] = me
    ? [
        { id: "live-people", words: say("live-people"), run: () => showPanel("people") },
        {
          id: "live-ready",
          words: say(me.ready ? "live-ready-not" : "live-ready"),
          keys: "Alt+R",
          whileTyping: true,
          run: act({ ask: "ready", ready: !me.ready }),
        },
        {
          id: "live-hand",
          words: say(me.hand ? "live-hand-down" : "live-hand-up"),
          keys: "Alt+H",
          whileTyping: true,
          run: act({ ask: "hand", person: null, up: me.hand === null }),
        },
      ]
    : [];
  const minutes = [1, 3, 5].map((minutes) => ({
    id: `live-timer-${minutes}`,
    words: say("live-timer-for", { minutes }),
    run: () => void startTimer(ask, timer, minutes),
  }));
  const running = [
    { id: "live-timer-add", words: say("live-timer-add"), run: act({ ask: "add_time", seconds: 60 }) },
    timer?.ends_at
      ? { id: "live-timer-pause", words: say("live-timer-pause"), run: act({ ask: "pause_timer" }) }
      : { id: "live-timer-resume", words: say("live-timer-resume"), run: act({ ask: "resume_timer" }) },
    { id: "live-timer-end", words: say("live-timer-end"), run: act({ ask: "end_timer" }) },
  ];
  const spot = {
    id: "live-spotlight",
    words: say("live-spotlight-here"),
    run: () => {
      const thing = thingAt(place);
      if (thing) void ask({ ask: "spotlight", thing });
    },
  };
  const leading = leads ? [...asking, ...showing, spot, ...minutes, ...(timer ? running : [])] : [];
  const sharing = (!room && !isGuest) || door ? [opening] : [];
  useDeeds(say("live-room"), [...sharing, ...own, ...leading]);
}

function useWays(): { asking: Way[]; showing: Way[] } {
  const { say } = useWords();
  const { room, me, ask } = useLive();
  const place = usePlace();
  const act = (what: RoomAsk) => () => void ask(what);
  if (!room) return { asking: [], showing: [] };
  const { poll, dots, writing, round, locked, typing_hidden, guide, spotlight } = room.stage;
  const asking: Way[] = [];
  if (!poll)
    asking.push({ id: "live-poll", words: say("live-poll"), icon: CircleHelp, run: () => showPanel("poll") });
  if (!dots)
    asking.push({ id: "live-dots", words: say("dots-name"), icon: CircleDot, run: () => showPanel("dots") });
  asking.push({
    id: "live-writing",
    words: say(writing ? "live-writing-lead" : "live-writing-start"),
    icon: PencilLine,
    run: () => showPanel("writing"),
  });
  if (!round)
    asking.push({
      id: "live-round",
      words: say("live-round-start"),
      icon: MessagesSquare,
      run: act({ ask: "start_round" }),
    });
  const isGuide = guide === me?.id;
  const showing: Way[] = [
    {
      id: "live-summon",
      words: say("live-summon"),
      icon: Footprints,
      run: () => {
        if (place.at !== "product") return;
        void ask({ ask: "summon", to: { screen: place.room, thing: thingAt(place) } });
      },
    },
    {
      id: "live-guide",
      words: say(isGuide ? "live-guide-end" : "live-guide"),
      icon: Footprints,
      run: act({ ask: "guide", on: !isGuide }),
    },
    {
      id: "live-lock",
      words: say(locked ? "live-unlock" : "live-lock"),
      icon: locked ? LockOpen : Lock,
      run: act({ ask: "lock", on: !locked }),
    },
    {
      id: "live-typing",
      words: say(typing_hidden ? "live-typing-show" : "live-typing-hide"),
      icon: typing_hidden ? Eye : EyeOff,
      run: act({ ask: "hide_typing", on: !typing_hidden }),
    },
    {
      id: "live-presenter",
      words: say("live-presenter"),
      icon: Presentation,
      run: () => goTo({ at: "presenter", product: room.product, ...decisionAt(place) }),
    },
  ];
  if (spotlight)
    showing.push({
      id: "live-spotlight-off",
      words: say("live-spotlight-off"),
      icon: Spotlight,
      run: act({ ask: "spotlight", thing: null }),
    });
  return { asking, showing };
}

/** The decision one is at goes along to the projector. */
function decisionAt(place: Place): { decision?: string } {
  return place.at === "product" && place.room === "decisions" && place.entry ? { decision: place.entry } : {};
}
