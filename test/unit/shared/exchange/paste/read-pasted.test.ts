/** What pasted text becomes: positions with the reports that indentation says, or a list for the import, or a sentence. */
import { describe, expect, it } from 'vitest';
import { allDrafts, type PositionDraft } from '../../../../../shared/commands/position-draft.ts';
import { draftsOf, htmlTable, indentedText } from '../../../../../shared/exchange/paste/copied.ts';
import { ourPositionsText, readOurPositions } from '../../../../../shared/exchange/paste/our-positions.ts';
import { readPasted } from '../../../../../shared/exchange/paste/read-pasted.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { anOrg, positionOf } from '../../../../support/an-org.ts';

/** The drafts as nested texts: `name/title [reports]`. */
const told = (drafts: readonly PositionDraft[]): string =>
  drafts
    .map(({ name = '', title, reports }) => `${name}/${title}${reports.length === 0 ? '' : ` [${told(reports)}]`}`)
    .join(', ');

function pasted(text: string): string {
  const read = readPasted(text);
  if (!read.ok) return say(read.error);
  return read.value.kind === 'list' ? 'a list' : told(read.value.drafts);
}

const draftsIn = (text: string): readonly PositionDraft[] => {
  const read = readPasted(text);
  return read.ok && read.value.kind === 'positions' ? read.value.drafts : [];
};

describe('indented text', () => {
  it.each([
    ['Ana Sousa\n  Budi Putri\n  Cara Li\n    Dae Okoro', 'Ana Sousa/ [Budi Putri/, Cara Li/ [Dae Okoro/]]'],
    ['Ana\n\tBudi\n\t\tCara\nDae', 'Ana/ [Budi/ [Cara/]], Dae/'],
    ['    Ana\n      Budi\n    Cara', 'Ana/ [Budi/], Cara/'],
    ['- Ana\n  - Budi\n    * Cara', 'Ana/ [Budi/ [Cara/]]'],
    ['1. CTO\n  2) Platform engineer', '/CTO [/Platform engineer]'],
    [
      'Ana Sousa, CTO\n  Engineering manager: Budi\n  Cara Li (Designer)',
      'Ana Sousa/CTO [Budi/Engineering manager, Cara Li/Designer]',
    ],
    ['Ana Sousa - VP, Engineering', 'Ana Sousa/VP, Engineering'],
    ['CTO\n  TBH\n  Engineer, vacant', '/CTO [/TBH, /Engineer]'],
    ['José\r\n  Gül 👩🏽‍💻\r\n  مريم', 'José/ [Gül 👩🏽‍💻/, مريم/]'],
    ['Head of 24x7 support', '/Head of 24x7 support'],
  ])('%j', (text, drafts) => expect(pasted(text)).toBe(drafts));

  it('is two hundred deep without harm, and dedents to where it came from', () => {
    const deep = Array.from({ length: 200 }, (_, layer) => `${' '.repeat(layer)}Ana`).join('\n');
    expect(allDrafts(draftsIn(`${deep}\nBudi`))).toHaveLength(201);
    expect(draftsIn(`${deep}\nBudi`)).toHaveLength(2);
  });
});

describe('cells of a spreadsheet', () => {
  it('without headers are names, roles and teams by what they look like', () => {
    expect(draftsIn('Engineer\tAna Sousa\tPayments\nDesigner\tBudi Li\tSearch\n')).toMatchObject([
      { name: 'Ana Sousa', title: 'Engineer', team: 'Payments' },
      { name: 'Budi Li', title: 'Designer', team: 'Search' },
    ]);
  });

  it('with headers are what the headers say, read as in an import', () => {
    expect(
      draftsIn('Job title\tName\tFTE\tStart date\tStatus\nEngineer\tAna\t80%\t1.2.2026\tleaving\nLead\tTBH\t\t\t\n'),
    ).toEqual([
      { title: 'Engineer', name: 'Ana', fte: 0.8, start: '2026-02-01', status: 'leaving', reports: [] },
      { title: 'Lead', reports: [] },
    ]);
  });

  it('with managers, or many rows under headers, are a list for the import', () => {
    expect(pasted('Name\tManager\nAna\t\nBudi\tAna\n')).toBe('a list');
    expect(pasted(`Name\tTitle\n${'Ana\tEngineer\n'.repeat(30)}`)).toBe('a list');
    expect(pasted(`Name\tTitle\n${'Ana\tEngineer\n'.repeat(100_000)}`)).toBe('a list');
  });

  it('that are formulas stay text, and nothing is run', () => {
    expect(draftsIn('=HYPERLINK("http://x")\tEngineer\n')).toMatchObject([{ title: 'Engineer' }]);
    expect(draftsIn("'=1+1\tEngineer\n")).toMatchObject([{ name: '=1+1', title: 'Engineer' }]);
  });
});

describe('what cannot be pasted is said', () => {
  it.each([
    [' \n\t\n', /There is nothing on the clipboard/],
    ['<table><tr><td>Ana</td></tr></table>', /source of a web page/],
    ['<!DOCTYPE html>', /source of a web page/],
    ['{"a": 1}', /That is JSON/],
    ['Ana\n'.repeat(10_001), /would be 10,001 positions\. 10,000 can be pasted/],
    ['x'.repeat(20_000_001), /more than 20 million characters/],
  ])('%#', (text, sentence) => expect(pasted(text)).toMatch(sentence));
});

describe('copied positions', () => {
  const tables = anOrg()
    .manager('Ana')
    .report('Ana', 'Budi', { level: 'L4', salaryOverride: { amount: 1, currency: 'EUR', period: 'year' } })
    .report('Budi', '=Cara')
    .opening('Budi', 'Engineer')
    .team('Payments', ['Budi'])
    .tables();
  const drafts = draftsOf(tables, [positionOf('Budi')]);

  it('hold everyone below, and no pay', () => {
    expect(told(drafts)).toBe("Budi/Budi's role [=Cara/=Cara's role, /Engineer]");
    expect(drafts[0]).toMatchObject({ team: 'Payments', level: 'L4', status: 'filled' });
    expect(JSON.stringify(drafts)).not.toContain('EUR');
  });

  it('come back from our own format whole, and from the text beside it as lines', () => {
    const text = ourPositionsText({ docId: 'a', ids: [positionOf('Budi')], isCut: false, drafts });
    expect(readOurPositions(text)).toEqual({ docId: 'a', ids: [positionOf('Budi')], isCut: false, drafts });
    expect(pasted(indentedText(drafts))).toBe(told(drafts));
  });

  it('are a table for spreadsheets in which no formula runs and no markup counts', () => {
    const html = htmlTable([{ title: '<b>', name: '=1+1', reports: [] }]);
    expect(html).toContain("<td>'=1+1</td><td>&lt;b&gt;</td>");
  });

  it('of another version, broken, or endlessly deep are none', () => {
    expect(readOurPositions('{')).toBeNull();
    expect(
      readOurPositions(
        ourPositionsText({ docId: 'a', ids: [], isCut: false, drafts }).replace('"version":1', '"version":2'),
      ),
    ).toBeNull();
    const deep = `${'{"title":"x","reports":['.repeat(5_000)}${']}'.repeat(5_000)}`;
    const text = `{"format":"orgwright.positions","version":1,"docId":"a","ids":[],"isCut":false,"drafts":[${deep}]}`;
    expect(readOurPositions(text)).toBeNull();
  });
});
