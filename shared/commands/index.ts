/** The registry of commands: the only list of what can be done to a plan. */
import { addPosition } from './add-position.ts';
import { adoptScenario, rebaseScenario, settleConflicts, takeBack } from './adopting.ts';
import { applyChange } from './apply-change.ts';
import { backfill } from './backfill.ts';
import { addPerson, placePerson, removePeople } from './bench.ts';
import { closePositions, reopenPositions } from './close-positions.ts';
import { copyUnder, duplicatePositions } from './copy-positions.ts';
import { deletePositions } from './delete-positions.ts';
import { editMembership } from './edit-membership.ts';
import { editPerson } from './edit-person.ts';
import { editPositions } from './edit-positions.ts';
import { fillPosition, vacatePositions } from './fill-position.ts';
import { importRecords } from './import-records.ts';
import { linkRepositories, unlinkRepositories } from './link-repositories.ts';
import { moveAlone } from './move-alone.ts';
import { moveUnder } from './move-under.ts';
import { deleteMoves, editMove, pickMove, reorderMove, switchMoves } from './moves.ts';
import { pastePositions } from './paste-positions.ts';
import { answerSurvey, setLogins } from './person-open-source.ts';
import { reimportPeople } from './reimport-people.ts';
import { addRelation, editRelation, removeRelations } from './relations.ts';
import { renamePosition } from './rename-position.ts';
import { addScenarioOfMoves } from './scenario-of-moves.ts';
import { addScenario, copyScenario, deleteScenario, editScenario } from './scenarios.ts';
import { setAssumption } from './set-assumption.ts';
import { setReachAssumption } from './set-reach-assumption.ts';
import { setRecruitingAssumption } from './set-recruiting-assumption.ts';
import { setCells } from './set-cells.ts';
import { setAssistant } from './set-assistant.ts';
import { setSkills } from './set-skills.ts';
import { deleteSnapshot, freezeSnapshot, renameSnapshot } from './snapshots.ts';
import { splitPosition } from './split-position.ts';
import { swapPeople } from './swap-people.ts';
import { addTeam, deleteTeam, editTeam } from './teams.ts';
import { deleteView, renameView, saveView, updateView } from './views.ts';

export const COMMANDS = {
  addPerson,
  addPosition,
  addRelation,
  addScenario,
  addScenarioOfMoves,
  addTeam,
  adoptScenario,
  answerSurvey,
  applyChange,
  backfill,
  closePositions,
  copyScenario,
  copyUnder,
  deleteMoves,
  deletePositions,
  deleteScenario,
  deleteSnapshot,
  deleteTeam,
  deleteView,
  duplicatePositions,
  editMove,
  editMembership,
  editPerson,
  editPositions,
  editRelation,
  editScenario,
  editTeam,
  fillPosition,
  freezeSnapshot,
  importRecords,
  linkRepositories,
  moveAlone,
  moveUnder,
  pastePositions,
  pickMove,
  placePerson,
  rebaseScenario,
  reimportPeople,
  removePeople,
  removeRelations,
  renamePosition,
  renameSnapshot,
  renameView,
  reopenPositions,
  reorderMove,
  saveView,
  setAssistant,
  setAssumption,
  setReachAssumption,
  setCells,
  setLogins,
  setRecruitingAssumption,
  setSkills,
  settleConflicts,
  splitPosition,
  swapPeople,
  switchMoves,
  takeBack,
  unlinkRepositories,
  updateView,
  vacatePositions,
} as const;
