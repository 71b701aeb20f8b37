/** The figures one by one. Each is counted anew only for other tables, and on its own, so that the screen never waits for all. */
import { memo, useMemo } from 'react';
import {
  byFunction,
  byLocation,
  byRoleFamily,
  layerSizes,
  levelPyramid,
  managersAndOthers,
  vacancy,
} from '../../../shared/analysis/structure/composition.ts';
import type { Group } from '../../../shared/analysis/structure/group.ts';
import { spanDistribution, type SpanRange } from '../../../shared/analysis/structure/span-distribution.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import { sayStatus } from '../../i18n/words.ts';
import { Figure } from './figure.tsx';

interface FigureProps {
  readonly tables: Tables;
}

export const Spans = memo(function Spans({ tables }: FigureProps) {
  const { bars, managers, median, mean, max } = useMemo(() => spanDistribution(tables), [tables]);
  return (
    <Figure
      title={t('analysis.spans')}
      summary={t('analysis.spansSummary', { count: managers, median, mean: rounded(mean), max })}
      heading={t('inspector.directReports')}
      groups={bars.map(({ key, ids }) => ({ key: rangeText(key), ids }))}
      emptyLabel=""
    />
  );
});

const rangeText = ({ from, to }: SpanRange): string =>
  to === null ? `${from}+` : from === to ? `${from}` : `${from}–${to}`;

const rounded = (value: number): number => Math.round(value * 10) / 10;

export const Layers = memo(function Layers({ tables }: FigureProps) {
  const layers = useMemo(() => layerSizes(tables), [tables]);
  return (
    <Figure
      title={t('analysis.layers')}
      summary={t('bar.layers', { count: layers.length })}
      heading={t('analysis.layer')}
      groups={layers.map(({ key, ids }) => ({ key: t('analysis.layerNumber', { number: key }), ids }))}
      emptyLabel=""
    />
  );
});

export const Levels = memo(function Levels({ tables }: FigureProps) {
  const levels = useMemo(() => levelPyramid(tables), [tables]);
  return <GivenFigure title={t('analysis.levels')} heading={t('inspector.level')} groups={levels} />;
});

export const Managers = memo(function Managers({ tables }: FigureProps) {
  const { managers, others } = useMemo(() => managersAndOthers(tables), [tables]);
  return (
    <Figure
      title={t('analysis.managers')}
      summary={
        managers.length === 0
          ? t('analysis.noManagers')
          : t('analysis.ratio', { others: rounded(others.length / managers.length) })
      }
      heading={t('analysis.kind')}
      groups={[
        { key: t('analysis.managersBar'), ids: managers },
        { key: t('analysis.othersBar'), ids: others },
      ]}
      emptyLabel=""
    />
  );
});

export const Locations = memo(function Locations({ tables }: FigureProps) {
  const groups = useMemo(() => byLocation(tables), [tables]);
  return <GivenFigure title={t('analysis.locations')} heading={t('inspector.location')} groups={groups} />;
});

export const Functions = memo(function Functions({ tables }: FigureProps) {
  const groups = useMemo(() => byFunction(tables), [tables]);
  return <GivenFigure title={t('analysis.functions')} heading={t('analysis.function')} groups={groups} />;
});

export const RoleFamilies = memo(function RoleFamilies({ tables }: FigureProps) {
  const groups = useMemo(() => byRoleFamily(tables), [tables]);
  return <GivenFigure title={t('analysis.roleFamilies')} heading={t('inspector.roleFamily')} groups={groups} />;
});

export const Vacancies = memo(function Vacancies({ tables }: FigureProps) {
  const { bars, rate } = useMemo(() => vacancy(tables), [tables]);
  return (
    <Figure
      title={t('analysis.vacancy')}
      summary={t('analysis.vacancyRate', { percent: rounded(rate * 100) })}
      heading={t('inspector.status')}
      groups={bars.map(({ key, ids }) => ({ key: sayStatus(key), ids }))}
      emptyLabel=""
    />
  );
});

interface GivenFigureProps {
  readonly title: string;
  readonly heading: string;
  readonly groups: readonly Group<string | null>[];
}

/** A figure of something that positions may have or not; where none has it, that is said instead of one long bar. */
function GivenFigure({ title, heading, groups }: GivenFigureProps) {
  const isGiven = groups.some(({ key }) => key !== null);
  return (
    <Figure
      title={title}
      summary={isGiven ? '' : t('analysis.notGiven')}
      heading={heading}
      groups={isGiven ? groups : []}
      emptyLabel={t('analysis.without')}
    />
  );
}
