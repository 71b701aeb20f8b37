/** In what state the portfolio is, in words, and what can be done about it: the most important first. */
import { beforeAll, describe, expect, it } from 'vitest';
import '../../../../../renderer/i18n/en.ts';
import '../../../../../renderer/i18n/portfolio/portfolio-texts.ts';
import { notesOf, type NotesFrom } from '../../../../../renderer/features/portfolio/table/notes-of.ts';
import { setUpTexts } from '../../../../../renderer/i18n/set-up.ts';
import type { PortfolioState, SyncProgress, SyncResult } from '../../../../../shared/contract/portfolio.ts';
import type { AnyRecord } from '../../../../../shared/model/schemas.ts';
import { emptyTables, tablesOf } from '../../../../../shared/model/tables.ts';
import { aPortfolio } from '../../../../support/a-portfolio.ts';

const NOW = Date.parse('2026-11-27T09:00:00.000Z');
const COLLEAGUE: AnyRecord = {
  id: 'person_ana',
  name: 'Ana',
  githubLogin: 'ana',
  employment: 'employee',
  skills: [],
};
const WITH_LOGINS = tablesOf([COLLEAGUE]);

const notes = (host: Partial<PortfolioState>, rest: Partial<NotesFrom> = {}) =>
  notesOf({
    portfolio: { of: 'own', load: { type: 'ready' }, host: aPortfolio(host) },
    tables: WITH_LOGINS,
    isOnline: true,
    now: NOW,
    ...rest,
  }).map(({ key, steps, text }) => ({ key, text, steps: steps.map(({ label }) => label) }));

const progress = (change: Partial<SyncProgress>): Partial<PortfolioState> => ({
  progress: { ...aPortfolio().progress, ...change },
});
const ended = (change: Partial<SyncResult>): Partial<PortfolioState> => {
  const { lastSync } = aPortfolio();
  return { lastSync: lastSync === null ? null : { ...lastSync, ...change } };
};

describe('notes of the portfolio', () => {
  beforeAll(() => setUpTexts('en'));

  it('are none where all is well', () => expect(notes({})).toEqual([]));

  it.each([
    ['running', progress({ phase: 'running', stage: 'stars', done: 4, total: 9, about: 'acme' }), ['Pause', 'Cancel']],
    ['waiting', progress({ phase: 'waiting', until: '2026-11-27T09:30:00.000Z' }), ['Pause', 'Cancel']],
    ['paused', progress({ phase: 'paused' }), ['Go on', 'Cancel']],
    ['stopping', progress({ phase: 'stopping' }), []],
    ['offline', ended({ outcome: 'offline' }), ['Try again']],
    ['limited', ended({ outcome: 'limited', resumeAt: '2026-11-27T09:30:00.000Z' }), ['Read now', 'Details']],
    ['partial', ended({ outcome: 'partial', messages: ['acme/tool was not found.'] }), ['Details']],
    ['failed', ended({ outcome: 'failed', messages: ['The answer was cut off.'] }), ['Try again', 'Details']],
    ['stale', ended({ endedAt: '2026-11-10T09:00:00.000Z' }), ['Read now']],
  ] as const)('say that it is %s', (key, host, steps) => {
    expect(notes(host)).toMatchObject([{ key, steps }]);
  });

  it('say why, where the host knows', () => {
    expect(notes(ended({ outcome: 'failed', messages: ['The answer was cut off.'] }))[0]?.text).toContain('cut off');
  });

  it('do not speak of an old reading while a new one goes on', () => {
    const both = { ...ended({ outcome: 'failed' }), ...progress({ phase: 'running' }) };
    expect(notes(both).map(({ key }) => key)).toEqual(['running']);
  });

  it('say without a network how old it is', () => {
    expect(notes({}, { isOnline: false })).toMatchObject([
      { key: 'offline', text: expect.stringContaining('1 day ago') },
    ]);
  });

  it('begin with what became of the database', () => {
    const host = { notices: ['It was restored from a copy.'], ...ended({ outcome: 'partial' }) };
    expect(notes(host).map(({ text }) => text)[0]).toBe('It was restored from a copy.');
  });

  it('ask for logins where the plan has none, and never on the sample', () => {
    expect(notes({}, { tables: emptyTables() })).toMatchObject([{ key: 'logins' }]);
    const sample = { of: 'sample', load: { type: 'ready' }, host: aPortfolio() } as const;
    expect(notes({}, { tables: emptyTables(), portfolio: sample })).toMatchObject([{ key: 'sample', steps: [] }]);
  });
});
