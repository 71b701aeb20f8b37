/** What a merge does with the head of a plan and with what this version does not know. */
import { describe, expect, it } from 'vitest';
import { mergePlans } from '../../../../shared/file/merge-plans.ts';
import type { Plan } from '../../../../shared/file/plan.ts';
import { anOrg } from '../../../support/an-org.ts';
import { planOf } from '../../../support/plan-text.ts';

const base = planOf(anOrg().manager('Ana').tables());
const named = (name: string): Plan => ({ ...base, header: { ...base.header, name } });
const knowing = (unknown: Plan['unknown']): Plan => ({ ...base, unknown });

describe('the name of a merged plan', () => {
  it('is the new one, whoever gave it', () => {
    expect(mergePlans(base, named('Ours'), base).plan.header.name).toBe('Ours');
    expect(mergePlans(base, base, named('Theirs')).plan.header.name).toBe('Theirs');
  });

  it('is ours when both gave one', () => {
    expect(mergePlans(base, named('Ours'), named('Theirs')).plan.header.name).toBe('Ours');
  });
});

describe('a field of a newer version', () => {
  it('added by either side is there', () => {
    const { plan, unknownConflicts } = mergePlans(base, knowing({ ours: 1 }), knowing({ theirs: 2 }));
    expect(plan.unknown).toEqual({ ours: 1, theirs: 2 });
    expect(unknownConflicts).toEqual([]);
  });

  it('removed by one side is gone, even under a name that every object has', () => {
    const { plan } = mergePlans(knowing({ toString: 1 }), knowing({}), knowing({ toString: 1 }));
    expect(Object.keys(plan.unknown)).toEqual([]);
  });

  it('changed by both keeps ours and is named', () => {
    const { plan, unknownConflicts } = mergePlans(knowing({ a: 1 }), knowing({ a: 2 }), knowing({ a: 3 }));
    expect(plan.unknown).toEqual({ a: 2 });
    expect(unknownConflicts).toEqual(['a']);
  });
});

it('a merged plan stays the plan it was', () => {
  expect(mergePlans(base, base, base).plan.header.docId).toBe(base.header.docId);
});
