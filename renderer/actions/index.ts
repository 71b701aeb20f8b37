/** The registry of actions: menu, palette, shortcuts and buttons read it, and nothing else lists them. */
import { onOrganisation, type Action } from './action.ts';
import { arrangingActions } from './arranging-actions.ts';
import { benchActions } from './bench-actions.ts';
import { compareActions } from './compare-actions.ts';
import { changesActions } from './changes-actions.ts';
import { editActions } from './edit-actions.ts';
import { lookActions } from './look-actions.ts';
import { exportActions } from './export-actions.ts';
import { helpActions } from './help-actions.ts';
import { panelActions, regionActions } from './panel-actions.ts';
import { peopleActions } from './people-actions.ts';
import { moveActions } from './move-actions.ts';
import { planActions } from './plan-actions.ts';
import { portfolioActions } from './portfolio-actions.ts';
import { portfolioRepositoryActions } from './portfolio-repository-actions.ts';
import { portfolioSyncActions } from './portfolio-sync-actions.ts';
import { portfolioLinkActions } from './portfolio-link-actions.ts';
import { positionActions } from './position-actions.ts';
import { partActions, scenarioActions } from './scenario-actions.ts';
import { screenActions } from './screen-actions.ts';
import { reteamingActions } from './reteaming-actions.ts';
import { selectionActions } from './selection-actions.ts';
import { savedViewActions } from './saved-view-actions.ts';
import { teamActions } from './team-actions.ts';
import { timeActions } from './time-actions.ts';
import { lensActions, tableActions } from './table-actions.ts';
import { canvasActions, viewActions } from './view-actions.ts';

export const ACTIONS: readonly Action[] = [
  ...planActions,
  ...exportActions,
  ...editActions,
  ...onOrganisation(selectionActions),
  ...onOrganisation(teamActions),
  ...onOrganisation(positionActions),
  ...onOrganisation(arrangingActions),
  ...onOrganisation(peopleActions),
  ...scenarioActions,
  ...reteamingActions,
  ...onOrganisation(partActions),
  ...moveActions,
  ...compareActions,
  ...screenActions,
  ...portfolioActions,
  ...portfolioRepositoryActions,
  ...portfolioSyncActions,
  ...portfolioLinkActions,
  ...lensActions,
  ...onOrganisation(tableActions),
  ...onOrganisation(canvasActions),
  ...viewActions,
  ...onOrganisation(lookActions),
  ...onOrganisation(changesActions),
  ...onOrganisation(timeActions),
  ...savedViewActions,
  ...onOrganisation(panelActions),
  ...regionActions,
  ...onOrganisation(benchActions),
  ...helpActions,
];

/** The action with this id; asking for an unknown one is a bug. */
export function actionOf(id: string): Action {
  const action = ACTIONS.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`No action ${id}`);
  return action;
}
