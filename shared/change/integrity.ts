/** Finds and mends what no single record can see: references to nothing, chains that bite their own tail. */
import { equal } from '../util/equal.ts';
import { kindOf, type Id } from '../model/kinds.ts';
import { CHAINS, REFERENCES, type Reference } from '../model/references.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, tableOf, type Tables } from '../model/tables.ts';
import { apply, changeOf, type Change, type Edit } from './change.ts';
import { closingLines } from './manager-lines.ts';

/** One thing that was wrong and what was done about it. */
export interface Repair {
  readonly id: Id;
  readonly field: string;
  /** The target that is missing, or with which the chain closed. */
  readonly target: string;
  readonly problem: 'missing' | 'cycle';
  /** `rehomed`: a scenario found another manager for the position. */
  readonly done: Reference['whenGone'] | 'rehomed';
}

export interface RepairResult {
  readonly tables: Tables;
  readonly change: Change;
  readonly repairs: readonly Repair[];
}

/**
 * Tables without dangling references and without cycles, what was changed, and each repair.
 * Removing a record can orphan others, so it runs to a fixed point; every round removes or clears, so it ends.
 * `references` are those that are looked at: all, or those of some kinds only.
 */
export function repair(tables: Tables, references: readonly Reference[] = REFERENCES): RepairResult {
  const repairs: Repair[] = [];
  const before = tables;
  let now = tables;
  for (;;) {
    const edits = [...mendReferences(now, references, repairs)];
    const mended = apply(now, edits);
    const cycles = mendCycles(mended, repairs);
    const uncut = apply(mended, cycles);
    const lines = mendManagerLines(uncut, repairs);
    const next = apply(uncut, lines);
    if (edits.length === 0 && cycles.length === 0 && lines.length === 0) break;
    now = next;
  }
  const change = repairs.length === 0 ? [] : changeBetween(before, now, repairs);
  return { tables: now, change, repairs };
}

/** What is wrong with the tables, without mending it. */
export const check = (tables: Tables): readonly Repair[] => repair(tables).repairs;

function changeBetween(before: Tables, after: Tables, repairs: readonly Repair[]): Change {
  const ids = new Set(repairs.map(({ id }) => id));
  return changeOf([...ids].map((id) => ({ id, before: find(before, id) ?? null, after: find(after, id) ?? null })));
}

function mendReferences(tables: Tables, references: readonly Reference[], repairs: Repair[]): Iterable<Edit> {
  const edits = new Map<Id, Edit>();
  for (const reference of references) {
    tableOf(tables, reference.kind).forEach((stored) => {
      const edit = edits.get(stored.id);
      const record = edit === undefined ? stored : edit.after;
      if (record === null) return;
      for (const target of targetsOf(record, reference)) {
        if (find(tables, target) !== undefined) continue;
        repairs.push({
          id: stored.id,
          field: reference.field,
          target,
          problem: 'missing',
          done: reference.whenGone,
        });
        const current = edits.get(stored.id)?.after ?? stored;
        edits.set(stored.id, { id: stored.id, before: stored, after: withoutTarget(current, reference, target) });
        if (reference.whenGone === 'record') return;
      }
    });
  }
  return edits.values();
}

type Fields = Readonly<Record<string, unknown>>;

/** What holds the field of a reference: the record, or an object inside it. */
function holderOf(record: AnyRecord, { within }: Pick<Reference, 'within'>): Fields {
  const fields: Fields = record;
  return within === undefined ? fields : ((fields[within] ?? {}) as Fields);
}

/** The ids a reference points at, whether its field holds one or a list. */
export function targetsOf(record: AnyRecord, reference: Pick<Reference, 'field' | 'within'>): readonly Id[] {
  const value = holderOf(record, reference)[reference.field];
  if (typeof value === 'string') return [value as Id];
  return Array.isArray(value) ? (value as readonly Id[]) : [];
}

/** The record once a target it pointed at is gone; null when the record goes along. */
export function withoutTarget(record: AnyRecord, reference: Reference, target: string): AnyRecord | null {
  const { field, within, whenGone } = reference;
  if (whenGone === 'record') return null;
  const next: Record<string, unknown> = { ...holderOf(record, reference) };
  if (whenGone === 'cleared') next[field] = null;
  else if (whenGone === 'dropped') delete next[field];
  else next[field] = (next[field] as readonly unknown[]).filter((entry) => !equal(entry, target));
  return (within === undefined ? next : { ...record, [within]: next }) as unknown as AnyRecord;
}

/** First managers form no circle by now; further managers that would close one are taken out. */
function mendManagerLines(tables: Tables, repairs: Repair[]): readonly Edit[] {
  const closing = closingLines(tables);
  for (const { id } of closing) {
    const target = (find(tables, id) as { readonly toPositionId?: Id } | undefined)?.toPositionId ?? id;
    repairs.push({ id, field: 'toPositionId', target, problem: 'cycle', done: 'record' });
  }
  return closing;
}

/** Each cycle is cut once, at the member with the smallest id, so that every machine cuts the same line. */
function mendCycles(tables: Tables, repairs: Repair[]): readonly Edit[] {
  const edits = new Map<Id, Edit>();
  for (const chain of CHAINS) {
    for (const members of cyclesOf(tables, chain)) {
      const id = members.reduce((least, member) => (member < least ? member : least));
      const record = find(tables, id);
      if (record === undefined) continue;
      const target = targetsOf(record, chain)[0] ?? id;
      repairs.push({ id, field: chain.field, target, problem: 'cycle', done: chain.whenGone });
      const current = edits.get(id)?.after ?? record;
      edits.set(id, { id, before: record, after: withoutTarget(current, chain, target) });
    }
  }
  return [...edits.values()];
}

/** The cycles of a chain, each as its members. A position that reports to itself is a cycle of one. */
function cyclesOf(tables: Tables, chain: Pick<Reference, 'kind' | 'field'>): readonly (readonly Id[])[] {
  const cycles: Id[][] = [];
  const done = new Set<Id>();
  tableOf(tables, chain.kind).forEach((start) => {
    const path: Id[] = [];
    const onPath = new Set<Id>();
    for (let at: Id | undefined = start.id; at !== undefined && !done.has(at);) {
      if (onPath.has(at)) {
        cycles.push(path.slice(path.indexOf(at)));
        break;
      }
      path.push(at);
      onPath.add(at);
      const record: AnyRecord | undefined = find(tables, at);
      const next: Id | undefined = record === undefined ? undefined : targetsOf(record, chain)[0];
      at = next !== undefined && kindOf(next) === chain.kind ? next : undefined;
    }
    for (const id of path) done.add(id);
  });
  return cycles;
}
