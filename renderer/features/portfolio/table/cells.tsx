/** What stands in the cells of the table of repositories. */
import { IconArchive, IconPin } from '@tabler/icons-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Effect } from '../../../../shared/portfolio/reach-types.ts';
import { SparkLine } from '../../../components/spark-line.tsx';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import type { RepositoryRow, RepositorySums } from '../../../state/portfolio-rows.ts';
import { suggestedTeam } from '../../../state/portfolio-suggest.ts';
import { onSparks, sparkOf } from '../../../state/portfolio-sparks.ts';
import type { RepositoryColumn } from '../../../state/portfolio-table-state.ts';
import classes from './cells.module.css';
import { EffectCell } from './effect-cell.tsx';
import { DASH, sayAgo, sayAgoShort, sayCount, sayDate, sayGain } from './say-numbers.ts';

export function repositoryCell(row: RepositoryRow, column: RepositoryColumn): ReactNode {
  const { facts, team, link } = row;
  switch (column) {
    case 'name':
      return <NameCell row={row} />;
    case 'team':
      return team === null ? <SuggestedCell row={row} /> : <Words text={team.name} />;
    case 'language':
      return facts.language === null ? (
        <Missing why={t('portfolio.missing.language')} />
      ) : (
        <Words text={facts.language} />
      );
    case 'purpose':
      return (link?.purpose ?? '') === '' ? (
        <Missing why={t('portfolio.missing.purpose')} />
      ) : (
        <Words text={link?.purpose ?? ''} />
      );
    case 'stars':
      return <StarsCell row={row} />;
    case 'gained':
      return <Numeral text={sayGain(facts.starsGained90)} why={t('portfolio.missing.gained')} />;
    case 'forks':
      return <Numeral text={sayCount(facts.forks)} why={t('portfolio.missing.stars')} />;
    case 'outside':
      return <Numeral text={sayCount(row.outside)} why={t('portfolio.missing.outside')} />;
    case 'licence':
      return facts.licence === null ? <Missing why={t('portfolio.missing.licence')} /> : <Words text={facts.licence} />;
    case 'lastRelease':
      return <ReleaseCell row={row} />;
    case 'freshness':
      return <FreshnessCell row={row} />;
    case 'recruits':
    case 'credibility':
    case 'leverage':
    case 'community':
      return <EffectCell effect={row.effects?.[column] ?? null} name={sayEffectName(column)} />;
    default:
      return column satisfies never;
  }
}

export const sayEffectName = (effect: Effect): string => t(`portfolio.column.${effect}`);

/** A cell of a group's head: what can be added up, and nothing else. */
export function sumCell(sums: RepositorySums, column: RepositoryColumn): ReactNode {
  if (column === 'gained') return sayGain(sums.gained);
  return column === 'stars' || column === 'forks' || column === 'outside' ? sayCount(sums[column]) : null;
}

function NameCell({ row: { facts } }: { readonly row: RepositoryRow }) {
  const [owner = '', name = ''] = facts.name.split('/');
  return (
    <span
      data-open
      className={classes['name']}
      title={[facts.name, facts.description ?? ''].filter(Boolean).join('\n')}
    >
      <span className={classes['owner']}>{owner}/</span>
      <span className={classes['repository']}>{name}</span>
      {facts.isPinned && <Sign sign={<IconPin size={12} aria-hidden />} text={t('portfolio.sign.pinned')} />}
      {facts.isArchived && <Sign sign={<IconArchive size={12} aria-hidden />} text={t('portfolio.sign.archived')} />}
      {facts.goneSince !== null && <span className={classes['tag']}>{t('portfolio.sign.gone')}</span>}
    </span>
  );
}

const Sign = ({ sign, text }: { readonly sign: ReactNode; readonly text: string }) => (
  <span className={classes['sign']} role="img" aria-label={text} title={text}>
    {sign}
  </span>
);

/** A team that may be the one, to be confirmed; without any, a dash. */
function SuggestedCell({ row }: { readonly row: RepositoryRow }) {
  const suggested = suggestedTeam(row);
  if (suggested === null) return <Missing why={t('portfolio.missing.team')} />;
  const text = t('portfolio.suggested', { team: suggested.name, reason: sayHere(suggested.reason) });
  return (
    <span data-open role="img" className={classes['suggested']} title={text} aria-label={text}>
      {suggested.name}?
    </span>
  );
}

function StarsCell({ row: { facts } }: { readonly row: RepositoryRow }) {
  const spark = useSyncExternalStore(onSparks, () => sparkOf(facts.repositoryId));
  const values = (spark ?? []).filter((value) => value !== null);
  return (
    <span className={classes['stars']}>
      {spark !== null && values.length > 1 && (
        <SparkLine values={spark} index={0} least={Math.min(...values)} most={Math.max(...values)} />
      )}
      <Numeral text={sayCount(facts.stars)} why={t('portfolio.missing.stars')} />
    </span>
  );
}

function ReleaseCell({ row: { facts } }: { readonly row: RepositoryRow }) {
  if (facts.lastReleaseAt === null) return <Missing why={t('portfolio.missing.release')} />;
  return (
    <span title={`${facts.lastReleaseTag ?? ''} ${sayDate(facts.lastReleaseAt)}`.trim()}>
      {sayAgoShort(facts.lastReleaseAt)}
    </span>
  );
}

function FreshnessCell({ row: { facts } }: { readonly row: RepositoryRow }) {
  if (facts.readAt === null) return <Missing why={t('portfolio.missing.read')} />;
  return <span title={sayAgo(facts.readAt)}>{sayAgoShort(facts.readAt)}</span>;
}

const Words = ({ text }: { readonly text: string }) => (
  <span dir="auto" title={text.length > 16 ? text : undefined}>
    {text}
  </span>
);

/** A number, or a dash that says why there is none. */
const Numeral = ({ text, why }: { readonly text: string; readonly why: string }) =>
  text === DASH ? <Missing why={why} /> : text;

const Missing = ({ why }: { readonly why: string }) => (
  <span role="img" className={classes['missing']} title={why} aria-label={why}>
    {DASH}
  </span>
);
