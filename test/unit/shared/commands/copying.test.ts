/** Copies, pasting, swapping, backfill, shares and assistants. */
import { describe, expect, it } from 'vitest';
import { fteOf } from '../../../../shared/analysis/held-seats.ts';
import type { PositionDraft } from '../../../../shared/commands/position-draft.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { done, outline, refusal, stepOf } from './run-command.ts';

const tables = anOrg()
  .manager('Ana', { title: 'CTO', level: 'L9', externalId: '7', startDate: '2020-01-01' })
  .report('Ana', 'Budi', { title: 'Lead' })
  .report('Budi', 'Citra', { title: 'Dev' })
  .report('Budi', 'Dewi', { title: 'Tester', startDate: '2021-02-03' })
  .opening('Ana', 'QA')
  .team('Payments', ['Budi', 'Citra'])
  .tables();

const ana = positionOf('Ana');
const budi = positionOf('Budi');
const citra = positionOf('Citra');
const dewi = positionOf('Dewi');
const qa = positionOf('QA');

describe('copies', () => {
  it('are open, keep title, team and grade, and leave who they are behind', () => {
    const after = done(tables, 'copyUnder', { positionIds: [ana], managerId: qa, withBelow: false });
    expect(find(after, 'position_new1')).toEqual({
      id: 'position_new1',
      title: 'CTO',
      level: 'L9',
      managerPositionId: qa,
      personId: null,
      status: 'open',
      fte: 1,
      rank: 1,
    });
  });

  it.each([
    ['with everybody below', [budi], true, 'Ana (QA Lead (Dev Tester) Budi (Citra Dewi))'],
    ['once, where a report is meant too', [budi, citra], true, 'Ana (QA Lead (Dev Tester) Budi (Citra Dewi))'],
    ['each alone', [budi, citra], false, 'Ana (QA Lead Dev Budi (Citra Dewi))'],
  ] as const)('go before a sibling, %s', (_, positionIds, withBelow, expected) => {
    const first = done(tables, 'moveUnder', { positionIds: [budi], managerId: ana, before: null });
    expect(outline(done(first, 'copyUnder', { positionIds, managerId: ana, before: budi, withBelow }))).toBe(expected);
  });

  it('of somebody below may go under the original, and leave closed positions out', () => {
    const closed = done(tables, 'closePositions', { positionIds: [dewi] });
    const after = done(closed, 'copyUnder', { positionIds: [budi], managerId: citra, withBelow: true });
    expect(outline(after)).toBe('Ana (Budi (Citra (Lead (Dev)) Tester) QA)');
  });

  it('duplicate beside the original as often as asked', () => {
    const step = stepOf(tables, 'duplicatePositions', { positionIds: [citra, qa], times: 2 });
    expect(step.label).toBe('Duplicate 2 positions 2 times');
    const after = done(tables, 'duplicatePositions', { positionIds: [citra, qa], times: 2 });
    expect(outline(after)).toBe('Ana (Budi (Citra Dev Dev Dewi) QA QA QA)');
  });

  it.each([0, 1.5, 101, Number.NaN])('refuse %s times', (times) => {
    expect(refusal(tables, 'duplicatePositions', { positionIds: [qa], times })).toBe(
      'Write how many times as a whole number from 1 to 100.',
    );
  });
});

const draft = (title: string, fields: Partial<PositionDraft> = {}): PositionDraft => ({
  title,
  reports: [],
  ...fields,
});

describe('pasting', () => {
  it('makes positions, people, teams and places, and finds those that are there', () => {
    const drafts = [
      draft('Lead', {
        name: 'Eka',
        team: 'payments',
        location: 'Berlin',
        start: '2027-01-01',
        reports: [draft('Dev', { name: 'Fajar', level: '5', fte: 0.5 }), draft('Dev', { location: 'berlin' })],
      }),
      draft('Writer'),
    ];
    const step = stepOf(tables, 'pastePositions', { managerId: ana, before: budi, drafts });
    expect(step.label).toBe('Paste 4 positions under Ana');
    const after = done(tables, 'pastePositions', { managerId: ana, before: budi, drafts });
    expect(outline(after)).toBe('Ana (Eka (Fajar Dev) Writer Budi (Citra Dewi) QA)');
    expect([...after.location.values()].map(({ name }) => name)).toEqual(['Berlin']);
    expect(after.team.size).toBe(1);
    const [eka] = [...after.position.values()].filter(({ title, status }) => title === 'Lead' && status === 'starting');
    expect(eka).toMatchObject({ teamId: idFor('team', 'Payments'), startDate: '2027-01-01' });
  });

  it('takes somebody from the bench who is alone of that name', () => {
    const bench = done(tables, 'vacatePositions', { positionIds: [dewi] });
    const drafts = [draft('Tester', { name: 'dewi' }), draft('Tester', { name: 'Dewi' })];
    const after = done(bench, 'pastePositions', { managerId: qa, drafts });
    const holders = [...after.position.values()].filter(({ managerPositionId }) => managerPositionId === qa);
    expect(holders.map(({ personId }) => personId)).toEqual([personOf('Dewi'), expect.stringContaining('_new')]);
    expect(after.person.size).toBe(tables.person.size + 1);
  });

  it('stands two hundred layers', () => {
    let deep = draft('Bottom');
    for (let layer = 0; layer < 200; layer++) deep = draft(`Layer ${layer}`, { reports: [deep] });
    expect(done(tables, 'pastePositions', { managerId: null, drafts: [deep] }).position.size).toBe(206);
  });

  it.each<readonly [string, readonly PositionDraft[], string]>([
    ['nothing', [], 'There is nothing to paste. Copy positions, or lines of text with one title each.'],
    [
      'a row without a title',
      [draft('A', { reports: [draft(' ')] })],
      'Nothing was pasted, because of row 2. A position needs a title.',
    ],
    [
      'a day that is none',
      [draft('A', { start: '31.12.' })],
      'Nothing was pasted, because of row 1. 31.12. is not a day. Write it as 2026-12-31.',
    ],
    [
      'too many rows',
      Array.from({ length: 10_001 }, () => draft('A')),
      'That would add 10,001 positions at once; 10,000 is the limit. Take fewer, or use Import people for long lists.',
    ],
  ])('refuses %s', (_, drafts, sentence) => {
    expect(refusal(tables, 'pastePositions', { managerId: ana, drafts })).toBe(sentence);
  });
});

describe('swapping people', () => {
  it('takes along what belongs to their time in the seat', () => {
    const after = done(tables, 'swapPeople', { a: citra, b: dewi });
    expect(find(after, citra)).toMatchObject({ title: 'Dev', personId: personOf('Dewi'), startDate: '2021-02-03' });
    expect(find(after, dewi)).toMatchObject({ title: 'Tester', personId: personOf('Citra') });
    expect(find(after, dewi)).not.toHaveProperty('startDate');
  });

  it('moves somebody into an open position', () => {
    const after = done(tables, 'swapPeople', { a: qa, b: dewi });
    expect(find(after, qa)).toMatchObject({ personId: personOf('Dewi'), status: 'filled' });
    expect(find(after, dewi)).toMatchObject({ personId: null, status: 'open' });
  });

  it('refuses what would change nothing', () => {
    expect(refusal(tables, 'swapPeople', { a: qa, b: qa })).toContain('cannot be swapped with itself');
    const vacant = done(tables, 'vacatePositions', { positionIds: [dewi] });
    expect(refusal(vacant, 'swapPeople', { a: qa, b: dewi })).toBe(
      'Nobody holds QA or Tester. Choose a position that somebody holds.',
    );
  });
});

describe('backfill, shares, assistants', () => {
  it('opens the same position beside who leaves, from the day after', () => {
    const after = done(tables, 'backfill', { positionId: citra, endDate: '2026-12-31' });
    expect(outline(after)).toBe('Ana (Budi (Citra Dev Dewi) QA)');
    expect(find(after, citra)).toMatchObject({ status: 'leaving', endDate: '2026-12-31', personId: personOf('Citra') });
    expect(find(after, 'position_new1')).toMatchObject({ status: 'open', startDate: '2027-01-01', title: 'Dev' });
    expect(refusal(tables, 'backfill', { positionId: qa })).toContain('is open already');
  });

  it('splits a seat into two of one person', () => {
    const after = done(tables, 'splitPosition', { positionId: citra, share: 0.3 });
    expect(find(after, citra)?.fte).toBe(0.7);
    expect(find(after, 'position_new1')).toMatchObject({ fte: 0.3, personId: personOf('Citra'), status: 'filled' });
    expect(fteOf(after, personOf('Citra'))).toBe(1);
    expect(refusal(tables, 'splitPosition', { positionId: citra, share: 1 })).toBe(
      'The second seat needs a share above 0 and below 1, such as half of it.',
    );
  });

  it('makes assistants of those who have a manager', () => {
    const after = done(tables, 'setAssistant', { positionIds: [budi], isAssistant: true });
    expect(find(after, budi)?.assistant).toBe(true);
    expect(find(done(after, 'setAssistant', { positionIds: [budi], isAssistant: false }), budi)).not.toHaveProperty(
      'assistant',
    );
    expect(refusal(tables, 'setAssistant', { positionIds: [ana], isAssistant: true })).toBe(
      'Ana is at the top, where there is nobody to assist. Move it under a manager first.',
    );
  });
});
