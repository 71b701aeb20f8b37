/** `orgwright import FILE --into PLAN` as a user runs it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openPlan } from '../../../../shared/file/open-plan.ts';
import { organisationOf } from '../../../support/organisation-of.ts';
import { orgwrightIn } from '../../../support/run-cli.ts';

const listPath = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/orgs/${name}.csv`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'orgwright-reimport-'));
const orgwright = orgwrightIn(folder);
const at = (name: string): string => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

function organisationIn(name: string): readonly string[] {
  const opened = openPlan(readFileSync(at(name), 'utf8'));
  if (!opened.ok) throw new Error(opened.error.reason);
  return organisationOf(opened.value.plan.tables);
}

async function plan(name: string, list: string): Promise<string> {
  await orgwright('import', list, '--out', at(name));
  return at(name);
}

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly joined: readonly object[];
  readonly doubtful: readonly { readonly key: string; readonly answer: string }[];
  readonly accepted: object | null;
}

async function json(...args: readonly string[]): Promise<Report> {
  const { out } = await orgwright(...args, '--json');
  // The shape is what this test is about.
  return JSON.parse(out) as Report;
}

const BEFORE = 'ID,Name,Manager,Title\n1,Ana,,CTO\n2,Budi,1,Engineer\n3,Cara,2,Engineer\n';
const AFTER = 'ID,Name,Manager,Title\n1,Ana,,CEO\n3,Cara,1,Engineer\n4,Dae,3,Designer\n';

/** Every call is a process of its own, and a busy machine starts them slowly. */
const PATIENCE = 120_000;

describe('import --into', { timeout: PATIENCE }, () => {
  it('prints the differences with their rows and writes nothing', async () => {
    const into = await plan('before.orgwright', write('before.csv', BEFORE));
    const bytes = readFileSync(into, 'utf8');
    const report = await json('import', write('after.csv', AFTER), '--into', into);
    expect(report).toMatchObject({
      joined: [{ rows: [4], id: '4', name: 'Dae', title: 'Designer' }],
      left: [{ rows: [], id: '2', name: 'Budi' }],
      moved: [{ rows: [3], id: '3', name: 'Cara', from: 'Budi', to: 'Ana' }],
      retitled: [{ rows: [2], id: '1', name: 'Ana', from: 'CTO', to: 'CEO' }],
      changed: [],
      doubtful: [],
      unchanged: 0,
      accepted: null,
      out: null,
    });
    expect(readFileSync(into, 'utf8')).toBe(bytes);
    const { out } = await orgwright('import', 'after.csv', '--into', 'before.orgwright');
    expect(out).toContain('moved: 1\n  row 3: Cara (Engineer): manager Budi → Ana\n');
    expect(out).toContain('Nothing was written.');
  });

  it('writes what is accepted, into the plan or beside it, and says what came along', async () => {
    const into = await plan('some.orgwright', write('before.csv', BEFORE));
    const bytes = readFileSync(into, 'utf8');
    const list = write(
      'under-new.csv',
      'ID,Name,Manager,Title\n1,Ana,,CTO\n2,Budi,4,Engineer\n3,Cara,2,Engineer\n4,Dae,1,VP\n',
    );
    const report = await json('import', list, '--into', into, '--accept', 'moved', '--out', at('beside.orgwright'));
    expect(report.accepted).toMatchObject({
      joined: 1,
      moved: 1,
      cameAlong: [{ key: 'joined:5', why: 'Comes along: Budi reports there.' }],
    });
    expect(readFileSync(into, 'utf8')).toBe(bytes);
    expect((await json('import', list, '--into', into, '--accept', 'joined,moved')).accepted).not.toBeNull();
    expect(organisationIn('some.orgwright')).toEqual(organisationIn('beside.orgwright'));
  });

  it.each(['software-company-2022', 'health-department-2011'])('makes the second list of %s, whole', async (name) => {
    const [first, second] =
      name === 'software-company-2022'
        ? [`${name}-06`, `${name}-09`]
        : [`${name}-03-31-positions`, `${name}-09-30-positions`];
    await plan('second.orgwright', listPath(second));
    const into = await plan('first.orgwright', listPath(first));
    const report = await json('import', listPath(second), '--into', into, '--accept', 'all');
    expect(report.accepted).toMatchObject({ joined: report.joined.length });
    expect(organisationIn('first.orgwright')).toEqual(organisationIn('second.orgwright'));
    expect((await json('import', listPath(second), '--into', into)).counts).toMatchObject({
      joined: 0,
      left: 0,
      moved: 0,
    });
  });

  it('leaves the positions of who left closed or open when told so', async () => {
    const list = write('after.csv', AFTER);
    for (const [choice, closed, open] of [
      ['close', 1, 0],
      ['open', 0, 1],
    ] as const) {
      const into = await plan(`${choice}.orgwright`, write('before.csv', BEFORE));
      await orgwright('import', list, '--into', into, '--accept', 'all', '--left', choice);
      const { out } = await orgwright('summary', into, '--json');
      expect(JSON.parse(out)).toMatchObject({ closedPositions: closed, openPositions: open });
    }
  });

  it('asks about doubtful matches, and takes answers', async () => {
    const into = await plan('doubt.orgwright', write('doubt.csv', 'ID,Name\n1,Ana\n'));
    const list = write('doubt-after.csv', 'ID,Name\n1,Budi\n');
    const { doubtful } = await json('import', list, '--into', into);
    expect(doubtful).toMatchObject([{ key: 'seat:2', rows: [2], answer: 'new', isAnswered: false }]);
    const person = /person_\w+/.exec(readFileSync(into, 'utf8'))?.[0] ?? '';
    const answered = await json('import', list, '--into', into, '--answer', `seat:2=${person}`);
    expect(answered).toMatchObject({
      doubtful: [{ answer: person, isAnswered: true }],
      changed: [{ fields: [{ field: 'name', from: 'Ana', to: 'Budi' }] }],
    });
  });

  it('writes the list of another company only when told twice', async () => {
    const into = await plan('company.orgwright', listPath('software-company-2022-06'));
    const bytes = readFileSync(into, 'utf8');
    const args = ['import', listPath('health-department-2011-09-30-senior-posts'), '--into', into, '--accept', 'all'];
    const { code, err } = await orgwright(...args);
    expect([code, err]).toEqual([1, expect.stringMatching(/^249 of 249 positions .* say --yes as well\.\n$/)]);
    expect(readFileSync(into, 'utf8')).toBe(bytes);
    expect((await orgwright(...args, '--yes')).code).toBe(0);
    expect(readFileSync(into, 'utf8')).not.toBe(bytes);
  });

  it('says which scenarios it touches, and notes for them who changed the baseline', async () => {
    const june = listPath('software-company-2022-06');
    const september = listPath('software-company-2022-09');
    const into = await plan('touched.orgwright', june);
    await orgwright('scenario', 'new', into, 'HR September', '--from', september, '--on', '2027-01-01');
    const { accepted } = await json('import', september, '--into', into, '--accept', 'all', '--yes');
    expect(accepted).toMatchObject({
      scenarios: [{ scenario: 'HR September', conflicts: expect.any(Number) as number }],
    });
    const opened = openPlan(readFileSync(into, 'utf8'));
    const notes = opened.ok ? [...opened.value.plan.tables.baselineEdit.values()] : [];
    expect(notes).toMatchObject([{ label: expect.stringContaining('software-company-2022-09') as string, order: 1 }]);
  });

  it('refuses what it does not understand, in one sentence', async () => {
    const into = await plan('refuse.orgwright', write('before.csv', BEFORE));
    const list = write('after.csv', AFTER);
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['--into', into, '--accept', 'most'], /--accept takes all or some of joined,left,moved,retitled,changed/],
      [['--into', into, '--left', 'sell'], /--left takes delete, close, open/],
      [['--into', into, '--answer', 'seat:9=new'], /There is no question "seat:9"\. The questions are: none/],
      [['--into', into, '--answer', 'maybe'], /is no answer\. Write it as QUESTION=CHOICE/],
      [['--into', into, '--out', list], /would replace the list itself/],
      [['--into', at('nowhere.orgwright')], /There is no such file/],
      [['--into', write('no-plan.csv', BEFORE)], /damaged at line 1/],
      [['--accept', 'all', '--out', at('x')], /--accept goes with --into PLAN/],
    ];
    for (const [args, sentence] of cases) {
      const { code, err } = await orgwright('import', list, ...args);
      expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
      expect(err).toMatch(sentence);
    }
  });
});
