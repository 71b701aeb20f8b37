/** The registry of commands: the only list of what can be done to a plan. */
import { addPosition } from './add-position.ts';
import { applyChange } from './apply-change.ts';
import { assignLocation, assignTeam } from './assign-group.ts';
import { closePosition, reopenPosition } from './close-position.ts';
import { deletePositions } from './delete-positions.ts';
import { editPerson } from './edit-person.ts';
import { editPosition } from './edit-position.ts';
import { fillPosition, vacatePosition } from './fill-position.ts';
import { importRecords } from './import-records.ts';
import { moveUnder } from './move-under.ts';
import { reimportPeople } from './reimport-people.ts';

export const COMMANDS = {
  addPosition,
  applyChange,
  assignLocation,
  assignTeam,
  closePosition,
  deletePositions,
  editPerson,
  editPosition,
  fillPosition,
  importRecords,
  moveUnder,
  reimportPeople,
  reopenPosition,
  vacatePosition,
} as const;
