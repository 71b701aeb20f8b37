/** Which repositories lose whoever looks after them, between two organisations: with the contributors the portfolio keeps. */
import { useEffect, useMemo } from 'react';
import type { Tables } from '../../shared/model/tables.ts';
import { maintainersLost, type MaintainersLost } from '../../shared/recruiting/maintainers.ts';
import { sayLoss } from '../../shared/recruiting/say-loss.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { sayHere } from '../i18n/say.ts';
import { openPortfolio } from './portfolio.ts';
import { useAllContributors } from './portfolio-supply.ts';
import { openRepository } from './portfolio-view.ts';
import { useApp } from './store.ts';

export interface Sides {
  readonly before: Tables;
  readonly after: Tables;
  readonly day: IsoDate | null;
}

/** Null until the portfolio was read, or where there is none and no repository is linked. */
export function useMaintainersLost({ before, after, day }: Sides): MaintainersLost | null {
  useEffect(() => void openPortfolio(), []);
  const load = useApp((state) => state.portfolio.load.type);
  const repositories = useApp((state) => state.portfolio.repositories);
  const { value, isAsking } = useAllContributors();
  const isReading = load === 'not-asked' || load === 'loading' || isAsking;
  return useMemo(
    () =>
      isReading && value === null
        ? null
        : maintainersLost({ before, after, day, repositories, contributors: value?.contributors ?? null }),
    [before, after, day, repositories, value, isReading],
  );
}

export interface LossLine {
  readonly key: string;
  /** `owner/name`. */
  readonly name: string;
  readonly sentences: readonly string[];
  /** Null for one that the portfolio does not follow. */
  readonly onOpen: (() => void) | null;
}

/** What was lost, as lists show it. */
export const lossLines = ({ losses }: MaintainersLost): readonly LossLine[] =>
  losses.map((loss) => {
    const { repository, repositoryId } = loss;
    return {
      key: repositoryId === null ? repository : String(repositoryId),
      name: repository,
      sentences: sayLoss(loss).map(sayHere),
      onOpen: repositoryId === null ? null : () => openRepository(repositoryId),
    };
  });
