/** The history in the frame; what is looked at of the past looks as it does today, and stands still. */
import { goInstead, goTo } from "../frame/place";
import { type Artefact, History, type StillParts } from "../history/history";
import { StillWall } from "../vision/still";
import { useGroups } from "../vision/use-groups";
import { Sessions } from "../workshop/sessions";
import type { RoomProps } from "./rooms";
import { DecisionsThen, MetricsThen, RoadmapThen, TeamThen } from "./rooms-then";

/** The room. */
export default function HistoryRoom({ place }: RoomProps) {
  const room = { at: "product", product: place.product, room: "history" } as const;
  const showAct = (act: number | null) => {
    if (act === null) goInstead(room);
    else goTo({ ...room, act });
  };
  const other = (artefact: Exclude<Artefact, "vision">, act: number) => {
    if (artefact === "roadmap") return <RoadmapThen act={act} />;
    if (artefact === "metrics") return <MetricsThen act={act} />;
    if (artefact === "team") return <TeamThen act={act} />;
    return <DecisionsThen act={act} />;
  };
  return (
    <History
      act={place.act ?? null}
      onAct={showAct}
      above={<Sessions />}
      wall={(parts) => <WallThen {...parts} act={place.act ?? null} />}
      other={other}
    />
  );
}

/** The board as it stood, with its cards in the groups they were in then. */
function WallThen({ act, ...parts }: StillParts & { act: number | null }) {
  const { sections } = useGroups(act);
  return <StillWall {...parts} groups={sections} />;
}
