/** One row a skill: open positions, people from outside, repositories, first answer, last release. */
import { Text } from '@mantine/core';
import type { Tables } from '../../../../shared/model/tables.ts';
import { sayCrowd, type Crowd } from '../../../../shared/recruiting/crowd.ts';
import { ageOf } from '../../../../shared/recruiting/gaps.ts';
import type { SkillRow } from '../../../../shared/recruiting/pipeline.ts';
import { nameOf } from '../../../../shared/model/record-name.ts';
import type { IsoDate } from '../../../../shared/util/iso-date.ts';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { openRepository } from '../../../state/portfolio-view.ts';
import { sayHours } from '../say-metric.ts';
import classes from './pipeline.module.css';
import { showPositions } from './show-positions.ts';

interface SkillTableProps {
  readonly rows: readonly SkillRow[];
  readonly on: IsoDate;
  readonly tables: Tables;
}

export function SkillTable({ rows, on, tables }: SkillTableProps) {
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('pipeline.noSkills')}
      </Text>
    );
  }
  return (
    <ScrollRegion label={t('pipeline.table')} className={classes['scroller'] ?? ''}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('pipeline.skill')}</th>
            <th scope="col" data-number>
              {t('pipeline.openPositions')}
            </th>
            <th scope="col" data-number title={t('pipeline.outsideText')}>
              {t('pipeline.outside')}
            </th>
            <th scope="col" data-number title={t('pipeline.participantsText')}>
              {t('pipeline.participants')}
            </th>
            <th scope="col">{t('pipeline.repositories')}</th>
            <th scope="col" data-number>
              {t('pipeline.answer')}
            </th>
            <th scope="col" data-number>
              {t('pipeline.release')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} on={on} tables={tables} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, on, tables }: { readonly row: SkillRow; readonly on: IsoDate; readonly tables: Tables }) {
  const { skill, openIds, authors, participants, repositories, measured, firstResponse, lastReleaseOn } = row;
  const isHere = repositories.length > 0;
  const isPart = measured > 0 && measured < repositories.length;
  return (
    <tr>
      <th scope="row">{skill}</th>
      <td data-number>
        {openIds.length === 0 ? (
          <Quiet text={t('pipeline.none')} />
        ) : (
          <button
            type="button"
            className={classes['go']}
            title={openIds.map((id) => nameOf(tables, id)).join(', ')}
            aria-label={t('pipeline.showPositions', { count: openIds.length, skill })}
            onClick={() => showPositions(openIds)}
          >
            {openIds.length}
          </button>
        )}
      </td>
      <td data-number>
        <Crowded crowd={authors} isHere={isHere} />
        {isPart && (
          <div className={classes['quiet']}>{t('pipeline.measured', { measured, count: repositories.length })}</div>
        )}
      </td>
      <td data-number>
        <Crowded crowd={participants} isHere={isHere} />
      </td>
      <td>
        <Repositories row={row} />
      </td>
      <td data-number>
        {firstResponse === null ? (
          <Quiet text={t(isHere ? 'pipeline.unknown' : 'pipeline.nothing')} />
        ) : (
          answerOf(firstResponse)
        )}
      </td>
      <td data-number title={lastReleaseOn ?? undefined}>
        {lastReleaseOn === null ? (
          <Quiet text={t(isHere ? 'pipeline.unknown' : 'pipeline.nothing')} />
        ) : (
          t('pipeline.ago', { age: sayHere(ageOf(lastReleaseOn, on)) })
        )}
      </td>
    </tr>
  );
}

const Quiet = ({ text }: { readonly text: string }) => <span className={classes['quiet']}>{text}</span>;

/** Where there is no repository there is nothing that could have been measured. */
function Crowded({ crowd, isHere }: { readonly crowd: Crowd; readonly isHere: boolean }) {
  if (!isHere) return <Quiet text={t('pipeline.nothing')} />;
  const text = sayHere(sayCrowd(crowd));
  const isQuiet = crowd.type === 'unknown' || crowd.type === 'nobody';
  return isQuiet ? <Quiet text={text} /> : <span className={classes['crowd']}>{text}</span>;
}

function answerOf({ least, most }: NonNullable<SkillRow['firstResponse']>): string {
  const [low, high] = [sayHours(least), sayHours(most)];
  return low === high ? low : t('pipeline.between', { low, high });
}

/** Repositories named in a row. */
const NAMED = 3;

function Repositories({ row: { repositories, unconfirmed } }: { readonly row: SkillRow }) {
  if (repositories.length === 0) return <Quiet text={t('pipeline.noRepository')} />;
  return (
    <>
      <div className={classes['names']}>
        {repositories.slice(0, NAMED).map(({ repositoryId, name, isArchived }) => (
          <button
            key={repositoryId}
            type="button"
            className={classes['go']}
            title={name}
            aria-label={t('pipeline.openRepository', { name })}
            onClick={() => openRepository(repositoryId)}
          >
            {name.split('/')[1] ?? name}
            {isArchived && <span className={classes['quiet']}> {t('pipeline.archived')}</span>}
          </button>
        ))}
        {repositories.length > NAMED && <Quiet text={t('pipeline.more', { count: repositories.length - NAMED })} />}
      </div>
      {unconfirmed > 0 && <div className={classes['quiet']}>{t('pipeline.unconfirmed', { count: unconfirmed })}</div>}
    </>
  );
}
