/** The reach of a team's repositories, on the card of whoever leads the team and nowhere else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cardsOf, type CardLook } from '../../../../renderer/cards/cards.ts';
import { setUpTexts } from '../../../../renderer/i18n/set-up.ts';
import type { EffectsNow } from '../../../../renderer/state/portfolio-reach-state.ts';
import { anOrg, idFor, positionOf } from '../../../support/an-org.ts';

beforeAll(async () => {
  await setUpTexts('en');
});

const effects = (recruits: number | null): EffectsNow => {
  const one = (score: number | null) => ({ score, coverage: 1, change: null });
  return { recruits: one(recruits), credibility: one(61.6), leverage: one(0), community: one(100) };
};

const payments = idFor('team', 'Payments');
const core = idFor('team', 'Core');

const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Budi', 'Citra')
  .report('Ana', 'Dewi')
  .team('Payments', ['Budi', 'Citra'])
  .team('Core', ['Dewi'], { leadPositionId: positionOf('Ana') })
  .team('Quiet')
  .with({ id: 'repoLink_1', repository: 'acme/a', teamId: payments, skills: [] })
  .with({ id: 'repoLink_2', repository: 'acme/b', teamId: payments, skills: [] })
  .with({ id: 'repoLink_3', repository: 'acme/c', teamId: core, skills: [] })
  .tables();

/** The third line of the card, part by part. */
const lineOf = (look: CardLook, name: string) => {
  const { team, level, badges } = cardsOf(tables, look)(positionOf(name));
  return [team, level, ...badges].filter((part) => part !== '');
};

describe('reach on cards', () => {
  const look: CardLook = {
    colourBy: 'none',
    badges: ['reach'],
    reach: new Map([
      [payments, effects(72.4)],
      [core, effects(null)],
    ]),
  };

  it('stands on the card of the lead, or of who is highest in the team', () => {
    expect(lineOf(look, 'Budi')).toEqual(['72·62·0·100', 'Payments']);
    expect(lineOf(look, 'Ana')).toEqual(['–·62·0·100']);
    expect(cardsOf(tables, look)(positionOf('Budi')).details[0]).toBe(
      'Recruits 72, credibility 62, leverage 0, community 100 · 2 repos',
    );
    expect([lineOf(look, 'Citra'), lineOf(look, 'Dewi')]).toEqual([['Payments'], ['Core']]);
  });

  it('says how many there are until it is computed, and nothing where nobody asked', () => {
    expect(lineOf({ ...look, reach: new Map() }, 'Budi')).toEqual(['2 repos', 'Payments']);
    expect(lineOf({ colourBy: 'none', badges: [] }, 'Budi')).toEqual(['Payments']);
  });

  it('leaves the other cards as they were when it changes', () => {
    const cards = cardsOf(tables, look);
    const again = cardsOf({ ...tables }, look);
    expect(again(positionOf('Citra'))).toBe(cards(positionOf('Citra')));
    expect(again(positionOf('Budi'))).toBe(cards(positionOf('Budi')));
  });
});
