/** After a merge that kept ours, single values of theirs can still be taken. */
import { describe, expect, it } from 'vitest';
import { apply, diff } from '../../../../shared/change/change.ts';
import { check } from '../../../../shared/change/integrity.ts';
import { overlay } from '../../../../shared/change/merge.ts';
import { takeTheirs } from '../../../../shared/change/take-theirs.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf, type AnOrg } from '../../../support/an-org.ts';

const base = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Citra');
const budi = positionOf('Budi');

const withBudi = (fields: Partial<Position>): AnOrg => base.report('Ana', 'Budi', fields);
const without = (org: AnOrg, name: string): Tables => {
  const tables = org.tables();
  return { ...tables, position: tables.position.with([[positionOf(name), undefined]]) };
};
const merged = (ours: Tables, theirs: Tables) => overlay(theirs, diff(base.tables(), ours));

describe('taking theirs', () => {
  it('takes the chosen field and leaves the other', () => {
    const { tables, conflicts } = merged(
      withBudi({ fte: 0.8, level: 'L5' }).tables(),
      withBudi({ fte: 0.5, level: 'L6' }).tables(),
    );
    const chosen = conflicts.filter(({ field }) => field === 'fte');
    expect(find(apply(tables, takeTheirs(tables, chosen)), budi)).toMatchObject({ fte: 0.5, level: 'L5' });
  });

  it('takes several fields of one record', () => {
    const theirs = withBudi({ fte: 0.5, level: 'L6' }).tables();
    const { tables, conflicts } = merged(withBudi({ fte: 0.8, level: 'L5' }).tables(), theirs);
    expect(find(apply(tables, takeTheirs(tables, conflicts)), budi)).toEqual(find(theirs, budi));
  });

  it('takes an emptied field as emptied', () => {
    const levelled = withBudi({ level: 'L4' }).tables();
    const { tables, conflicts } = overlay(withBudi({}).tables(), diff(levelled, withBudi({ level: 'L5' }).tables()));
    expect(find(apply(tables, takeTheirs(tables, conflicts)), budi)).not.toHaveProperty('level');
  });

  it('takes a removal, and mends what pointed at the record', () => {
    const ours = withBudi({ level: 'L5' }).report('Budi', 'Dewi').tables();
    const { tables, conflicts } = merged(ours, without(base, 'Budi'));
    expect(conflicts).toMatchObject([{ id: budi, field: null, there: null }]);
    const taken = apply(tables, takeTheirs(tables, conflicts));
    expect(find(taken, budi)).toBeUndefined();
    expect(find(taken, positionOf('Dewi'))?.managerPositionId).toBeNull();
    expect(check(taken)).toEqual([]);
  });

  it('takes an edit of what we removed', () => {
    const theirs = withBudi({ level: 'L6' }).tables();
    const { tables, conflicts } = merged(without(base, 'Budi'), theirs);
    expect(find(apply(tables, takeTheirs(tables, conflicts)), budi)).toEqual(find(theirs, budi));
  });

  it('of nothing changes nothing', () => {
    expect(takeTheirs(base.tables(), [])).toEqual([]);
  });
});
