/** Every way in which two people's edits meet. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../../../shared/change/change.ts';
import { overlay } from '../../../../shared/change/merge.ts';
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

/** Theirs, with what we did since the base laid over it. */
const merged = (ours: Tables, theirs: Tables) => overlay(theirs, diff(base.tables(), ours));

describe('two edits of one position', () => {
  it('in different fields are both kept', () => {
    const { tables, conflicts } = merged(withBudi({ level: 'L5' }).tables(), withBudi({ costCentre: 'CC-1' }).tables());
    expect(find(tables, budi)).toMatchObject({ level: 'L5', costCentre: 'CC-1' });
    expect(conflicts).toEqual([]);
  });

  it('to the same value are no conflict', () => {
    const both = withBudi({ level: 'L5' }).tables();
    expect(merged(both, both).conflicts).toEqual([]);
  });

  it('in one field keep ours and name both', () => {
    const { tables, conflicts } = merged(withBudi({ fte: 0.8 }).tables(), withBudi({ fte: 0.5 }).tables());
    expect(find(tables, budi)?.fte).toBe(0.8);
    expect(conflicts).toEqual([{ id: budi, field: 'fte', why: 'edited-both', before: 1, here: 0.8, there: 0.5 }]);
  });

  it('where ours emptied a field leave it empty', () => {
    const levelled = withBudi({ level: 'L4' });
    const { tables } = overlay(
      levelled.report('Ana', 'Budi', { level: 'L4', costCentre: 'CC-1' }).tables(),
      diff(levelled.tables(), base.tables()),
    );
    expect(find(tables, budi)).toMatchObject({ costCentre: 'CC-1' });
    expect(find(tables, budi)).not.toHaveProperty('level');
  });
});

describe('an edit that meets a removal', () => {
  it('brings back what they removed and we edited', () => {
    const { tables, conflicts } = merged(withBudi({ level: 'L5' }).tables(), without(base, 'Budi'));
    expect(find(tables, budi)?.level).toBe('L5');
    expect(conflicts.map(({ id, field, why }) => [id, field, why])).toEqual([
      [budi, null, 'edited-here-removed-there'],
    ]);
  });

  it('removes what we removed and they edited, and says so', () => {
    const { tables, conflicts } = merged(without(base, 'Budi'), withBudi({ level: 'L5' }).tables());
    expect(find(tables, budi)).toBeUndefined();
    expect(conflicts.map(({ why }) => why)).toEqual(['removed-here-edited-there']);
  });

  it('on both sides is simply gone', () => {
    const { tables, conflicts } = merged(without(base, 'Budi'), without(base, 'Budi'));
    expect(find(tables, budi)).toBeUndefined();
    expect(conflicts).toEqual([]);
  });
});

describe('two good edits that do not fit together', () => {
  it('a report moved under somebody who moved under the report: the circle is cut and reported', () => {
    const ours = base.report('Citra', 'Budi').tables();
    const theirs = base.report('Budi', 'Citra').tables();
    const { tables, repairs } = merged(ours, theirs);
    expect(repairs.map(({ id, problem }) => [id, problem])).toEqual([[budi, 'cycle']]);
    expect(find(tables, positionOf('Citra'))?.managerPositionId).toBe(budi);
  });

  it('a report added under somebody they removed: it becomes a top and is reported', () => {
    const { tables, repairs } = merged(base.report('Budi', 'Dewi').tables(), without(base, 'Budi'));
    expect(find(tables, positionOf('Dewi'))?.managerPositionId).toBeNull();
    expect(repairs.map(({ id, problem }) => [id, problem])).toEqual([[positionOf('Dewi'), 'missing']]);
  });

  it('two additions under one id keep ours and name both', () => {
    const { conflicts } = merged(base.report('Ana', 'Dewi').tables(), base.report('Budi', 'Dewi').tables());
    expect(conflicts.map(({ id, why }) => [id, why])).toEqual([[positionOf('Dewi'), 'added-both']]);
  });
});
