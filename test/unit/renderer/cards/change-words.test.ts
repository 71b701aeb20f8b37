/** What a scenario changes on cards, in words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { changeWords, sumsLine } from '../../../../renderer/cards/change-marks.ts';
import { changedCards } from '../../../../renderer/cards/changed-cards.ts';
import { cardsOf } from '../../../../renderer/cards/cards.ts';
import { absenceOn } from '../../../../renderer/cards/presence.ts';
import { sayShortDay } from '../../../../renderer/i18n/say-day.ts';
import '../../../../renderer/i18n/en.ts';
import { setUpTexts } from '../../../../renderer/i18n/set-up.ts';
import type { Position } from '../../../../shared/model/position.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { cardChanges } from '../../../../shared/scenario/card-changes.ts';
import { ghosted } from '../../../../shared/scenario/ghosts.ts';
import { rolledUp } from '../../../../shared/scenario/rolled-up.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';

/** As the system writes these days. */
const [MARCH, JUNE] = [sayShortDay('2027-03-01'), sayShortDay('2027-06-30')];

const before = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Citra')
  .report('Budi', 'Dewi')
  .team('Payments', ['Dewi'])
  .with({ id: idFor('team', 'Checkout'), name: 'Checkout', topology: 'undefined' })
  .tables();

/** The plan with fields of somebody's position changed; null removes it. */
const changed = (tables: Tables, name: string, fields: Partial<Position> | null): Tables => ({
  ...tables,
  position: tables.position.with([
    [positionOf(name), fields === null ? undefined : { ...tables.position.get(positionOf(name))!, ...fields }],
  ]),
});

beforeAll(() => setUpTexts('en'));

const wordsOf = (after: Tables, name: string) => changeWords(cardChanges(before, after).get(positionOf(name)) ?? []);

describe('marks and sentences', () => {
  it.each<[string, Partial<Position> | null, readonly string[], readonly string[]]>([
    ['moved', { managerPositionId: positionOf('Citra') }, ['→ Moved'], ['Moves from Budi to Citra.']],
    ['moved to the top', { managerPositionId: null }, ['→ Moved'], ['Moves from Budi to the top.']],
    ['closed', { status: 'closed', personId: null }, ['× Closed'], ['Closed in this scenario.']],
    ['removed', null, ['× Closed'], ['Closed in this scenario.']],
    ['held by somebody else', { personId: personOf('Citra') }, ['• Holder'], ['Held by Citra, before by Dewi.']],
    ['vacated', { personId: null, status: 'open' }, ['• Holder'], ['Held by nobody, before by Dewi.']],
    ['in another team', { teamId: idFor('team', 'Checkout') }, ['• Team'], ['Team: Checkout, before Payments.']],
    ['dated', { startDate: '2027-03-01' }, ['• Dates'], [`Start: ${MARCH}, before nothing.`]],
    ['at half time', { fte: 0.5 }, ['• Other'], ['Full-time equivalent: 50 %, before 100 %.']],
  ])('of who is %s', (_, fields, marks, sentences) => {
    const words = wordsOf(changed(before, 'Dewi', fields), 'Dewi');
    expect(words.marks.map(({ sign, label }) => `${sign} ${label}`)).toEqual(marks);
    expect(words.sentences).toEqual(sentences);
  });

  it('of one kind there is one mark, and nothing of who only stands elsewhere among siblings', () => {
    const dated = changed(before, 'Dewi', { startDate: '2027-03-01', endDate: '2027-12-31' });
    expect(wordsOf(dated, 'Dewi').marks).toHaveLength(1);
    expect(wordsOf(changed(before, 'Dewi', { rank: 4 }), 'Dewi').marks).toEqual([]);
  });
});

it('ghosts say where somebody is now, and cards what changes below them', () => {
  const after = changed(before, 'Dewi', { managerPositionId: positionOf('Citra') });
  const { ghosts } = ghosted(before, after);
  const cardOf = changedCards({
    after,
    changes: cardChanges(before, after),
    sums: rolledUp(before, after),
    ghosts,
    cardOf: cardsOf(after),
    cardBefore: cardsOf(before),
  });
  expect(cardOf('position_was-dewi')).toMatchObject({
    name: 'Dewi',
    reports: 0,
    difference: { isGhost: true, marks: [{ tone: 'moved', label: 'Now: Citra' }] },
  });
  expect(cardOf(positionOf('Budi')).difference?.sums).toBe('−1 person, span 1→0, layers 1→0');
  expect(cardOf(positionOf('Citra')).difference?.words).toBe('Below: +1 person, span 0→1, layers 0→1.');
  expect(cardOf(positionOf('Ana')).difference).toBeUndefined();
});

it('sums leave out what stays', () => {
  const none = { people: 0, open: 0, spanBefore: 3, spanAfter: 3, layersBefore: 2, layersAfter: 2 };
  expect(sumsLine({ ...none, people: 3, open: -1 })).toBe('+3 people, −1 open');
  expect(sumsLine({ ...none, spanBefore: 8, spanAfter: 6 })).toBe('span 8→6');
});

describe('absences', () => {
  const position = before.position.get(positionOf('Dewi'))!;
  const person = before.person.get(personOf('Dewi'))!;
  const onDay = (fields: Partial<Position>, day: string | null): string =>
    absenceOn({ ...position, ...fields }, person, day);

  it.each([
    ['not there yet', { startDate: '2027-03-01' }, '2027-02-28', `from ${MARCH}`],
    ['there from the first day on', { startDate: '2027-03-01' }, '2027-03-01', ''],
    ['there up to the last day', { endDate: '2027-06-30' }, '2027-06-30', ''],
    ['left', { endDate: '2027-06-30' }, '2027-07-01', `left ${JUNE}`],
    ['closed, which says so itself', { status: 'closed', endDate: '2027-06-30' }, '2027-07-01', ''],
    ['not asked for a day', { startDate: '2027-03-01' }, null, ''],
  ] as const)('%s', (_, fields, day, words) => expect(onDay(fields, day)).toBe(words));

  it('an open position ends, it does not leave', () => {
    const open = { ...position, personId: null, status: 'open', endDate: '2027-06-30' } as const;
    expect(absenceOn(open, undefined, '2027-07-01')).toBe(`until ${JUNE}`);
  });
});
