/** The marks on the time line: one for all moves, all starts, all leaves of a month. One tab stop; arrow keys go along. */
import { Tooltip } from '@mantine/core';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { TimeMark } from '../../../shared/scenario/timeline.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { t } from '../../i18n/t.ts';
import { goToDay } from '../../state/time.ts';
import { markLines, markTitle } from './event-words.ts';
import { placedMarks } from './scale.ts';
import classes from './time-bar.module.css';

interface MarksProps {
  readonly marks: readonly TimeMark[];
  readonly place: (day: IsoDate) => number;
  readonly date: IsoDate | null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export const Marks = memo(function Marks({ marks, place, date }: MarksProps) {
  const [current, setCurrent] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const at = Math.min(current, marks.length - 1);
  const goTo = (index: number): void => {
    const next = Math.min(marks.length - 1, Math.max(0, index));
    setCurrent(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) goTo(at + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(marks.length - 1);
    else return;
    event.preventDefault();
  };
  if (marks.length === 0) return null;
  return (
    <div
      ref={group}
      className={classes['marks']}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('time.marks')}
      onKeyDown={onKeyDown}
    >
      {placedMarks(marks, place).map(({ mark, left }, index) => (
        <Mark
          key={`${mark.kind} ${mark.day}`}
          mark={mark}
          left={left}
          index={index}
          isEntry={index === at}
          isCurrent={mark.day === date}
          onFocus={setCurrent}
        />
      ))}
    </div>
  );
});

interface MarkProps {
  readonly mark: TimeMark;
  readonly index: number;
  readonly left: number;
  readonly isEntry: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: (index: number) => void;
}

/** By its shape as well as by its colour: a diamond is a move, a triangle points up for who starts and down for who leaves. */
const SHAPES = { move: 'M5 0 10 5 5 10 0 5z', start: 'M5 1 10 9H0z', leave: 'M0 1h10L5 9z' } as const;

const Mark = memo(function Mark({ mark, index, left, isEntry, isCurrent, onFocus }: MarkProps) {
  const { kind, events } = mark;
  const title = markTitle(mark);
  const lines = markLines(mark);
  return (
    <Tooltip
      multiline
      maw={340}
      events={{ hover: true, focus: true, touch: false }}
      label={
        <>
          <strong>{title}</strong>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      <button
        type="button"
        className={classes['mark']}
        style={{ left }}
        data-kind={kind}
        data-current={isCurrent || undefined}
        tabIndex={isEntry ? 0 : -1}
        aria-label={[title, ...lines].join('. ')}
        onFocus={() => onFocus(index)}
        onClick={() => goToDay(mark.day)}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={SHAPES[kind]} />
        </svg>
        {events.length > 1 && <span>{events.length}</span>}
      </button>
    </Tooltip>
  );
});
