/** Figures as lines for a terminal. */
import { EFFECTS, type Effect } from '../../../shared/portfolio/reach-types.ts';
import { METRICS, type Metric } from '../../../shared/portfolio/metrics.ts';
import type { Reading } from '../../../shared/portfolio/reading.ts';
import { dayOfNumber } from '../../../shared/util/calendar.ts';
import { textTable } from '../text-table.ts';
import { readingsIn, type EffectFigures, type PortfolioFigures, type RepositoryFigures } from './figures.ts';

const NONE = '–';

/** All repositories, the one with the most stars first. */
export function listLines({ on, repositories }: PortfolioFigures): readonly string[] {
  const sorted = repositories.toSorted((a, b) => (b.facts.stars ?? -1) - (a.facts.stars ?? -1));
  const rows = sorted.map(({ facts, effects }) => [
    facts.name + (facts.goneSince === null ? '' : ' (gone)') + (facts.isArchived ? ' (archived)' : ''),
    numberText(facts.stars),
    signed(facts.starsGained90),
    numberText(facts.forks),
    ...EFFECTS.map((effect) => scoreText(effects[effect].score)),
  ]);
  return [...textTable([['repository', 'stars', 'in 90 days', 'forks', ...EFFECTS], ...rows]), `As of ${on}.`];
}

export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  recruits: 'Recruits passive talent',
  credibility: 'Builds credibility',
  leverage: 'Creates leverage',
  community: 'Generates community',
};

export function effectLines(effects: EffectFigures): readonly string[] {
  return textTable([
    ['', 'of 100', 'measured', 'in 90 days'],
    ...EFFECTS.map((effect) => [
      EFFECT_WORDS[effect],
      scoreText(effects[effect].score),
      `${Math.round(effects[effect].coverage * 100)} %`,
      signed(effects[effect].change === null ? null : Math.round(effects[effect].change)),
    ]),
  ]);
}

/** One repository: what it is, its effects, all its figures. */
export function showLines(figures: RepositoryFigures, on: string): readonly string[] {
  const { facts, team } = figures;
  const about = [
    facts.language,
    facts.licence ?? 'no licence',
    ...(facts.isArchived ? ['archived'] : []),
    ...(facts.isFork ? ['a fork'] : []),
    ...(facts.goneSince === null ? [] : [`gone from GitHub since ${facts.goneSince}`]),
    ...(team === null ? [] : [`team ${team}`]),
  ].filter((word) => word !== null);
  return [
    facts.name,
    ...(facts.description === null ? [] : [facts.description]),
    about.join(', '),
    ...(facts.formerNames.length === 0 ? [] : [`Formerly ${facts.formerNames.join(', ')}`]),
    '',
    ...effectLines(figures.effects),
    '',
    ...textTable(
      readingsIn(figures).map(([metric, reading]) => [metric, valueText(metric, reading), dayText(reading)]),
    ),
    `As of ${on}.`,
  ];
}

const dayText = ({ day, source, quality }: Reading): string =>
  `${dayOfNumber(day)} ${source}${quality === 'exact' ? '' : `, ${quality}`}`;

function valueText(metric: Metric, { value }: Reading): string {
  const { unit } = METRICS[metric];
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  return unit === 'hours' ? `${value.toFixed(1)} h` : numberText(value);
}

const scoreText = (score: number | null): string => (score === null ? NONE : String(Math.round(score)));
const numberText = (value: number | null): string => (value === null ? NONE : value.toLocaleString('en'));

function signed(value: number | null): string {
  if (value === null) return NONE;
  return value > 0 ? `+${numberText(value)}` : numberText(value);
}
