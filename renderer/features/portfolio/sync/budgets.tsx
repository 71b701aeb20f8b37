/** How much may still be asked of each service, and when it is full again. */
import type { PortfolioState } from '../../../../shared/contract/portfolio.ts';
import { sayClock } from '../../../i18n/say-instant.ts';
import { t } from '../../../i18n/t.ts';
import classes from './sync.module.css';

type Budget = PortfolioState['budgets'][number];

export function Budgets({ budgets }: { readonly budgets: readonly Budget[] }) {
  if (budgets.length === 0) return null;
  return (
    <dl className={classes['facts'] ?? ''} aria-label={t('portfolio.budget')}>
      {budgets.map((budget) => (
        <div key={budget.resource}>
          <dt>{nameOf(budget)}</dt>
          <dd>
            {leftOf(budget)}
            {budget.resetAt !== null && (
              <div className={classes['quiet'] ?? ''}>
                {t('portfolio.budget.reset', { time: sayClock(budget.resetAt) })}
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const OURS = ['graphql', 'core', 'anonymous'] as const;

function nameOf({ resource }: Budget): string {
  const ours = OURS.find((one) => one === resource);
  return ours === undefined ? resource : t(`portfolio.budget.${ours}`);
}

function leftOf({ remaining, limit }: Budget): string {
  if (remaining === null) return t('portfolio.budget.unknown');
  return limit === null
    ? t('portfolio.budget.leftPlain', { remaining })
    : t('portfolio.budget.left', { remaining, limit });
}
