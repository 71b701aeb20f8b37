/** Packages whose downloads count for a repository. */
import { Button, Text } from '@mantine/core';
import type { PortfolioOptions, PortfolioPackage } from '../../../../shared/contract/portfolio.ts';
import { t } from '../../../i18n/t.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { showSyncTab } from '../../../state/portfolio-view.ts';
import { useApp } from '../../../state/store.ts';
import { openDialog } from '../../../state/view.ts';
import { sayCount } from '../say-metric.ts';
import { FigureRow } from './figure-row.tsx';
import type { Figures } from './figures.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

interface PackagesProps {
  readonly repositoryId: RepositoryId;
  readonly packages: readonly PortfolioPackage[];
  readonly figures: Figures;
}

export function Packages({ repositoryId, packages, figures }: PackagesProps) {
  const options = useApp((state) => state.portfolio.host?.options ?? null);
  const downloads = figures.get('downloads30') ?? null;
  const dependents = figures.get('dependentRepositories') ?? null;
  return (
    <Section
      title={t('portfolio.packages.title')}
      text={t('portfolio.packages.text')}
      aside={
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'packages', repositoryId, packages } })}
        >
          {t('portfolio.packages.edit')}
        </Button>
      }
    >
      {packages.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('portfolio.packages.none')}
        </Text>
      ) : (
        <ul className={classes['list'] ?? ''}>
          {packages.map((one) => (
            <PackageRow key={`${one.registry} ${one.name}`} one={one} options={options} />
          ))}
        </ul>
      )}
      <dl className={classes['figures'] ?? ''}>
        {downloads !== null && (
          <FigureRow label={t('portfolio.packages.downloads')} figure={downloads} say={sayCount} />
        )}
        {dependents !== null && (
          <FigureRow label={t('portfolio.metric.dependentRepositories')} figure={dependents} say={sayCount} />
        )}
      </dl>
    </Section>
  );
}

interface PackageRowProps {
  readonly one: PortfolioPackage;
  readonly options: PortfolioOptions | null;
}

function PackageRow({ one: { registry, name }, options }: PackageRowProps) {
  const label = t(`portfolio.options.${registry}`);
  return (
    <li>
      <span className={classes['quiet'] ?? ''}>{label}</span> <strong>{name}</strong>
      {options !== null && !options[registry] && (
        <>
          {' '}
          <Text size="xs" c="dimmed" span>
            {t('portfolio.packages.off', { registry: label })}
          </Text>{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => showSyncTab('options')}>
            {t('portfolio.packages.turnOn')}
          </Button>
        </>
      )}
    </li>
  );
}
