/** `scenario` and `summary --scenario` as a user runs them, over real files. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openPlan } from '../../../../shared/file/open-plan.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { commandLine } from '../../../support/command-line.ts';
import { positionOf } from '../../../support/an-org.ts';
import { organisationOf } from '../../../support/organisation-of.ts';
import { COMPANY, reorg, withMoves } from '../../../support/planned.ts';

const { orgwright, at, read, writePlan: write, end } = commandLine();
afterAll(end);

/** Every call is a process of its own, and a busy machine starts them slowly. */
const PATIENCE = 180_000;

const list = (month: string): string =>
  fileURLToPath(new URL(`../../../fixtures/orgs/software-company-2022-${month}.csv`, import.meta.url));

function tablesIn(name: string): Tables {
  const opened = openPlan(read(name));
  if (!opened.ok) throw new Error(opened.error.reason);
  return opened.value.plan.tables;
}

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
  readonly scenarios: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

async function json(...args: readonly string[]): Promise<Answer> {
  const { code, out, err } = await orgwright(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Answer;
}

describe('scenario', { timeout: PATIENCE }, () => {
  it('lists with moves, days, what each is laid over, and figures', async () => {
    const over = withMoves(
      {
        ...reorg(),
        scenario: reorg().scenario.with([
          [
            'scenario_later',
            { id: 'scenario_later', name: 'Later', parentScenarioId: 'scenario_reorg', status: 'proposed' },
          ],
        ]),
      },
      'scenario_later',
      [{ on: '2027-06-01', label: 'Cara leaves', patch: { Cara: { personId: null, status: 'open' } } }],
    );
    const plan = write('list.orgwright', over);
    expect((await json('scenario', 'list', plan)).scenarios).toMatchObject([
      { name: 'Reorg', over: null, moves: { all: 2, active: 2, first: '2027-01-01', last: '2027-03-01' } },
      {
        name: 'Later',
        over: 'Reorg',
        status: 'proposed',
        moves: { all: 1 },
        measures: { people: 3, openPositions: 1 },
      },
    ]);
    const { out } = await orgwright('scenario', 'list', plan);
    expect(out).toMatch(/^ {2}Later +proposed +1 +2027-06-01/m);
    const { out: none } = await orgwright('scenario', 'list', write('none.orgwright', COMPANY.tables()));
    expect(none).toContain('The plan has no scenarios');
  });

  it('starts an empty one over the baseline or over another', async () => {
    const plan = write('new.orgwright', reorg());
    const made = await json(
      'scenario',
      'new',
      plan,
      'Second',
      '--over',
      'Reorg',
      '--on',
      '2027-04-01',
      '--note',
      'Why',
    );
    expect(made).toMatchObject({ scenario: 'Second', over: 'Reorg', on: '2027-04-01', out: plan });
    expect([...tablesIn('new.orgwright').scenario.values()]).toContainEqual({
      id: made['id'],
      name: 'Second',
      parentScenarioId: 'scenario_reorg',
      status: 'draft',
      effectiveDate: '2027-04-01',
      note: 'Why',
    });
  });

  it('made of a people list, compared, adopted: the second organisation exactly', async () => {
    await orgwright('import', list('06'), '--out', 'company.orgwright');
    await orgwright('import', list('09'), '--out', 'september.orgwright');
    const made = await json(
      'scenario',
      'new',
      'company.orgwright',
      'HR September',
      '--from',
      list('09'),
      '--on',
      '2022-09-01',
    );
    expect(made).toMatchObject({ scenario: 'HR September', on: '2022-09-01', list: { doubtful: [] } });
    const { counts } = made['list'] as { readonly counts: Readonly<Record<string, number>> };
    const { columns } = await json('compare', 'company.orgwright', '--scenario', 'hr september');
    const { joined, left, closed, moved, retitled } = columns[1]?.counts ?? {};
    // The list counts entries. A person with two of them has joined or left once.
    expect([joined, left]).toEqual([10, 25]);
    expect({ closed, moved, retitled }).toEqual({
      closed: counts['left'],
      moved: counts['moved'],
      retitled: counts['retitled'],
    });
    const adopted = await json('scenario', 'adopt', 'company.orgwright', 'HR September', '--out', 'adopted.orgwright');
    expect(adopted).toMatchObject({ status: 'adopted', until: null, conflicts: [], counts: { joined, left } });
    expect(organisationOf(tablesIn('adopted.orgwright'))).toEqual(organisationOf(tablesIn('september.orgwright')));
    const summary = await json('summary', 'company.orgwright', '--scenario', 'HR September', '--at', '2022-08-31');
    const plain = await json('summary', 'company.orgwright');
    expect(summary).toMatchObject({ scenario: 'HR September', at: '2022-08-31', people: plain['people'] });
    expect(summary['measures']).toMatchObject({ layers: plain['layers'] });
  });

  it('adopts up to a day, then the rest, and says when that was done already', async () => {
    const plan = write('adopt.orgwright', reorg());
    expect(await json('scenario', 'adopt', plan, 'Reorg', '--until', '2027-01-31')).toMatchObject({
      moves: 1,
      status: 'draft',
      counts: { moved: 1, retitled: 0 },
    });
    expect(await json('scenario', 'adopt', plan, 'Reorg')).toMatchObject({ moves: 1, status: 'adopted' });
    const { code, err } = await orgwright('scenario', 'adopt', plan, 'Reorg');
    expect([code, err]).toEqual([1, expect.stringMatching(/^Reorg was adopted on \d{4}-\d\d-\d\d already/)]);
  });

  it('rebases one or all open ones, and lists what no longer applies', async () => {
    const start = reorg();
    const dae = start.position.get(positionOf('Dae'))!;
    const moved = { ...start, position: start.position.with([[dae.id, { ...dae, title: 'Chief' }]]) };
    const plan = write('rebase.orgwright', moved);
    const answer = await json('scenario', 'rebase', plan);
    expect(answer.scenarios).toMatchObject([
      {
        name: 'Reorg',
        dropped: 0,
        conflicts: [{ id: dae.id, field: 'title', scenario: 'Lead', baseline: 'Chief' }],
        lapses: [],
      },
    ]);
    expect((await json('scenario', 'rebase', plan, 'Reorg')).scenarios).toMatchObject([
      { rewritten: 0, conflicts: [] },
    ]);
    const gone = write('gone.orgwright', { ...start, position: start.position.with([[dae.id, undefined]]) });
    const { out } = await orgwright('scenario', 'rebase', gone);
    expect(out).toMatch(/Reorg: 0 moves rewritten, 2 dropped\./);
  });

  it('refuses bad input in one sentence and writes nothing', async () => {
    const plan = write('bad.orgwright', reorg());
    const bytes = read('bad.orgwright');
    const newer = write('newer.orgwright', reorg());
    writeFileSync(newer, read('newer.orgwright').replace(/"minReader": \d+/, '"minReader": 99'));
    const people = at('people.csv');
    writeFileSync(people, 'Name,Manager\nAna,\nBudi,Ana\nCara,Ana\nDae,Budi\n');
    const other = at('other.csv');
    writeFileSync(other, 'Name\nXan\nYve\nZoe\n');
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['scenario'], /Say what to do with the scenario: list, new, adopt, rebase/],
      [['scenario', 'sell', plan], /Say what to do with the scenario/],
      [['scenario', 'new', plan], /Write it as: orgwright scenario new PLAN NAME/],
      [['scenario', 'new', plan, 'reorg'], /There is a scenario named reorg already/],
      [['scenario', 'new', plan, ' '], /name/i],
      [['scenario', 'new', plan, 'B', '--over', 'None'], /There is no scenario "None"/],
      [['scenario', 'new', plan, 'B', '--on', '1.3.2027'], /--on takes a day/],
      [['scenario', 'new', plan, 'B', '--map', 'name=Name'], /--map goes with --from FILE/],
      [['scenario', 'new', plan, 'B', '--from', at('none.csv')], /There is no such file/],
      [['scenario', 'new', plan, 'B', '--from', other], /say --yes as well/],
      [['scenario', 'adopt', plan, 'None'], /There is no scenario "None"/],
      [['scenario', 'adopt', plan, 'Reorg', '--until', 'soon'], /--until takes a day/],
      [['scenario', 'adopt', plan, 'Reorg', '--until', '2020-01-01'], /Choose a later day/],
      [['scenario', 'adopt', newer, 'Reorg'], /newer/i],
      [['scenario', 'rebase', plan, 'None'], /There is no scenario "None"/],
      [['scenario', 'rebase', write('closed.orgwright', COMPANY.tables())], /no open scenarios/],
      [['summary', plan, '--scenario', 'None'], /There is no scenario "None"/],
      [['summary', plan, '--at', '2027-13-01'], /--at takes a day/],
    ];
    for (const [args, sentence] of cases) {
      const { code, err } = await orgwright(...args);
      expect([args.join(' '), code, err.trimEnd().split('\n').length]).toEqual([args.join(' '), 1, 1]);
      expect(err).toMatch(sentence);
    }
    expect(read('bad.orgwright')).toBe(bytes);
    const help = await orgwright('scenario', '--help');
    expect(help.out).toMatch(
      /scenario list PLAN[\s\S]*scenario new PLAN NAME[\s\S]*scenario adopt PLAN[\s\S]*scenario rebase PLAN/,
    );
  });
});
