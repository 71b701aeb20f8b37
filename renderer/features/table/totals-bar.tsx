/** The totals row: what the rows shown, selected, or all positions add up to. */
import { SegmentedControl, Text } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import type { Reading } from '../../../shared/analysis/position-fields.ts';
import { positionTotals, type PayTotal, type PositionTotals } from '../../../shared/analysis/position-totals.ts';
import { reportingTree, type PositionId } from '../../../shared/analysis/reporting-tree.ts';
import { PAY_PERIODS } from '../../../shared/model/person.ts';
import { useApp } from '../../state/store.ts';
import { changeTable } from '../../state/table.ts';
import type { TotalsOf } from '../../state/table-state.ts';
import classes from './table.module.css';

const SCOPES: readonly TotalsOf[] = ['shown', 'selected', 'all'];

export function TotalsBar({ reading, shown }: { readonly reading: Reading; readonly shown: readonly PositionId[] }) {
  const of = useApp((state) => state.table.totalsOf);
  const selected = useApp((state) => state.selection.ids);
  const hasPay = useApp((state) => state.table.columns.includes('pay'));
  // The figures may come a frame after the rows.
  const ids = useDeferredValue(of === 'shown' ? shown : of === 'selected' ? selected : null);
  const plan = useDeferredValue(reading);
  const totals = useMemo(() => positionTotals(plan, ids ?? reportingTree(plan.tables).inOrder), [plan, ids]);
  return (
    <section className={classes['totals']} aria-label={t('totals.label')} tabIndex={-1}>
      <SegmentedControl
        size="xs"
        aria-label={t('totals.label')}
        value={of}
        data={SCOPES.map((scope) => ({ value: scope, label: t(`totals.${scope}`) }))}
        onChange={(value) => changeTable({ totalsOf: SCOPES.find((scope) => scope === value) ?? 'shown' })}
      />
      {figuresOf(totals, hasPay).map((figure) => (
        <Text key={figure} size="xs">
          {figure}
        </Text>
      ))}
    </section>
  );
}

function figuresOf(
  { positions, people, open, fte, meanSpan, pay }: PositionTotals,
  hasPay: boolean,
): readonly string[] {
  return [
    t('totals.positions', { count: positions }),
    t('totals.people', { count: people }),
    t('totals.open', { count: open }),
    t('totals.fte', { count: fte }),
    ...(meanSpan === null ? [] : [t('totals.span', { count: meanSpan })]),
    ...(hasPay ? pay.map(payText) : []),
  ];
}

const amounts = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function payText({ currency, amount, period }: PayTotal): string {
  const known = PAY_PERIODS.find((one) => one === period);
  return t('totals.pay', {
    amount: `${currency} ${amounts.format(amount)}`,
    period: known === undefined ? period : t(`period.${known}`),
  });
}
