/** When branches are compared: on one day, or at the ends of some months. */
import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { isIsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { COMPARED_MONTHS, monthEnds } from '../../../shared/scenario/month-ends.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { t } from '../../i18n/t.ts';
import { changeCompare, setMonths } from '../../state/compare.ts';
import { today } from '../../state/context.ts';
import { useApp } from '../../state/store.ts';
import classes from './compare.module.css';

export function ChooseTime() {
  const time = useApp((state) => state.compare.time);
  return (
    <div role="group" aria-label={t('compare.time')} className={classes['time'] ?? ''}>
      <SegmentedControl
        size="xs"
        aria-label={t('compare.time')}
        value={time}
        data={[
          { value: 'day', label: t('compare.oneDay') },
          { value: 'months', label: t('compare.overMonths') },
        ]}
        onChange={(value) => changeCompare({ time: value === 'months' ? 'months' : 'day' })}
      />
      {time === 'day' ? <ChooseDay /> : <ChooseMonths />}
    </div>
  );
}

function ChooseDay() {
  const date = useApp((state) => state.compare.date);
  const [asks, setAsks] = useState(date !== null && date !== today());
  const choice = asks ? 'day' : date === null ? 'all' : 'today';
  const choose = (value: string | null): void => {
    setAsks(value === 'day');
    const first = date ?? monthEnds(today(), 1)[0] ?? null;
    changeCompare({ date: value === 'all' ? null : value === 'today' ? today() : first });
  };
  return (
    <>
      <Select
        size="xs"
        w={180}
        aria-label={t('compare.dayChoice')}
        allowDeselect={false}
        value={choice}
        data={[
          { value: 'all', label: t('compare.afterAll') },
          { value: 'today', label: t('compare.today') },
          { value: 'day', label: t('compare.onDay') },
        ]}
        onChange={choose}
      />
      {asks && (
        <div className={classes['shortField'] ?? ''}>
          <CommitField
            label={t('compare.day')}
            isLabelHidden
            value={date ?? ''}
            commitOnLeave
            placeholder={t('inspector.dayFormat')}
            onCommit={(text) => takeDay(text)}
            onDone={() => undefined}
          />
        </div>
      )}
    </>
  );
}

function takeDay(text: string): string | null {
  const day = typedDay(text);
  if (!isIsoDate(day)) return t('compare.badDay');
  changeCompare({ date: day });
  return null;
}

const COUNTS = [3, 6, 12, 18, 24, 36].filter((count) => count <= COMPARED_MONTHS.most);

function ChooseMonths() {
  const from = useApp((state) => state.compare.from);
  const months = useApp((state) => state.compare.months);
  const counts = COUNTS.includes(months) ? COUNTS : [...COUNTS, months].toSorted((a, b) => a - b);
  return (
    <>
      <span>{t('compare.fromMonth')}</span>
      <div className={classes['shortField'] ?? ''}>
        <CommitField
          label={t('compare.fromMonth')}
          isLabelHidden
          value={(from ?? today()).slice(0, 7)}
          commitOnLeave
          onCommit={takeMonth}
          onDone={() => undefined}
        />
      </div>
      <Select
        size="xs"
        w={110}
        aria-label={t('compare.monthCount')}
        allowDeselect={false}
        value={String(months)}
        data={counts.map((count) => ({ value: String(count), label: t('compare.monthCountOf', { count }) }))}
        onChange={(value) => setMonths(Number(value))}
      />
    </>
  );
}

/** A month is written as 2027-03; a whole day means its month. */
function takeMonth(text: string): string | null {
  if (text.trim() === '') {
    changeCompare({ from: null });
    return null;
  }
  const day = typedDay(/^\d{4}-\d{1,2}$/.test(text.trim()) ? `${text.trim()}-01` : text);
  if (!isIsoDate(day)) return t('compare.badMonth');
  changeCompare({ from: `${day.slice(0, 7)}-01` });
  return null;
}
