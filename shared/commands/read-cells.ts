/** Reads what was typed or pasted into cells of the table: each field in the ways people write it. */
import { assertNever } from '../util/assert-never.ts';
import { foldText } from '../util/fold-text.ts';
import { oneLine } from '../util/one-line.ts';
import { dateReader, type DateReader } from '../util/read-dates.ts';
import { fteReader, readAmount, readDecimal, type FteReader } from '../util/read-numbers.ts';
import { fail, ok, type Result } from '../util/result.ts';
import { shortened } from '../util/shortened.ts';
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { MAX_SEAT_FTE } from '../model/position.ts';
import { isNobody, standingOf } from '../model/status-words.ts';
import { find, type Tables } from '../model/tables.ts';
import { readField, type PositionFieldKey } from '../analysis/position-fields.ts';
import type { Choice } from './choice.ts';
import type { Refusal } from './command.ts';
import { managerDirectory, type ManagerDirectory } from './manager-directory.ts';
import type { FieldEdit, FieldValues, SettableField } from './position-setters.ts';
import { readSkills } from './skill-list.ts';

/** One cell of the table and what was typed into it. */
export interface Cell {
  readonly positionId: Id<'position'>;
  readonly field: PositionFieldKey;
  readonly text: string;
}

/** The edit that a cell asks for; null when it says what is there already. */
export type CellReader = (cell: Cell) => Result<FieldEdit | null, Refusal>;

/** Fields that follow from others, and the sentence that says so. */
const DERIVED = {
  department: 'refusal.derivedDepartment',
  function: 'refusal.derivedFunction',
  tenure: 'refusal.derived',
  reports: 'refusal.derived',
  below: 'refusal.derived',
  layer: 'refusal.derived',
} as const;

const isDerived = (field: PositionFieldKey): field is keyof typeof DERIVED => Object.hasOwn(DERIVED, field);

/** Why a column cannot be set at all; null when it can. */
export const refusalOfField = (field: PositionFieldKey): Refusal | null =>
  isDerived(field) ? message(DERIVED[field]) : null;

/** A reader for these cells: how days and shares are meant is decided by all cells of their column. */
export function cellReader(tables: Tables, cells: readonly Cell[]): CellReader {
  const columns = columnsOf(tables, cells);
  return (cell) => {
    if (isDerived(cell.field)) return fail(message(DERIVED[cell.field]));
    const position = find(tables, cell.positionId);
    if (position === undefined) return fail(message('refusal.gone'));
    const text = oneLine(cell.text);
    // The day matters to derived fields only.
    const present = readField({ tables, today: '' }, position, cell.field);
    if (text === String(present ?? '')) return ok(null);
    const value = readValue(columns, cell.field, text);
    if (!value.ok) return value;
    return ok({ positionId: cell.positionId, field: cell.field, value: value.value } as FieldEdit);
  };
}

interface Columns {
  readonly days: (field: 'startDate' | 'endDate' | 'hireDate') => DateReader;
  readonly shares: () => FteReader;
  readonly managers: () => ManagerDirectory;
  readonly groups: <K extends 'team' | 'location'>(kind: K) => ReadonlyMap<string, Id<K>>;
}

function columnsOf(tables: Tables, cells: readonly Cell[]): Columns {
  const made = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Value;
  };
  const texts = (field: PositionFieldKey): readonly string[] =>
    cells.filter((cell) => cell.field === field).map(({ text }) => oneLine(text));
  return {
    days: (field) => once(field, () => dateReader(texts(field))),
    shares: () => once('fte', () => fteReader(texts('fte'))),
    managers: () => once('manager', () => managerDirectory(tables)),
    groups: (kind) => once(kind, () => groupsByName(tables, kind)),
  };
}

function groupsByName<K extends 'team' | 'location'>(tables: Tables, kind: K): ReadonlyMap<string, Id<K>> {
  const groups = new Map<string, Id<K>>();
  for (const { id, name } of tables[kind].values()) {
    if (!groups.has(foldText(name))) groups.set(foldText(name), id as Id<K>);
  }
  return groups;
}

type Read<F extends SettableField = SettableField> = Result<FieldValues[F], Refusal>;

function readValue(columns: Columns, field: SettableField, text: string): Read {
  const optional = text === '' ? undefined : text;
  switch (field) {
    case 'name':
      return ok(isNobody(text) ? undefined : optional);
    case 'title':
    case 'level':
    case 'roleFamily':
    case 'costCentre':
    case 'email':
      return ok(optional);
    case 'status':
      return readStatus(text);
    case 'employment':
      return readEmployment(text);
    case 'skills':
      return ok(optional === undefined ? undefined : readSkills(optional));
    case 'team':
    case 'location':
      return ok(choiceOf(columns.groups(field), text));
    case 'manager':
      return text === '' ? ok(null) : columns.managers()(text);
    case 'fte':
      return readFte(columns, text);
    case 'startDate':
    case 'endDate':
    case 'hireDate':
      return text === '' ? ok(undefined) : readDay(columns.days(field), text);
    case 'pay':
      return readPay(text);
    case 'currency':
      return ok(optional?.toUpperCase());
    default:
      return assertNever(field);
  }
}

const choiceOf = <K extends 'team' | 'location'>(known: ReadonlyMap<string, Id<K>>, text: string): Choice<K> => {
  if (text === '') return null;
  const id = known.get(foldText(text));
  return id === undefined ? { newName: text } : { id };
};

function readStatus(text: string): Read<'status'> {
  if (text === '') return fail(message('refusal.emptyStatus'));
  const standing = standingOf(text);
  return standing === null || standing.isContractor
    ? fail(message('refusal.unknownStatus', { text: shortened(text) }))
    : ok(standing.status);
}

const EMPLOYMENT_WORDS: Readonly<Record<string, string>> = {
  employee: 'employee',
  employed: 'employee',
  contractor: 'contractor',
  agent: 'agent',
  'ai agent': 'agent',
  ai: 'agent',
};

function readEmployment(text: string): Read<'employment'> {
  if (text === '') return ok(undefined);
  const word = foldText(text);
  if (Object.hasOwn(EMPLOYMENT_WORDS, word)) return ok(EMPLOYMENT_WORDS[word]);
  return standingOf(text)?.isContractor === true
    ? ok('contractor')
    : fail(message('refusal.unknownEmployment', { text: shortened(text) }));
}

/** Numbers that are neither a share nor a percentage are typing errors: 9 is not nine per cent. */
const SMALLEST_PERCENTAGE = 10;

function readFte(columns: Columns, text: string): Read<'fte'> {
  const plain = readDecimal(text, false);
  const isBetween = plain !== null && plain > MAX_SEAT_FTE && plain < SMALLEST_PERCENTAGE;
  const share = isBetween ? null : columns.shares()(text);
  return share === null ? fail(message('refusal.fte')) : ok(share);
}

function readDay(days: DateReader, text: string): Read<'startDate'> {
  const day = days.read(text);
  return day === null ? fail(message('refusal.badDate', { text: shortened(text) })) : ok(day);
}

function readPay(text: string): Read<'pay'> {
  if (text === '') return ok(undefined);
  const pay = readAmount(text);
  return pay === null ? fail(message('refusal.pay', { text: shortened(text) })) : ok(pay);
}
