/** What people call a record. */
import { say, message } from '../texts/message.ts';
import { kindOf } from './kinds.ts';
import type { Position } from './position.ts';
import type { AnyRecord } from './schemas.ts';
import { find, type Tables } from './tables.ts';

/** A position is called after its person, an open one after its title. */
export function positionName(tables: Tables, position: Position): string {
  const person = position.personId === null ? undefined : find(tables, position.personId);
  return person?.name || position.title || say(message('name.unnamedPosition'));
}

/** What the position of this id is called; empty when it is gone or none was asked for. */
export function nameOf(tables: Tables, id: Position['id'] | null | undefined): string {
  const position = id === null || id === undefined ? undefined : find(tables, id);
  return position === undefined ? '' : positionName(tables, position);
}

/** The name of any record: its name, title, label or repository, else its id. */
export function recordName(tables: Tables, record: AnyRecord): string {
  if (kindOf(record.id) === 'position') return positionName(tables, record as Position);
  const { name, label, repository } = record as Readonly<Record<string, unknown>>;
  return [name, label, repository].find((text): text is string => typeof text === 'string' && text !== '') ?? record.id;
}
