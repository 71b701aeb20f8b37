/** Marks above the drawing for what happened: one tab stop, the arrow keys walk, what a mark stands for is said in full. */
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { stepOf } from '../list-steps.ts';
import type { LongChartWords, LongEvent } from './chart-types.ts';
import type { Mark } from './frame.ts';
import classes from './long-chart.module.css';

export interface EventMarksProps {
  readonly marks: readonly Mark[];
  readonly words: Pick<LongChartWords, 'events' | 'eventsHelp' | 'manyEvents'>;
  readonly width: number;
  /** The mark that is looked at; its day is drawn through the lines. */
  readonly onLook: (mark: Mark | null) => void;
  readonly onChoose?: (event: LongEvent) => void;
}

export function EventMarks({ marks, words, width, onLook, onChoose }: EventMarksProps) {
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<Mark | null>(null);
  const current = Math.min(at, marks.length - 1);
  const look = (mark: Mark | null): void => {
    setShown(mark);
    onLook(mark);
  };
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = KEYS[event.key] ?? event.key;
    const step = stepOf(key, current, marks.length - 1);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(marks.length - 1, step));
    setAt(next);
    event.currentTarget.parentElement?.querySelectorAll('button')[next]?.focus();
  };
  const leave = ({ currentTarget }: MouseEvent): void => {
    if (document.activeElement !== currentTarget) look(null);
  };
  if (marks.length === 0) return null;
  const note = marks.find(({ events }) => events[0]?.key === shown?.events[0]?.key);
  return (
    <div className={classes['marks'] ?? ''}>
      <div role="group" aria-label={`${words.events}. ${words.eventsHelp}`}>
        {marks.map((mark, index) => {
          const [first] = mark.events;
          if (first === undefined) return null;
          const isMany = mark.events.length > 1;
          return (
            <button
              key={first.key}
              type="button"
              className={classes['mark'] ?? ''}
              data-many={isMany || undefined}
              style={{ left: mark.x }}
              tabIndex={index === current ? 0 : -1}
              aria-label={isMany ? `${words.manyEvents(mark.events.length)}: ${labels(mark)}` : first.label}
              onFocus={() => {
                setAt(index);
                look(mark);
              }}
              onBlur={() => look(null)}
              onMouseEnter={() => look(mark)}
              onMouseLeave={leave}
              onKeyDown={walk}
              onClick={() => {
                if (!isMany) onChoose?.(first);
              }}
            >
              {isMany ? mark.events.length : first.sign}
            </button>
          );
        })}
      </div>
      {note !== undefined && <MarkNote mark={note} width={width} />}
    </div>
  );
}

const KEYS: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

const labels = ({ events }: Mark): string => events.map(({ label }) => label).join('; ');

/** More than these are counted. */
const MOST_LISTED = 8;

function MarkNote({ mark, width }: { readonly mark: Mark; readonly width: number }) {
  const side = mark.x > width / 2 ? { right: width - mark.x - 12 } : { left: mark.x - 12 };
  const more = mark.events.length - MOST_LISTED;
  return (
    <div className={classes['note'] ?? ''} style={side} aria-hidden>
      {mark.events.slice(0, MOST_LISTED).map(({ key, label }) => (
        <span key={key}>{label}</span>
      ))}
      {more > 0 && <span>+{more}</span>}
    </div>
  );
}
