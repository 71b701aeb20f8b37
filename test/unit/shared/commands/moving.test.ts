/** Moving, adding, closing and deleting: who stands where afterwards. */
import { describe, expect, it } from 'vitest';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { done, outline, refusal, stepOf } from './run-command.ts';

const ids = (...names: readonly string[]) => names.map(positionOf);

const tables = anOrg()
  .manager('Ana', { rank: 1 })
  .report('Ana', 'Budi', { rank: 1 })
  .report('Ana', 'Citra', { rank: 2 })
  .report('Ana', 'Dewi', { rank: 3 })
  .report('Citra', 'Eka', { rank: 1 })
  .report('Citra', 'Fajar', { rank: 2 })
  .report('Fajar', 'Gita')
  .manager('Hana', { rank: 2 })
  .report('Hana', 'Indra')
  .tables();

const START = 'Ana (Budi Citra (Eka Fajar (Gita)) Dewi) Hana (Indra)';

describe('moving with everyone below', () => {
  it.each([
    [
      'last under another manager',
      ids('Citra'),
      'Hana',
      undefined,
      'Ana (Budi Dewi) Hana (Indra Citra (Eka Fajar (Gita)))',
    ],
    ['before a report', ids('Citra'), 'Hana', 'Indra', 'Ana (Budi Dewi) Hana (Citra (Eka Fajar (Gita)) Indra)'],
    [
      'several, in the order given',
      ids('Gita', 'Budi'),
      'Hana',
      'Indra',
      'Ana (Citra (Eka Fajar) Dewi) Hana (Gita Budi Indra)',
    ],
    [
      'to the front of its siblings',
      ids('Dewi'),
      'Ana',
      'Budi',
      'Ana (Dewi Budi Citra (Eka Fajar (Gita))) Hana (Indra)',
    ],
    ['to the end of its siblings', ids('Budi'), 'Ana', null, 'Ana (Citra (Eka Fajar (Gita)) Dewi Budi) Hana (Indra)'],
    [
      'before one that moves too',
      ids('Dewi', 'Budi'),
      'Ana',
      'Budi',
      'Ana (Dewi Budi Citra (Eka Fajar (Gita))) Hana (Indra)',
    ],
    ['between the roots', ids('Fajar'), null, 'Hana', 'Ana (Budi Citra (Eka) Dewi) Fajar (Gita) Hana (Indra)'],
    ['a root under another', ids('Hana'), 'Gita', undefined, 'Ana (Budi Citra (Eka Fajar (Gita (Hana (Indra)))) Dewi)'],
  ] as const)('%s', (_, positionIds, manager, before, expected) => {
    const managerId = manager === null ? null : positionOf(manager);
    const place = before === undefined ? {} : { before: before === null ? null : positionOf(before) };
    expect(outline(done(tables, 'moveUnder', { positionIds, managerId, ...place }))).toBe(expected);
  });

  it('touches nobody but who moves', () => {
    const between = { positionIds: ids('Budi'), managerId: positionOf('Ana'), before: positionOf('Dewi') };
    expect(stepOf(tables, 'moveUnder', between)).toMatchObject({
      label: 'Move Budi among its siblings',
      change: [{ id: positionOf('Budi'), after: { rank: 2.5 } }],
    });
  });

  it('leaves those alone who report there already when no place is named', () => {
    const after = done(tables, 'moveUnder', { positionIds: ids('Budi', 'Indra'), managerId: positionOf('Ana') });
    expect(outline(after)).toBe('Ana (Budi Citra (Eka Fajar (Gita)) Dewi Indra) Hana');
  });

  it.each([
    ['under itself', ids('Citra'), 'Citra', undefined, 'Citra cannot report to itself. Choose another manager.'],
    [
      'under its own report',
      ids('Citra'),
      'Gita',
      'Gita',
      'Gita already reports into Citra. Move Gita out first, or choose a manager elsewhere.',
    ],
    ['where it is', ids('Citra'), 'Ana', undefined, 'Citra already reports to Ana.'],
    ['to its own place', ids('Citra'), 'Ana', 'Dewi', 'Citra already stands there. Choose another place.'],
    [
      'before somebody elsewhere',
      ids('Citra'),
      'Ana',
      'Indra',
      'Indra does not report to Ana any more. Choose a place among its reports.',
    ],
    ['nothing', [], 'Ana', undefined, 'Select a position first.'],
  ] as const)('refuses to move %s', (_, positionIds, manager, before, sentence) => {
    const place = before === undefined ? {} : { before: positionOf(before) };
    expect(refusal(tables, 'moveUnder', { positionIds, managerId: positionOf(manager), ...place })).toBe(sentence);
  });

  it('no longer assists anybody at the top', () => {
    const assisting = done(tables, 'addPosition', { managerId: positionOf('Ana'), title: 'Aide', assistant: true });
    const after = done(assisting, 'moveUnder', { positionIds: ['position_new1'], managerId: null });
    expect(find(after, 'position_new1')).not.toHaveProperty('assistant');
  });
});

describe('moving one person only', () => {
  it.each([
    ['reports stay in the place left', ids('Citra'), 'Hana', 'Ana (Budi Eka Fajar (Gita) Dewi) Hana (Indra Citra)'],
    ['under an own report', ids('Citra'), 'Gita', 'Ana (Budi Eka Fajar (Gita (Citra)) Dewi) Hana (Indra)'],
    [
      'a manager and a report of it',
      ids('Citra', 'Fajar'),
      'Hana',
      'Ana (Budi Eka Gita Dewi) Hana (Indra Citra Fajar)',
    ],
    ['from the top', ids('Ana'), 'Hana', 'Budi Citra (Eka Fajar (Gita)) Dewi Hana (Indra Ana)'],
    ['to the top', ids('Citra'), null, 'Ana (Budi Eka Fajar (Gita) Dewi) Hana (Indra) Citra'],
    ['under the manager of its manager', ids('Fajar'), 'Ana', 'Ana (Budi Citra (Eka Gita) Dewi Fajar) Hana (Indra)'],
  ] as const)('%s', (_, positionIds, manager, expected) => {
    const managerId = manager === null ? null : positionOf(manager);
    expect(outline(done(tables, 'moveAlone', { positionIds, managerId }))).toBe(expected);
  });

  it('refuses to move under itself', () => {
    expect(refusal(tables, 'moveAlone', { positionIds: ids('Citra'), managerId: positionOf('Citra') })).toBe(
      'Citra cannot report to itself. Choose another manager.',
    );
  });
});

describe('adding, closing, deleting', () => {
  it('adds beside a sibling', () => {
    const place = { managerId: positionOf('Ana'), before: positionOf('Citra') };
    expect(outline(done(tables, 'addPosition', { ...place, title: ' QA ' }))).toBe(START.replace('Citra', 'QA Citra'));
  });

  it('deletes several at once and hands their reports up', () => {
    const after = done(tables, 'deletePositions', { positionIds: ids('Ana', 'Citra', 'Hana') });
    expect(outline(after)).toBe('Budi Eka Fajar (Gita) Dewi Indra');
    expect(after.person.size).toBe(9);
  });

  it('closes several, keeps them where they are, and hands their reports up', () => {
    const after = done(tables, 'closePositions', { positionIds: ids('Citra', 'Fajar') });
    expect(outline(after)).toBe("Ana (Budi Citra's role Eka Fajar's role Gita Dewi) Hana (Indra)");
    expect(find(after, positionOf('Fajar'))).toMatchObject({ status: 'closed', personId: null });
    expect(
      done(after, 'reopenPositions', { positionIds: ids('Fajar') }).position.get(positionOf('Fajar'))?.status,
    ).toBe('open');
  });

  it('vacates those that are held and refuses when none is', () => {
    const after = done(tables, 'vacatePositions', { positionIds: ids('Citra', 'Eka') });
    expect([...after.position.values()].filter(({ status }) => status === 'open')).toHaveLength(2);
    expect(refusal(after, 'vacatePositions', { positionIds: ids('Citra') })).toBe("Nobody holds Citra's role.");
    expect(refusal(after, 'vacatePositions', { positionIds: ids('Citra', 'Dewi') })).toBeNull();
  });

  it('adds nothing under a closed position and no assistant at the top', () => {
    const closed = done(tables, 'closePositions', { positionIds: ids('Eka') });
    expect(refusal(closed, 'addPosition', { managerId: positionOf('Eka'), title: 'QA' })).toBe(
      "Eka's role is closed. Reopen it first, or choose another manager.",
    );
    expect(refusal(tables, 'addPosition', { managerId: null, title: 'Aide', assistant: true })).toBe(
      'At the top there is nobody to assist. Choose a manager first.',
    );
  });
});
