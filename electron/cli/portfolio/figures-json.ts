/** Figures as JSON for programs. Nobody's login is in it. */
import { dayOfNumber } from '../../../shared/util/calendar.ts';
import { readingsIn, rounded, type EffectFigures, type PortfolioFigures, type RepositoryFigures } from './figures.ts';

/** One repository without everything that was measured of it. */
export function repositoryJson({ facts, team, effects }: RepositoryFigures) {
  const { sourceIds: _, ...others } = facts;
  return { ...others, team, effects: effectsJson(effects) };
}

/** The same with every figure: its value, its day, where it is from and how good it is. */
export const wholeRepositoryJson = (figures: RepositoryFigures) => ({
  ...repositoryJson(figures),
  measured: Object.fromEntries(
    readingsIn(figures).map(([metric, { value, day, source, quality, windowDays }]) => [
      metric,
      { value, day: dayOfNumber(day), source, quality, windowDays },
    ]),
  ),
});

export const portfolioJson = ({ on, model, repositories, whole }: PortfolioFigures) => ({
  on,
  model,
  effects: effectsJson(whole),
  repositories: repositories.map(repositoryJson),
});

const effectsJson = (effects: EffectFigures) =>
  Object.fromEntries(
    Object.entries(effects).map(([effect, { score, coverage, change }]) => [
      effect,
      { score: rounded(score, 1), coverage: rounded(coverage, 3), change: rounded(change, 1) },
    ]),
  );
