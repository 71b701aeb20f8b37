/** Accepting differences one by one: what comes along, what becomes of who left, what of the plan stays as it is. */
import { describe, expect, it } from 'vitest';
import { accept } from '../../../../../shared/exchange/reimport/accept.ts';
import { alarmOf } from '../../../../../shared/exchange/reimport/alarm.ts';
import { problemsInPlan, type Comparison } from '../../../../../shared/exchange/reimport/compare.ts';
import { settle, withoutChoices } from '../../../../../shared/exchange/reimport/settle.ts';
import { incomingOf } from '../../../../../shared/exchange/reimport/incoming.ts';
import { compareWithPlan } from '../../../../../shared/exchange/reimport/compare.ts';
import type { Position } from '../../../../../shared/model/position.ts';
import { find, type Tables } from '../../../../../shared/model/tables.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../../support/an-org.ts';
import { importText, linesOf as reportingLines } from '../../../../support/import-list.ts';
import { compareList, keysOf, linesOf, withAccepted } from '../../../../support/reimport-list.ts';

const keyOf = (comparison: Comparison, kind: string, name: string): string => {
  const found = comparison.differences.find((one) => one.kind === kind && one.name === name);
  if (found === undefined) throw new Error(`${name} has not ${kind}`);
  return found.key;
};

const alongOf = (comparison: Comparison, ...chosen: readonly string[]): readonly string[] =>
  [...settle(comparison, new Set(chosen)).companions].map(
    ([key, { why }]) => `${key.split(':')[0] ?? ''}: ${say(why)}`,
  );

const PLAN = 'ID,Name,Manager\n1,Ana,\n2,Budi,1\n3,Cara,2\n';

describe('what comes along', () => {
  it('is the manager who joins, and hers', () => {
    const comparison = compareList(importText(PLAN).tables, `${PLAN}8,Hana,1\n9,Ivo,8\n10,Jo,9\n`);
    const jo = keyOf(comparison, 'joined', 'Jo');
    expect(alongOf(comparison, jo)).toEqual([
      'joined: Comes along: Jo reports there.',
      'joined: Comes along: Ivo reports there.',
    ]);
    expect(reportingLines(withAccepted(comparison, new Set([jo])))).toContain('Jo < Ivo');
    const hana = keyOf(comparison, 'joined', 'Hana');
    expect([...withoutChoices(comparison, keysOf(comparison), [hana])]).toEqual([]);
  });

  it('is the manager who joins, of who moves under her; without her the move is left out', () => {
    const comparison = compareList(importText(PLAN).tables, 'ID,Name,Manager\n1,Ana,\n2,Budi,1\n3,Cara,8\n8,Hana,1\n');
    const moved = keyOf(comparison, 'moved', 'Cara');
    expect(alongOf(comparison, moved)).toEqual(['joined: Comes along: Cara reports there.']);
    expect(withoutChoices(comparison, new Set([moved]), [keyOf(comparison, 'joined', 'Hana')]).size).toBe(0);
  });

  it('is the other move of two who change places, so that no line leads back to itself', () => {
    const comparison = compareList(importText(PLAN).tables, 'ID,Name,Manager\n1,Ana,\n3,Cara,1\n2,Budi,3\n');
    const budi = keyOf(comparison, 'moved', 'Budi');
    expect(alongOf(comparison, budi)).toEqual([
      'moved: Comes along: without it Budi and Cara would report to each other in the end.',
    ]);
    expect(alongOf(comparison, keyOf(comparison, 'moved', 'Cara'))).toEqual([]);
    expect(reportingLines(withAccepted(comparison, new Set([budi])))).toEqual([
      'Ana < top',
      'Budi < Cara',
      'Cara < Ana',
    ]);
  });
});

describe('the position of who left', () => {
  const after = 'ID,Name,Manager\n1,Ana,\n3,Cara,1\n';
  const comparison = compareList(importText(PLAN).tables, after);
  const left = new Set([keyOf(comparison, 'left', 'Budi')]);
  const statuses = (tables: Tables): readonly string[] => [...tables.position.values()].map(({ status }) => status);

  it('goes, and who stays under it reports to the next manager', () => {
    const { counts, peopleGone, rehomed } = accept(comparison, left, 'delete');
    expect([counts.left, peopleGone, rehomed]).toEqual([1, 1, 1]);
    expect(reportingLines(withAccepted(comparison, left))).toEqual(['Ana < top', 'Cara < Ana']);
  });

  it('is closed, without reports, or stays open with them', () => {
    const closed = withAccepted(comparison, left, 'close');
    expect(statuses(closed)).toEqual(['filled', 'closed', 'filled']);
    expect(reportingLines(closed)[2]).toBe('Cara < Ana');
    const open = withAccepted(comparison, left, 'open');
    expect(statuses(open)).toEqual(['filled', 'open', 'filled']);
    expect(open.position.size).toBe(3);
    expect([open, closed].map(({ person }) => person.size)).toEqual([2, 2]);
    // Next time, nobody has left again.
    expect(compareList(closed, after).differences).toEqual([]);
  });
});

describe('the plan keeps', () => {
  const org = anOrg()
    .manager('Ana')
    .report('Ana', 'Budi', { level: 'L5', status: 'leaving', costCentre: '77', roleFamily: 'engineering' })
    .opening('Ana', 'Planned engineer')
    .team('Payments', ['Budi'], { topology: 'stream-aligned' })
    .with({ id: personOf('Bench'), name: 'Bench', employment: 'contractor', skills: [{ skill: 'SQL', depth: 3 }] });

  it('every field that the list does not speak of, vacancies of its own, and people without a place', () => {
    const comparison = compareList(org.tables(), "Name,Title,Manager\nAna,Ana's role,\nBudi,Engineer,Ana\n");
    expect(linesOf(comparison)).toEqual(["retitled Budi: title Budi's role -> Engineer"]);
    expect(comparison.unspokenOf).toBe(1);
    const before = find(org.tables(), positionOf('Budi'));
    expect(find(withAccepted(comparison), positionOf('Budi'))).toEqual({ ...(before as Position), title: 'Engineer' });
    expect(find(withAccepted(comparison), personOf('Bench'))).toBeDefined();
  });

  it('a described team that the list empties, not a plain one', () => {
    const plain = org.team('Search', ['Ana']).tables();
    const comparison = compareList(plain, 'Name,Team\nAna,Platform\nBudi,Platform\n');
    const tables = withAccepted(comparison);
    expect(find(tables, idFor('team', 'Payments'))).toBeDefined();
    expect(find(tables, idFor('team', 'Search'))).toBeUndefined();
    expect(accept(comparison, keysOf(comparison), 'delete').groupsGone).toBe(1);
  });

  it('a team below the department that the list knows', () => {
    const { tables } = importText('Name,Department,Team\nAna,Tech,Payments\nBudi,Tech,\n');
    expect(compareList(tables, 'Name,Department\nAna,Tech\nBudi,Tech\n').differences).toEqual([]);
    expect(compareList(tables, 'Name,Team\nAna,Payments\nBudi,Tech\n').differences).toEqual([]);
    expect(linesOf(compareList(tables, 'Name,Department\nAna,Sales\nBudi,Tech\n'))).toEqual([
      'changed Ana: team Tech / Payments -> Sales',
    ]);
  });

  it('the manager whom a list of one department does not have', () => {
    const list = importText('ID,Name,Manager\n2,Budi,1\n3,Cara,2\n');
    const { tables } = importText(PLAN);
    const incoming = incomingOf({
      result: list,
      mapping: { id: 'ID', name: 'Name', manager: 'Manager' },
      includePay: false,
    });
    const comparison = compareWithPlan(tables, incoming);
    expect(keysOf(comparison, 'moved').size).toBe(0);
    expect(problemsInPlan(list.problems, comparison).map(({ action }) => say(action))).toContain(
      'Ana is in the plan and is kept as the manager.',
    );
  });

  it('the reporting line whole when the list brings a cycle: it is cut and said', () => {
    const list = importText('ID,Name,Manager\n1,Ana,\n2,Budi,3\n3,Cara,2\n');
    expect(list.counts.cycles).toBe(1);
    const comparison = compareList(importText(PLAN).tables, 'ID,Name,Manager\n1,Ana,\n2,Budi,3\n3,Cara,2\n');
    expect(linesOf(comparison)).toEqual(['moved Budi: manager Ana -> -']);
  });
});

describe('a list that looks like that of another company', () => {
  const names = Array.from({ length: 10 }, (_, at) => `${at},Person ${'ABCDEFGHIJ'[at] ?? ''}\n`);
  const plan = importText(`ID,Name\n${names.join('')}`).tables;
  const alarm = (list: string, tables = plan): string => {
    const comparison = compareList(tables, list);
    const found = alarmOf(comparison, keysOf(comparison));
    return found === null ? '' : say(found);
  };

  it('is asked about when more than six of ten would go, not at six', () => {
    expect(alarm(`ID,Name\n${names.slice(0, 4).join('')}`)).toBe('');
    expect(alarm(`ID,Name\n${names.slice(0, 3).join('')}`)).toMatch(/^7 of 10 positions .* 70 %\. Above 60 %/);
  });

  it('is asked about when hardly anybody of it is in the plan', () => {
    const strangers = Array.from({ length: 60 }, (_, at) => `${at + 100},Stranger ${at}x\n`);
    expect(alarm(`ID,Name\n${[...names, ...strangers].join('')}`)).toMatch(/^Only 10 of 70 rows/);
  });

  it('by shares that a plan may state for itself, and never with an empty plan', () => {
    const stated = { value: 0.9, unit: '', source: '', grade: '' };
    const own = {
      id: 'assumptions_1',
      currency: 'EUR',
      horizonMonths: 12,
      values: { 'reimport.leaveShare': stated },
    } as const;
    const tables = { ...plan, assumptions: plan.assumptions.with([['assumptions_1', own]]) };
    expect(alarm(`ID,Name\n${names.slice(0, 3).join('')}`, tables)).toBe('');
    expect(alarm('ID,Name\n1,Ana\n', anOrg().tables())).toBe('');
  });
});
