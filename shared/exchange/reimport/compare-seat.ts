/** What differs between a position of the plan and its row of the list. Fields that the list does not speak of do not. */
import { equal } from '../../util/equal.ts';
import type { Id } from '../../model/kinds.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import { find } from '../../model/tables.ts';
import { fold } from '../people/clean-cell.ts';
import type { PeopleField } from '../people/people-field.ts';
import type { Comparing } from './comparing.ts';
import type { FieldChange, Patch } from './difference.ts';
import type { Seat } from './incoming.ts';

export interface SeatChange {
  readonly fields: readonly FieldChange[];
  readonly patch: Patch<'position'>;
}

type Writable<T> = { -readonly [F in keyof T]: T[F] };

/** Everything of the position itself but manager and title. */
export function changedFields(comparing: Comparing, seat: Seat, now: Position): SeatChange {
  const { incoming } = comparing;
  const wanted = seat.position;
  const fields: FieldChange[] = [];
  const patch: Writable<Patch<'position'>> = {};
  const compare = (field: 'level' | 'startDate' | 'endDate' | 'fte', column: PeopleField): void => {
    if (now[field] === wanted[field]) return;
    Object.assign(patch, { [field]: wanted[field] });
    fields.push({ field: column, from: text(now[field]), to: text(wanted[field]) });
  };
  if (incoming.speaksOf('id')) compareId(seat, now, { fields, patch });
  compareHolder(comparing, seat, { now, fields, patch });
  if (incoming.speaksOf('level')) compare('level', 'level');
  compareGroups(comparing, seat, { now, fields, patch });
  if (incoming.speaksOf('start')) compare('startDate', 'start');
  if (incoming.speaksOf('end')) compare('endDate', 'end');
  if (incoming.speaksOf('fte') || incoming.speaksOf('hours')) compare('fte', 'fte');
  if (incoming.speaksOf('skills')) compareSkills(seat, now, { fields, patch });
  const status = statusAfter(comparing, seat, now);
  if (status !== now.status) {
    patch.status = status;
    fields.push({ field: 'status', from: now.status, to: status });
  }
  comparePay(comparing, seat, { now, fields, patch });
  return { fields, patch };
}

interface Found {
  readonly fields: FieldChange[];
  readonly patch: Writable<Patch<'position'>>;
}

const text = (value: string | number | undefined): string | null =>
  value === undefined || value === '' ? null : String(value);

/** A plan gives positions without a number by their own id; that is not a number to keep. */
function compareId({ draft }: Seat, now: Position, { fields, patch }: Found): void {
  if (draft.id === (now.externalId ?? '') || (now.externalId === undefined && fold(draft.id) === now.id)) return;
  patch.externalId = draft.id === '' ? undefined : draft.id;
  fields.push({ field: 'id', from: text(now.externalId), to: text(draft.id) });
}

function compareHolder(comparing: Comparing, seat: Seat, { now, fields, patch }: Found & { now: Position }): void {
  const { incoming } = comparing;
  // A list without people still says by its status that nobody is there any more.
  const isSaid = incoming.namesPeople || (incoming.speaksOf('status') && isVacant(seat.position.status));
  if (!isSaid) return;
  const holder = comparing.personIdOf(seat.person);
  if (holder === now.personId) return;
  const before = now.personId === null ? undefined : find(comparing.tables, now.personId);
  patch.personId = holder;
  fields.push({ field: 'holder', from: text(before?.name), to: text(seat.person?.name) });
}

function compareGroups(comparing: Comparing, seat: Seat, { now, fields, patch }: Found & { now: Position }): void {
  const { incoming, groups } = comparing;
  if (incoming.speaksOf('team') || incoming.speaksOf('department')) {
    const teamId = groups.teamFor(seat, now);
    if (teamId !== now.teamId) {
      patch.teamId = teamId;
      fields.push({ field: 'team', from: comparing.teamName(now.teamId), to: comparing.teamName(teamId) });
    }
  }
  if (!incoming.speaksOf('location')) return;
  const locationId = groups.locationFor(seat, now);
  if (locationId === now.locationId) return;
  patch.locationId = locationId;
  fields.push({ field: 'location', from: comparing.groupName(now.locationId), to: comparing.groupName(locationId) });
}

function compareSkills({ position: wanted }: Seat, now: Position, { fields, patch }: Found): void {
  if (equal(now.skills ?? [], wanted.skills ?? [])) return;
  patch.skills = wanted.skills;
  fields.push({ field: 'skills', from: text(now.skills?.join(', ')), to: text(wanted.skills?.join(', ')) });
}

const isVacant = (status: string): boolean => status === 'open' || status === 'on-hold' || status === 'closed';

/** Without a status column a list tells only whether somebody is there, and by its days who is yet to come or has gone. */
function statusAfter({ incoming }: Comparing, { position: wanted }: Seat, now: Position): Position['status'] {
  if (incoming.speaksOf('status')) return wanted.status;
  if (!incoming.namesPeople && wanted.status === 'filled') return now.status;
  if (isVacant(wanted.status) !== isVacant(now.status)) return wanted.status;
  if (wanted.status === 'closed' || now.status === 'closed') return wanted.status;
  const saysDays = incoming.speaksOf('start') && (wanted.status === 'starting' || now.status === 'starting');
  return saysDays ? wanted.status : now.status;
}

function comparePay(
  { incoming }: Comparing,
  { person, draft }: Seat,
  { now, fields, patch }: Found & { now: Position },
) {
  if (!incoming.includesPay) return;
  // Pay of a position that somebody holds is the person's.
  const wanted = person === null ? (draft.pay ?? undefined) : undefined;
  if (equal(now.salaryOverride, wanted)) return;
  patch.salaryOverride = wanted;
  fields.push({ field: 'pay', from: payText(now.salaryOverride), to: payText(wanted) });
}

/** The amount as people read it. */
export const payText = (
  pay: { readonly amount: number; readonly currency: string; readonly period: string } | undefined,
): string | null => (pay === undefined ? null : `${pay.amount} ${pay.currency} / ${pay.period}`);

/** The person's own fields that differ: the list's first row of a person speaks for all. */
export function changedPerson(
  { incoming }: Comparing,
  wanted: Person,
  now: Person,
): { readonly fields: readonly FieldChange[]; readonly patch: Patch<'person'> } {
  const fields: FieldChange[] = [];
  const patch: Writable<Patch<'person'>> = {};
  const compare = (
    field: 'email' | 'externalId' | 'githubLogin' | 'hireDate' | 'endDate',
    as: FieldChange['field'],
  ): void => {
    if (now[field] === wanted[field]) return;
    Object.assign(patch, { [field]: wanted[field] });
    fields.push({ field: as, from: text(now[field]), to: text(wanted[field]) });
  };
  const isNamed = incoming.speaksOf('name') || incoming.speaksOf('firstName') || incoming.speaksOf('lastName');
  // A list without names calls people by number or address; a plan that knows their names keeps those.
  const isStandIn = !isNamed && now.name !== now.externalId && now.name !== now.email;
  if (now.name !== wanted.name && !isStandIn) {
    patch.name = wanted.name;
    fields.push({ field: 'name', from: now.name, to: wanted.name });
  }
  const isOwnId = now.externalId === undefined && fold(wanted.externalId ?? '') === now.id;
  if (incoming.speaksOf('person') && !isOwnId) compare('externalId', 'person');
  if (incoming.speaksOf('email')) compare('email', 'email');
  if (incoming.speaksOf('github')) compare('githubLogin', 'github');
  if (incoming.speaksOf('start')) compare('hireDate', 'hireDate');
  if (incoming.speaksOf('end')) compare('endDate', 'leaveDate');
  if (incoming.tellsContractors && now.employment !== 'agent' && now.employment !== wanted.employment) {
    patch.employment = wanted.employment;
    fields.push({ field: 'employment', from: now.employment, to: wanted.employment });
  }
  if (incoming.includesPay && !equal(now.salary, wanted.salary)) {
    patch.salary = wanted.salary;
    fields.push({ field: 'pay', from: payText(now.salary), to: payText(wanted.salary) });
  }
  return { fields, patch };
}

/** What a position is called while a list is compared with the plan. */
export function nameIn(comparing: Comparing, id: Id<'position'> | null): string | null {
  if (id === null) return null;
  const known = find(comparing.tables, id);
  if (known !== undefined) return positionName(comparing.tables, known);
  const joining = find(comparing.incoming.tables, id);
  return joining === undefined ? null : positionName(comparing.incoming.tables, joining);
}
