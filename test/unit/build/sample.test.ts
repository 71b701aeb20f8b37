/** The committed sample is what the script writes, opens clean, and is the organisation it is said to be. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../../build/sample/sample-plan.ts';
import { samplePortfolio } from '../../../build/sample/sample-portfolio.ts';
import { openPlan } from '../../../shared/file/open-plan.ts';
import { serializePlan } from '../../../shared/file/serialize.ts';
import { benchOf } from '../../../shared/analysis/bench.ts';
import { isPositionField } from '../../../shared/analysis/position-fields.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { effective } from '../../../shared/scenario/effective.ts';
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

  it('gives every person a name of their own and a position, but for one on the bench; one shares two', async () => {
    const { tables } = await openSample();
    const people = [...tables.person.values()];
    const held = [...tables.position.values()].flatMap(({ personId }) => personId ?? []);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(benchOf(tables).map(({ employment }) => employment)).toEqual(['employee']);
    const twice = held.filter((id, index) => held.indexOf(id) !== index);
    expect(twice).toHaveLength(1);
    const shares = [...tables.position.values()].filter(({ personId }) => personId === twice[0]);
    expect(shares.map(({ fte }) => fte).toSorted((a, b) => a - b)).toEqual([0.4, 0.6]);
    expect(new Set(shares.map(({ teamId }) => teamId)).size).toBe(2);
  });

  it('has two assistants beside their managers', async () => {
    const { tables } = await openSample();
    const titles = [...tables.position.values()]
      .filter(({ assistant }) => assistant === true)
      .map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['Chief of Staff', 'Senior Data Governance Analyst']);
  });

  it('has three saved views, each of fields that can be read', async () => {
    const { tables } = await openSample();
    const views = [...tables.view.values()];
    expect(views.map(({ name }) => name).toSorted()).toEqual(['By location', 'Open roles', 'Spans']);
    const fields = views.flatMap(({ columns = [], filter = [], sort = [] }) => [
      ...columns,
      ...filter.map(({ field }) => field),
      ...sort.map(({ field }) => field),
    ]);
    expect(fields.filter((field) => !isPositionField(field))).toEqual([]);
    const [open] = views.filter(({ name }) => name === 'Open roles');
    const shown = [...tables.position.values()].filter(({ status }) => open?.filter?.[0]?.values.includes(status));
    expect(shown).toHaveLength(12);
  });

  it('has three scenarios over the baseline, each whole, with named, dated and reasoned moves over the next year', async () => {
    const { tables } = await openSample();
    const scenarios = [...tables.scenario.values()];
    expect(scenarios.map(({ name }) => name).toSorted()).toEqual(['One platform', 'Split Orders', 'Two product lines']);
    expect(scenarios.every(({ parentScenarioId, status }) => parentScenarioId === null && status !== 'adopted')).toBe(
      true,
    );
    for (const { id } of scenarios) {
      const { conflicts, lapses, repairs } = effective(tables, id);
      expect([conflicts, lapses, repairs]).toEqual([[], [], []]);
    }
    const moves = [...tables.move.values()];
    expect(moves.every(({ effectiveDate }) => effectiveDate > '2027-01-01' && effectiveDate < '2027-12-01')).toBe(true);
    expect(new Set(moves.map(({ label }) => label)).size).toBe(moves.length);
    expect(moves.filter(({ reason }) => reason !== undefined).length).toBeGreaterThan(moves.length - 3);
  });

  it('has two initiatives, each with moves of its own', async () => {
    const { tables } = await openSample();
    const wanted = new Set([...tables.move.values()].flatMap(({ initiativeId }) => initiativeId ?? []));
    expect([...tables.initiative.values()].map(({ name }) => name).toSorted()).toEqual([
      'One paved road',
      'Returns without a phone call',
    ]);
    expect(wanted).toEqual(new Set([...tables.initiative.values()].map(({ id }) => id)));
  });

  it('links most repositories of its portfolio to a team, and leaves some with an obvious one', async () => {
    const { tables } = await openSample();
    const links = [...tables.repoLink.values()];
    const { repositories } = samplePortfolio();
    const names = new Map(repositories.map(({ repositoryId, name }) => [repositoryId, name]));
    expect(links.filter(({ repositoryId, repository }) => names.get(repositoryId ?? 0) !== repository)).toEqual([]);
    const linked = new Set(links.map(({ repository }) => repository));
    const open = repositories.filter(({ name }) => !linked.has(name));
    expect(open.map(({ ownerTeams }) => ownerTeams[0]?.split('/')[1] ?? null)).toEqual([
      'checkout',
      'acquiring',
      'storefront',
      null,
    ]);
    expect(linked.size).toBe(11);
  });

  it('knows the logins of those who maintain, and of those who contribute nobody is left out', async () => {
    const { tables } = await openSample();
    const logins = [...tables.person.values()].flatMap(({ githubLogin }) => githubLogin ?? []);
    const { contributors, logins: classified } = samplePortfolio();
    const outside = new Set(classified.map(({ login }) => login));
    expect(new Set(logins).size).toBe(logins.length);
    expect(logins.filter((login) => outside.has(login))).toEqual([]);
    const active = new Set(contributors.flatMap(({ people }) => people.map(([login]) => login)));
    expect(logins.filter((login) => active.has(login)).length).toBeGreaterThan(20);
  });

  it('asks for skills with each engineering opening: some no repository shows, one that only a stalled one does', async () => {
    const { tables } = await openSample();
    const wanted = new Set(
      [...tables.position.values()].filter(({ status }) => status === 'open').flatMap(({ skills }) => skills ?? []),
    );
    const shownBy = (skill: string): readonly string[] =>
      [...tables.repoLink.values()].filter(({ skills }) => skills.includes(skill)).map(({ repository }) => repository);
    expect([...wanted].filter((skill) => shownBy(skill).length === 0).toSorted()).toEqual([
      'Java',
      'Observability',
      'Terraform',
    ]);
    expect([shownBy('Kotlin'), shownBy('Rust')]).toEqual([
      ['tallyquay-example/tillpoint'],
      ['tallyquay-example/tidegate'],
    ]);
    expect(shownBy('Go')).toHaveLength(3);
  });

  it('holds answers of hires, enough for an interval', async () => {
    const { tables } = await openSample();
    const people = [...tables.person.values()];
    const answers = people.flatMap(({ openSource }) => (openSource === undefined ? [] : [openSource]));
    expect(answers).toHaveLength(17);
    expect(answers.filter(({ influence = 0 }) => influence >= 3)).toHaveLength(6);
  });
});
