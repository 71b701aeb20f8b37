/** What the colours on the cards say, with how many there are of each; a click selects them. Over the canvas. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { colourCounts } from '../../../shared/analysis/colour-counts.ts';
import { colouring, type ColourGroup, type GroupLabel } from '../../../shared/analysis/colour-groups.ts';
import { structureAssumptions } from '../../../shared/analysis/structure-assumptions.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { ColourRule } from '../../../shared/model/view.ts';
import { t } from '../../i18n/t.ts';
import type { ScreenTextKey } from '../../i18n/en.ts';
import type { PositionId } from '../../state/app-state.ts';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { today } from '../../state/context.ts';
import { changeSettings } from '../../state/settings.ts';
import { useApp } from '../../state/store.ts';
import { announce, select } from '../../state/view.ts';
import { cardStatus } from '../../cards/cards.ts';
import classes from './legend.module.css';

export function Legend({ tables }: { readonly tables: Tables }) {
  const rule = useApp((state) => state.look.colourBy);
  return rule === 'none' ? null : <LegendOf tables={tables} rule={rule} />;
}

interface LegendProps {
  readonly tables: Tables;
  readonly rule: Exclude<ColourRule, 'none'>;
}

function LegendOf({ tables, rule }: LegendProps) {
  const isOpen = useApp((state) => state.settings.legendOpen);
  return (
    <section
      className={classes['legend']}
      aria-label={t('legend.label')}
      data-region="legend"
      data-open={isOpen || undefined}
    >
      <button
        type="button"
        className={classes['header']}
        aria-expanded={isOpen}
        onClick={() => changeSettings(() => ({ legendOpen: !isOpen }))}
      >
        <span>{t(`legend.rule.${rule}`)}</span>
        {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />}
      </button>
      {isOpen && <Groups tables={tables} rule={rule} />}
    </section>
  );
}

function Groups({ tables: now, rule }: LegendProps) {
  // The figures follow an edit when the cards are done, and the page has nothing else to do.
  const tables = useIdleValue(now);
  const focusRoot = useApp((state) => state.look.focusRoot);
  const { counted, others } = useMemo(
    () => colourCounts(tables, colouring({ tables, today: today() }, rule), focusRoot),
    [tables, rule, focusRoot],
  );
  const latest = useRef(counted);
  useEffect(() => {
    latest.current = counted;
  }, [counted]);
  const selectGroup = useCallback((group: ColourGroup, label: string) => {
    const found = latest.current.find((entry) => entry.group.key === group.key);
    if (found !== undefined) selectThem(found.ids, label);
  }, []);
  if (counted.length === 0) return <p className={classes['empty']}>{t(`legend.empty.${rule}`)}</p>;
  return (
    <>
      <ul className={classes['groups']}>
        {counted.map(({ group, ids }) => (
          <Group key={group.key} group={group} count={ids.length} onSelect={selectGroup} />
        ))}
        {others.length > 0 && (
          <li>
            <button type="button" className={classes['group']} onClick={() => selectThem(others, t('legend.others'))}>
              <span className={classes['swatch']} />
              <span className={classes['name']}>{t('legend.others')}</span>
              <span className={classes['count']}>{others.length}</span>
            </button>
          </li>
        )}
      </ul>
      {rule === 'span' && <SpanSource tables={tables} />}
    </>
  );
}

interface GroupProps {
  readonly group: ColourGroup;
  readonly count: number;
  readonly onSelect: (group: ColourGroup, label: string) => void;
}

/** A plan may have a thousand teams, and an edit changes the figures of two. */
const Group = memo(function Group({ group, count, onSelect }: GroupProps) {
  const label = wordsOf(group.label);
  return (
    <li>
      <button
        type="button"
        className={classes['group']}
        title={t('legend.select', { count, label })}
        onClick={() => onSelect(group, label)}
      >
        <span className={classes['swatch']} data-tone={group.tone}>
          {group.sign}
        </span>
        <span className={classes['name']}>
          <bdi>{label}</bdi>
        </span>
        <span className={classes['count']}>{count}</span>
      </button>
    </li>
  );
});

function SpanSource({ tables }: { readonly tables: Tables }) {
  const { spanLeast, spanMost } = structureAssumptions(tables);
  const { source, grade } = spanMost;
  return (
    <p className={classes['empty']}>
      {t('legend.spanSource', { least: spanLeast.value, most: spanMost.value, source, grade })}
    </p>
  );
}

function selectThem(ids: readonly PositionId[], label: string): void {
  select(ids, ids[0] ?? null);
  announce(t('legend.selected', { count: ids.length, label }));
}

function wordsOf(label: GroupLabel): string {
  if (label.type === 'text') return label.text;
  if (label.type === 'status') return statusWord(label.status);
  const { band, from, to, unit } = label;
  const figures = { from: formatted(from), to: formatted(to === null ? null : lastOf(to, unit)), unit };
  if (band.startsWith('span')) return t(`legend.${band}` as ScreenTextKey, figures);
  const shape = from === null ? 'upTo' : to === null ? 'over' : 'between';
  return t(band === 'cost' ? `legend.cost.${shape}` : `legend.years.${shape}`, figures);
}

/** Reports are whole: fewer than 4 are 3 at most. */
const lastOf = (to: number, unit: string): number => (unit === 'reports' ? Math.ceil(to) - 1 : to);

const formatted = (value: number | null): string => (value === null ? '' : value.toLocaleString('en'));

/** A status that a newer version wrote is shown in its own word. */
function statusWord(status: string): string {
  const known = cardStatus({ status } as Parameters<typeof cardStatus>[0]);
  return known === status ? t(`status.${known}`) : status;
}
