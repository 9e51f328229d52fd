/** Everything that can be done with one step. */
import { ArrowLeft, ArrowRight, EyeOff, MoreHorizontal, PanelRight, Telescope, Trash2 } from "lucide-react";
import { IconButton } from "../kit/button";
import { Menu, MenuItem, MenuLine, SubMenu } from "../kit/menu";
import { SpotlightItem } from "../live/spotlight";
import type { Horizon, Step } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { RoadmapDeeds } from "./deeds";

export const HORIZONS: readonly Horizon[] = ["now", "next", "later"];

export function StepMenu(props: {
  step: Step;
  deeds: RoadmapDeeds;
  onMove: (by: 1 | -1) => void;
  onDetails: () => void;
  isReadOnly: boolean;
}) {
  const { step, deeds, isReadOnly } = props;
  const { say } = useWords();
  const name = step.name || say("roadmap-no-name");
  const label = say("roadmap-step-menu", { name });
  return (
    <Menu label={label} button={<IconButton icon={MoreHorizontal} size={16} label={label} />}>
      <MenuItem icon={PanelRight} onAction={props.onDetails}>
        {say("roadmap-details")}
      </MenuItem>
      <SpotlightItem of={step.id} />
      {!isReadOnly && (
        <>
          <MenuItem
            icon={ArrowLeft}
            keys="Alt+Left"
            isDisabled={!deeds.canMove(step.id, -1)}
            onAction={() => props.onMove(-1)}
          >
            {say("roadmap-move-back")}
          </MenuItem>
          <MenuItem
            icon={ArrowRight}
            keys="Alt+Right"
            isDisabled={!deeds.canMove(step.id, 1)}
            onAction={() => props.onMove(1)}
          >
            {say("roadmap-move-on")}
          </MenuItem>
          <HorizonMenu step={step} deeds={deeds} />
          <MenuItem icon={EyeOff} onAction={() => deeds.setTeamOnly(step.id, !step.team_only)}>
            {say(step.team_only ? "roadmap-show-all" : "roadmap-team-only")}
          </MenuItem>
          <MenuLine />
          <MenuItem icon={Trash2} danger onAction={() => deeds.remove(step)}>
            {say("roadmap-delete")}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

/** Move to now, next, later, or where the date says. */
function HorizonMenu({ step, deeds }: { step: Step; deeds: RoadmapDeeds }) {
  const { say } = useWords();
  return (
    <SubMenu
      item={<MenuItem icon={Telescope}>{say("roadmap-move-to")}</MenuItem>}
      label={say("roadmap-move-to")}
    >
      {HORIZONS.map((horizon) => (
        <MenuItem
          key={horizon}
          isDisabled={!step.horizon_proposed && step.horizon === horizon}
          onAction={() => deeds.setHorizon(step.id, horizon)}
        >
          {say(`roadmap-horizon-${horizon}`)}
        </MenuItem>
      ))}
      <MenuItem isDisabled={step.horizon_proposed} onAction={() => deeds.setHorizon(step.id, null)}>
        {say("roadmap-as-dated")}
      </MenuItem>
    </SubMenu>
  );
}
