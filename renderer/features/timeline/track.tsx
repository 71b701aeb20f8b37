/** The track of the time line: a slider over the months, with a mark where something happens. */
import { useElementSize } from '@mantine/hooks';
import { memo, useCallback, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { shareOf, timeMarks } from '../../../shared/scenario/timeline.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { t } from '../../i18n/t.ts';
import { getState } from '../../state/store.ts';
import { goToDay, type TimeLine } from '../../state/time.ts';
import { dayInWords } from './event-words.ts';
import { Marks } from './marks.tsx';
import { dayAfterKey, indexOf, monthsTogether, pointedDay, ticksOf, type Tick } from './scale.ts';
import classes from './time-bar.module.css';

interface TrackProps {
  readonly line: TimeLine;
  readonly date: IsoDate | null;
  readonly today: IsoDate;
}

/** Where the slider stands for everything planned, beyond the last day. In pixels. */
const BEYOND = 76;

export function Track({ line, date, today }: TrackProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const element = useRef<HTMLDivElement>(null);
  const { range, events } = line;
  const room = Math.max(1, width - BEYOND);
  const marks = useMemo(() => timeMarks(events, range, monthsTogether(range, room)), [events, range, room]);
  const ticks = useMemo(() => ticksOf(range, room), [range, room]);
  const place = useCallback((day: IsoDate): number => shareOf(range, day) * room, [range, room]);
  const last = indexOf(range, null);

  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const day = pointedDay(event.clientX - left, { room, range, marks, isFine: event.shiftKey });
    if (day !== getState().date) goToDay(day);
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    element.current?.focus({ preventScroll: true });
    event.preventDefault();
    point(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = dayAfterKey(event, date, range);
    if (next === undefined) return;
    event.preventDefault();
    goToDay(next);
  };
  return (
    <div ref={ref} className={classes['track']}>
      <Marks marks={marks} place={place} date={date} />
      <div
        className={classes['rail']}
        role="presentation"
        onPointerDown={press}
        onPointerMove={(event) => {
          if (event.buttons === 1 && event.currentTarget.hasPointerCapture(event.pointerId)) point(event);
        }}
      >
        <div className={classes['line']} style={{ width: room }} />
        <div className={classes['passed']} style={{ width: date === null ? room : place(date) }} />
        <div className={classes['beyond']} style={{ left: room }} data-current={date === null || undefined}>
          {t('time.everything')}
        </div>
        <div className={classes['today']} style={{ left: place(today) }} title={t('time.today')} />
        <div
          ref={element}
          className={classes['handle']}
          style={{ left: date === null ? room + 12 : place(date) }}
          role="slider"
          tabIndex={0}
          data-region-entry
          aria-label={t('time.slider')}
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={indexOf(range, date)}
          aria-valuetext={dayInWords(date, events, today)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Ticks ticks={ticks} place={place} />
    </div>
  );
}

interface TicksProps {
  readonly ticks: readonly Tick[];
  readonly place: (day: IsoDate) => number;
}

const Ticks = memo(function Ticks({ ticks, place }: TicksProps) {
  return (
    <div className={classes['ticks']} aria-hidden="true">
      {ticks.map(({ day, label, isYear }) => (
        <span key={day} className={classes['tick']} style={{ left: place(day) }} data-year={isYear || undefined}>
          {label}
        </span>
      ))}
    </div>
  );
});
