/** The command line as a user runs it: a process with arguments, two streams and an exit code. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { newPlan } from '../../../../shared/file/new-plan.ts';
import { openPlan } from '../../../../shared/file/open-plan.ts';
import { serializePlan } from '../../../../shared/file/serialize.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf, type AnOrg } from '../../../support/an-org.ts';
import expected from '../../../fixtures/orgs/expected-metrics.json' with { type: 'json' };
import { CLI } from '../../../support/cli-path.ts';

const listPath = (name: string): string => fileURLToPath(new URL(`../../../fixtures/orgs/${name}`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'orgwright-cli-'));
const at = (name: string): string => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (program: string, args: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd, encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });

const orgwright = (...args: readonly string[]): Promise<Ended> => run(process.execPath, [CLI, ...args], folder);

async function json(...args: readonly string[]): Promise<unknown> {
  const { out } = await orgwright(...args, '--json');
  return JSON.parse(out);
}

function write(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

const planText = (org: AnOrg, docId = 'plan_test'): string =>
  serializePlan(newPlan({ docId, name: 'Test', tables: org.tables() }));

function tablesIn(path: string): Tables {
  const opened = openPlan(readFileSync(path, 'utf8'));
  if (!opened.ok) throw new Error(opened.error.reason);
  return opened.value.plan.tables;
}

const titleOf = (tables: Tables, name: string): string | undefined => find(tables, positionOf(name))?.title;

describe('import and summary', () => {
  it.each([
    ['health-department-2011-03-31-positions.csv', 2907],
    ['health-department-2011-09-30-positions.csv', 2677],
  ] as const)('%s, mapped by hand', async (name, positions) => {
    const mapped = ['id=position_id', 'manager=manager_position_id', 'title=title', 'level=grade', 'team=unit'];
    const plan = at(`${name}.orgwright`);
    const imported = await json('import', listPath(name), '--out', plan, ...mapped.flatMap((map) => ['--map', map]));
    expect(imported).toMatchObject({
      rows: positions,
      positions,
      people: 0,
      duplicateIds: 0,
      unknownManagers: 0,
      selfReports: 0,
      cycles: 0,
    });
    const { rows: _, duplicateIds: __, unknownManagers: ___, ...figures } = expected[name];
    expect(await json('summary', plan)).toMatchObject({ positions, ...figures });
    expect(await json('check', plan)).toEqual({ isSound: true, problems: [], remarks: [], migratedFrom: null });
  });

  it('lists each problem with row, field, message and action', async () => {
    const list = write('defects.csv', 'ID,Name,Manager\n1,Ana,\n2,Budi,99\n');
    expect(await json('import', list, '--out', at('defects.orgwright'))).toMatchObject({
      unknownManagers: 1,
      roots: 2,
      problems: [
        {
          row: 3,
          field: 'manager',
          message: 'The manager 99 is not in the list.',
          action: 'Put at the top, without a manager.',
          severity: 'warning',
        },
        { row: 3, severity: 'note' },
      ],
    });
  });

  it('says the same in words without --json, paths being meant from where the user stands', async () => {
    write('words.csv', 'Name,Manager\nAna,\nBudi,Ana\n');
    const { code, out, err } = await orgwright('import', 'words.csv', '--out', 'words.orgwright');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('positions: 2\n');
    expect((await orgwright('summary', 'words.orgwright')).out).toMatch(/managers: 1\n.*span:\n {2}mean: 1\n/s);
  });

  it('leaves pay out unless asked', async () => {
    const list = write('pay.csv', 'Name,Salary,Currency\nAna,90000,EUR\n');
    await orgwright('import', list, '--out', at('pay.orgwright'));
    expect(readFileSync(at('pay.orgwright'), 'utf8')).not.toContain('90000');
    await orgwright('import', list, '--out', at('pay.orgwright'), '--pay');
    expect(readFileSync(at('pay.orgwright'), 'utf8')).toContain('"amount": 90000');
    await orgwright('export', at('pay.orgwright'), '--format', 'csv', '--out', at('pay-out.csv'));
    expect(readFileSync(at('pay-out.csv'), 'utf8')).not.toContain('90000');
  });
});

describe('export', () => {
  it('writes a list that import reads back', async () => {
    const plan = write('export.orgwright', planText(anOrg().manager('Ana').report('Ana', 'Budi')));
    const { code } = await orgwright('export', plan, '--format', 'csv', '--out', at('export.csv'));
    expect(code).toBe(0);
    expect(await json('import', at('export.csv'), '--out', at('back.orgwright'))).toMatchObject({
      positions: 2,
      people: 2,
      roots: 1,
      problems: [],
    });
    await orgwright('export', plan, '--format', 'json', '--out', at('export.json'));
    expect(JSON.parse(readFileSync(at('export.json'), 'utf8'))).toMatchObject([{ name: 'Ana' }, { name: 'Budi' }]);
  });
});

describe('merge', () => {
  const base = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Cara');
  const retitled = (org: AnOrg, name: string, title: string): AnOrg =>
    org.with({ ...(find(org.tables(), positionOf(name)) as Position), title });

  it('takes what each side changed and ends with 0', async () => {
    write('base', planText(base));
    write('ours', planText(retitled(base, 'Budi', 'VP')));
    write('theirs', planText(retitled(base, 'Cara', 'CFO')));
    const { code, err } = await orgwright('merge', 'base', 'ours', 'theirs', '--out', 'merged');
    expect([code, err]).toEqual([0, '']);
    const tables = tablesIn(at('merged'));
    expect([titleOf(tables, 'Budi'), titleOf(tables, 'Cara')]).toEqual(['VP', 'CFO']);
  });

  it('keeps ours where both changed one field, writes the result and ends with 1', async () => {
    write('base2', planText(base));
    write('ours2', planText(retitled(base, 'Budi', 'VP')));
    write('theirs2', planText(retitled(base, 'Budi', 'Director')));
    const { code, err } = await orgwright('merge', 'base2', 'ours2', 'theirs2', '--out', 'merged2');
    expect(code).toBe(1);
    expect(err).toBe('1 conflict remains: position Budi, title: both sides changed it; ours was kept.\n');
    expect(titleOf(tablesIn(at('merged2')), 'Budi')).toBe('VP');
  });

  it('serves Git as a merge driver', async () => {
    const repository = at('repository');
    mkdirSync(repository);
    const git = async (...args: readonly string[]): Promise<Ended> => {
      const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
      return run('git', [...identity, ...args], repository);
    };
    const save = async (org: AnOrg, message: string): Promise<void> => {
      writeFileSync(join(repository, 'org.orgwright'), planText(org));
      await git('add', '.');
      await git('commit', '-m', message);
    };
    await git('init', '-b', 'main');
    await git('config', 'merge.orgwright.driver', `"${process.execPath}" "${CLI}" merge %O %A %B --out %A`);
    writeFileSync(join(repository, '.gitattributes'), '*.orgwright merge=orgwright\n');
    await save(base, 'base');
    await git('checkout', '-b', 'theirs');
    await save(base.report('Cara', 'Dae'), 'theirs');
    await git('checkout', 'main');
    // In a file ordered by id, two people added at one place are what a merge by lines cannot do.
    await save(base.report('Budi', 'Daf'), 'ours');
    const { code } = await git('merge', 'theirs');
    expect(code).toBe(0);
    const tables = tablesIn(join(repository, 'org.orgwright'));
    expect([titleOf(tables, 'Dae'), titleOf(tables, 'Daf')]).toEqual(["Dae's role", "Daf's role"]);
  });

  it('takes an empty base, as Git gives it when both sides added the file', async () => {
    write('none', '');
    write('ours3', planText(base));
    const { code } = await orgwright('merge', 'none', 'ours3', 'ours3', '--out', 'merged3');
    expect(code).toBe(0);
    expect(tablesIn(at('merged3')).position.size).toBe(3);
  });
});

describe('mistakes end with 1 and one sentence', () => {
  const list = write('people.csv', 'Name,Manager\nAna,\n');
  const plan = write('plan.orgwright', planText(anOrg().manager('Ana')));
  const huge = write('huge.csv', '');
  // A hole in the file: it takes no room, but counts as one gigabyte.
  truncateSync(huge, 1024 ** 3);
  const binary = write('binary.csv', '\u007FELF\0\0\0');
  const cut = write('cut.orgwright', planText(anOrg().manager('Ana')).slice(0, 300));
  const foreign = write('foreign.orgwright', planText(anOrg().manager('Ana'), 'plan_other'));

  it.each<[string, readonly string[], RegExp]>([
    ['no command', [], /^Say what to do\. The commands are import/],
    ['an unknown command', ['frob'], /^There is no command "frob"/],
    [
      'an unknown option',
      ['summary', plan, '--frob'],
      /^Unknown option '--frob'\. Write it as: orgwright summary PLAN/,
    ],
    ['too few files', ['merge', plan, '--out', at('x')], /^Write it as: orgwright merge BASE OURS THEIRS/],
    ['no --out', ['import', list], /^Say where the plan goes/],
    ['a missing list', ['import', at('nope.csv'), '--out', at('x')], /nope\.csv: There is no such file/],
    ['a missing plan', ['summary', at('nope.orgwright')], /nope\.orgwright: There is no such file/],
    ['a folder', ['import', folder, '--out', at('x')], /This is a folder or a device/],
    ['a list of one gigabyte', ['import', huge, '--out', at('x')], /This file is 1,024 MB\. Lists up to 50 MB/],
    ['a plan of one gigabyte', ['summary', huge], /24 MB at most/],
    ['a binary file', ['import', binary, '--out', at('x')], /binary file/],
    ['a plan instead of a list', ['import', plan, '--out', at('x')], /Open it instead of importing it/],
    ['a list instead of a plan', ['summary', list], /people\.csv: This/],
    ['a plan cut short', ['check', cut], /cut\.orgwright: This file ends in the middle of line/],
    ['an unknown field', ['import', list, '--out', at('x'), '--map', 'shoe=Name'], /no field "shoe"/],
    ['an unknown column', ['import', list, '--out', at('x'), '--map', 'name=Nope'], /no column "Nope"/],
    ['a folder that is not there', ['import', list, '--out', at('no/x')], /There is no such folder/],
    ['the list as its own plan', ['import', list, '--out', list], /would replace the list itself/],
    ['the plan as its own list', ['export', plan, '--format', 'csv', '--out', plan], /would replace the plan itself/],
    [
      'no format',
      ['export', plan, '--out', at('x')],
      /--format and one of csv, json, markdown, mermaid, jsoncanvas, svg, pdf/,
    ],
    ['two different plans', ['merge', plan, plan, foreign, '--out', at('x')], /are different plans/],
  ])('%s', async (_, args, sentence) => {
    const { code, out, err } = await orgwright(...args);
    expect(err).toMatch(sentence);
    expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(out === '' || args[0] === 'check').toBe(true);
  });
});

/** Ana's position points to a person who is not in the plan. */
const danglingText = (): string =>
  planText(anOrg().manager('Ana')).replace('"personId": "person_ana"', '"personId": "person_gone"');

describe('check', () => {
  it('lists what has to be repaired, and changes nothing', async () => {
    const text = danglingText();
    const plan = write('dangling.orgwright', text);
    const { code, out, err } = await orgwright('check', plan, '--json');
    expect(code).toBe(1);
    expect(err).toMatch(/dangling\.orgwright: The plan needs repair: Ana's role: personId pointed to something/);
    expect(JSON.parse(out)).toMatchObject({ isSound: false, problems: [expect.stringContaining('It was cleared.')] });
    expect(readFileSync(plan, 'utf8')).toBe(text);
  });
});

describe('a plan that needs repair', () => {
  const complaint = /^\S*mended\.orgwright needs repair: Ana's role: .* Open it in Orgwright to mend it, or run check/;

  it.each(['base', 'ours', 'theirs'])('is not merged as %s', async (broken) => {
    const [sound, mended] = [
      write('sound.orgwright', planText(anOrg().manager('Ana'))),
      write('mended.orgwright', danglingText()),
    ];
    const versions = ['base', 'ours', 'theirs'].map((version) => (version === broken ? mended : sound));
    const { code, out, err } = await orgwright('merge', ...versions, '--out', at('unwritten.orgwright'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(complaint);
    expect(existsSync(at('unwritten.orgwright'))).toBe(false);
  });

  it('is counted and exported as mended, with a word about it beside the figures', async () => {
    const mended = write('mended.orgwright', danglingText());
    const summary = await orgwright('summary', mended, '--json');
    expect(JSON.parse(summary.out)).toMatchObject({ positions: 1 });
    const exported = await orgwright('export', mended, '--format', 'json', '--out', at('mended.json'), '--json');
    expect(JSON.parse(exported.out)).toMatchObject({ positions: 1 });
    for (const { code, err } of [summary, exported]) {
      expect(code).toBe(1);
      expect(err).toMatch(complaint);
    }
  });
});

describe('help', () => {
  it('tells of every command, and of each one more', async () => {
    const { code, out } = await orgwright('--help');
    expect(code).toBe(0);
    for (const name of ['import', 'check', 'summary', 'export', 'merge']) expect(out).toContain(`  ${name} `);
    expect((await orgwright('import', '--help')).out).toContain('--map field=Header');
  });
});
