/** The chain of format steps: complete, in order, also for records inside moves, and honest about a step that fails. */
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../shared/file/format.ts';
import { brokenChain, migrate, MIGRATIONS, type Migration, type RawPlan } from '../../shared/file/migrate.ts';

/** Two steps as a later version might have them: a field renamed, then a field of the document moved. */
const STEPS: readonly Migration[] = [
  { to: 2, records: { position: ({ title, ...rest }) => ({ ...rest, jobTitle: title }) } },
  { to: 3, document: ({ name, ...rest }) => ({ ...rest, about: { name } }) },
];

const position = { id: 'position_1', title: 'Engineer', later: true };
const VERSION_1: RawPlan = {
  formatVersion: 1,
  name: 'Plan',
  positions: [position],
  moves: [
    {
      id: 'move_1',
      edits: [
        { id: 'position_1', before: null, after: position },
        { id: 'position_1', before: position, after: null },
        { id: 'team_1', before: null, after: { id: 'team_1', title: 'not a position' } },
      ],
    },
  ],
};

const renamed = { id: 'position_1', jobTitle: 'Engineer', later: true };

describe('migration', () => {
  it('has a step for every version, without a gap', () => {
    expect(brokenChain(MIGRATIONS, FORMAT_VERSION)).toBeNull();
  });

  it.each([
    ['a gap', [{ to: 3 }], 3],
    ['a step too few', [{ to: 2 }], 3],
    ['a step too many', [{ to: 2 }, { to: 3 }], 2],
    ['steps out of order', [{ to: 3 }, { to: 2 }], 3],
  ])('notices %s', (_, steps, current) => {
    expect(brokenChain(steps, current)).not.toBeNull();
  });

  it('takes records and the records inside moves through every step', () => {
    const migrated = migrate(VERSION_1, 1, STEPS);
    expect(migrated).toEqual({
      ok: true,
      value: {
        formatVersion: 3,
        about: { name: 'Plan' },
        positions: [renamed],
        moves: [
          {
            id: 'move_1',
            edits: [
              { id: 'position_1', before: null, after: renamed },
              { id: 'position_1', before: renamed, after: null },
              { id: 'team_1', before: null, after: { id: 'team_1', title: 'not a position' } },
            ],
          },
        ],
      },
    });
  });

  it('starts at the version of the file, and leaves a current or newer one alone', () => {
    const half = migrate({ ...VERSION_1, formatVersion: 2 }, 2, STEPS);
    expect(half.ok && half.value['positions']).toEqual([position]);
    for (const version of [3, 9]) {
      const plan = { ...VERSION_1, formatVersion: version };
      expect(migrate(plan, version, STEPS)).toEqual({ ok: true, value: plan });
    }
  });

  it('leaves the plan it was given as it was', () => {
    const before = structuredClone(VERSION_1);
    migrate(VERSION_1, 1, STEPS);
    expect(VERSION_1).toEqual(before);
  });

  it('turns a step that fails into a failure with its reason', () => {
    const failing: Migration = {
      to: 2,
      document: () => {
        throw new Error('no positions');
      },
    };
    expect(migrate(VERSION_1, 1, [failing])).toEqual({ ok: false, error: { version: 1, problem: 'no positions' } });
  });

  it.each([
    ['a list that is none', { positions: 'none', moves: null }],
    ['entries that are none', { positions: [null, 7, 'x'], moves: [null, { edits: [null, 7] }, 7] }],
  ])('does not throw at %s', (_, damage) => {
    expect(() => migrate({ ...VERSION_1, ...damage }, 1, STEPS)).not.toThrow();
  });
});
