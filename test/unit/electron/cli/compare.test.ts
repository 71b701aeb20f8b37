/** `compare` as a user runs it, over real files. */
import { afterAll, describe, expect, it } from 'vitest';
import { serializePlan } from '../../../../shared/file/serialize.ts';
import { commandLine } from '../../../support/command-line.ts';
import { positionOf } from '../../../support/an-org.ts';
import { planOf } from '../../../support/plan-text.ts';
import { COMPANY, reorg } from '../../../support/planned.ts';

const { orgwright, at, read, writePlan: write, end } = commandLine();
afterAll(end);

/** Every call is a process of its own, and a busy machine starts them slowly. */
const PATIENCE = 180_000;

interface Column {
  readonly name: string;
  readonly id: string | null;
  readonly measures: Readonly<Record<string, number>>;
  readonly counts?: Readonly<Record<string, number>>;
  readonly differences?: readonly Readonly<Record<string, unknown>>[];
  readonly impact?: readonly { readonly name: string; readonly changes: readonly { readonly kind: string }[] }[];
}

interface Answer {
  readonly columns: readonly Column[];
  readonly [field: string]: unknown;
}

async function json(...args: readonly string[]): Promise<Answer> {
  const { code, out, err } = await orgwright(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Answer;
}

describe('compare', { timeout: PATIENCE }, () => {
  it('puts scenarios beside the baseline: measures, differences with kind and ids, impact on each person', async () => {
    const plan = write('compare.orgwright', reorg());
    const { columns, at: day } = await json('compare', plan, '--scenario', 'reorg');
    expect(day).toBeNull();
    expect(columns.map(({ name, id }) => [name, id])).toEqual([
      ['Baseline', null],
      ['Reorg', 'scenario_reorg'],
    ]);
    expect(columns[0]).not.toHaveProperty('differences');
    expect(columns[1]).toMatchObject({
      measures: { people: 4, layers: 3 },
      counts: { moved: 1, retitled: 1, joined: 0 },
      differences: [
        { kind: 'moved', id: positionOf('Dae'), record: 'position', name: 'Dae', from: 'Budi', to: 'Cara' },
        { kind: 'retitled', id: positionOf('Dae'), from: "Dae's role", to: 'Lead' },
      ],
      open: { conflicts: 0, lapses: 0, repairs: 0 },
    });
    expect(columns[1]?.impact?.map(({ name, changes }) => [name, changes.map(({ kind }) => kind)])).toEqual([
      ['Ana', []],
      ['Budi', []],
      ['Cara', []],
      ['Dae', ['manager', 'title']],
    ]);
  });

  it('on a day, against another scenario, and as text', async () => {
    const plan = write('days.orgwright', reorg());
    const { columns } = await json(
      'compare',
      plan,
      '--scenario',
      'baseline',
      '--against',
      'Reorg',
      '--at',
      '2027-02-01',
    );
    expect(columns.map(({ name }) => name)).toEqual(['Reorg', 'Baseline']);
    expect(columns[1]?.counts).toMatchObject({ moved: 1, retitled: 0 });
    const { out } = await orgwright('compare', plan, '--scenario', 'Reorg');
    expect(out).toContain('Compared with Baseline, after everything planned.');
    expect(out).toMatch(/^people +4 +4$/m);
    expect(out).toContain('  moved: 1\n    Dae moves from Budi to Cara\n');
    expect(out).toContain('  people: something changes for 1 of 4 (manager 1, title 1)\n');
    expect(read('days.orgwright')).toBe(serializePlan(planOf(reorg())));
  });

  it('refuses what it does not find, in one sentence that says what would work', async () => {
    const plan = write('refuse.orgwright', reorg());
    const twins = reorg();
    const [first] = twins.scenario.values();
    const both = write('twins.orgwright', {
      ...twins,
      scenario: twins.scenario.with([['scenario_twin', { ...first!, id: 'scenario_twin', name: 'REORG' }]]),
    });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[plan], /Say what to compare: --scenario and one of Reorg/],
      [[plan, '--scenario', 'Reorg 2'], /There is no scenario "Reorg 2"\. The plan has Reorg\./],
      [[plan, '--scenario', 'Reorg', '--at', '2027-02-30'], /--at takes a day such as .* "2027-02-30" is none/],
      [[plan, '--scenario', 'Reorg', '--at', 'soon'], /"soon" is none/],
      [[plan, '--scenario', 'baseline'], /Baseline is the only one named/],
      [[plan, '--scenario', 'Reorg', '--against', 'scenario_none'], /There is no scenario "scenario_none"/],
      [[both, '--scenario', 'reorg'], /fits 2 of them: .*scenario_reorg.*scenario_twin/],
      [[at('nowhere.orgwright'), '--scenario', 'Reorg'], /There is no such file/],
      [
        [write('plain.orgwright', COMPANY.tables()), '--scenario', 'Reorg'],
        /The plan has none; orgwright scenario new/,
      ],
    ];
    for (const [args, sentence] of cases) {
      const { code, err } = await orgwright('compare', ...args);
      expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
      expect(err).toMatch(sentence);
    }
    const { columns } = await json('compare', both, '--scenario', 'REORG', '--scenario', 'Reorg');
    expect(columns.map(({ id }) => id)).toEqual([null, 'scenario_twin', 'scenario_reorg']);
  });
});
