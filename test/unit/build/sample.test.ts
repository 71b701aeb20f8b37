/** The committed sample is what the script writes, opens clean, and is the organisation it is said to be. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../../build/sample/sample-plan.ts';
import { openPlan } from '../../../shared/file/open-plan.ts';
import { serializePlan } from '../../../shared/file/serialize.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import type { Plan } from '../../../shared/file/plan.ts';

const COMMITTED = new URL('../../../renderer/sample/sample.orgwright', import.meta.url);

async function openSample(): Promise<Plan> {
  const opened = openPlan(await readFile(COMMITTED, 'utf8'));
  if (!opened.ok) throw new Error(opened.error.reason);
  expect(opened.value.repairs).toEqual([]);
  expect(opened.value.readOnlyBecause).toBeNull();
  return opened.value.plan;
}

describe('the sample plan', () => {
  it('is, byte for byte, what the script writes', async () => {
    expect(serializePlan(samplePlan())).toBe(await readFile(COMMITTED, 'utf8'));
  });

  it('is a company of about 140 people in 18 teams and four places', async () => {
    const { tables } = await openSample();
    const statuses = Object.groupBy(tables.position.values(), ({ status }) => status);
    const employments = Object.groupBy(tables.person.values(), ({ employment }) => employment);
    expect(tables.person.size).toBe(142);
    expect(tables.team.size).toBe(18);
    expect([...tables.location.values()].map(({ name }) => name).sort()).toEqual([
      'Jakarta',
      'Lisbon',
      'Singapore',
      'Toronto',
    ]);
    expect(statuses['open']).toHaveLength(9);
    expect(statuses['on-hold']).toHaveLength(3);
    expect(statuses['starting']).toHaveLength(3);
    expect(statuses['leaving']).toHaveLength(2);
    expect(employments['contractor']).toHaveLength(9);
    expect(employments['agent']).toHaveLength(2);
  });

  it('has one root, spans of four to nine, and one manager with too many and one with too few', async () => {
    const { tables } = await openSample();
    const tree = reportingTree(tables);
    const spans = tree.inOrder.map((id) => tree.reportsOf(id).length).filter((span) => span > 0);
    expect(tree.roots).toHaveLength(1);
    expect(tree.inOrder).toHaveLength(tables.position.size);
    expect(spans.filter((span) => span < 4)).toEqual([2]);
    expect(spans.filter((span) => span > 9)).toEqual([11]);
  });

  it('says what it wants to hire, and holds nobody’s pay', async () => {
    const { tables } = await openSample();
    const vacant = [...tables.position.values()].filter(({ personId }) => personId === null);
    const wanted = new Set([...tables.requisition.values()].map(({ positionId }) => positionId));
    expect(new Set(vacant.map(({ id }) => id))).toEqual(wanted);
    expect([...tables.person.values()].filter(({ salary }) => salary !== undefined)).toEqual([]);
    expect([...tables.position.values()].filter(({ salaryOverride }) => salaryOverride !== undefined)).toEqual([]);
  });

  it('gives every person a name of their own and a position of their own', async () => {
    const { tables } = await openSample();
    const people = [...tables.person.values()];
    const held = [...tables.position.values()].flatMap(({ personId }) => personId ?? []);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(new Set(held).size).toBe(held.length);
    expect(held).toHaveLength(people.length);
  });
});
