/** A position: the unit of reporting. A person fills it, or it is open. Reporting lines go from position to position. */
import type { IsoDate } from '../util/iso-date.ts';
import { z } from '../util/zod.ts';
import { amount, currency, custom, idOf, isoDate, line, number, share, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

/** `closed` positions stay in the plan, are counted as closed, and hold nobody. */
export const POSITION_STATUSES = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'] as const;
/** What an initiative, team, role or requisition serves. What serves none of the four is a candidate to stop. */
export const VALUE_BOXES = ['revenue', 'cost', 'moat', 'speed'] as const;

/** Most hours one seat can hold, as full-time equivalents; more is a typing error. */
export const MAX_SEAT_FTE = 1.5;

const shape = {
  id: idOf('position'),
  title: line,
  roleFamily: line.exactOptional(),
  level: line.exactOptional(),
  managerPositionId: idOf('position').nullable(),
  teamId: idOf('team').exactOptional(),
  personId: idOf('person').nullable(),
  status: word(POSITION_STATUSES),
  /** Full-time equivalent: 1 is full time. */
  fte: share,
  /** The number another system knows this position by; a later import matches on it first. */
  externalId: line.exactOptional(),
  locationId: idOf('location').exactOptional(),
  costCentre: line.exactOptional(),
  /** What whoever holds it must know, such as Go or Kotlin. */
  skills: z.array(line).exactOptional(),
  salaryOverride: z.looseObject({ amount, currency, period: line }).exactOptional(),
  startDate: isoDate.exactOptional(),
  endDate: isoDate.exactOptional(),
  valueBox: word(VALUE_BOXES).exactOptional(),
  /** Place among the reports of one manager, ascending; positions without it follow in the order of their ids. */
  rank: number.exactOptional(),
  /** True: works beside the manager, not in the line; drawn next to the manager's line, before the other reports. */
  assistant: z.boolean().exactOptional(),
  custom: custom.exactOptional(),
};

export const positionSchema = recordSchema(shape);
export type Position = RecordFrom<typeof shape>;

/** The status of a position that somebody holds, by the day on which they start. */
export const statusWhenHeld = (start: IsoDate | undefined, today: IsoDate): Position['status'] =>
  start !== undefined && start > today ? 'starting' : 'filled';
