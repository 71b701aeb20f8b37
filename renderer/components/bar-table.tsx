/** Bars in a table: a figure to look at, to read row by row, and to choose from. One tab stop; the arrow keys walk. */
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import classes from './bar-table.module.css';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** What choosing it does, said in full. */
  readonly action: string;
}

export interface BarTableProps {
  readonly caption: string;
  readonly labelHeading: string;
  readonly countHeading: string;
  readonly rows: readonly BarRow[];
  readonly onPick: (key: string) => void;
}

export function BarTable({ caption, labelHeading, countHeading, rows, onPick }: BarTableProps) {
  const [at, setAt] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const current = Math.min(at, rows.length - 1);
  const walk = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, step));
    setAt(next);
    table.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <table ref={table} className={classes['table'] ?? ''}>
      <caption className={classes['unseen'] ?? ''}>{caption}</caption>
      <thead className={classes['unseen'] ?? ''}>
        <tr>
          <th scope="col">{labelHeading}</th>
          <th scope="col">{caption}</th>
          <th scope="col">{countHeading}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count, action }, index) => (
          <tr key={key}>
            <th scope="row" className={classes['label'] ?? ''} title={label}>
              {label}
            </th>
            <td className={classes['cell'] ?? ''}>
              <button
                type="button"
                className={classes['bar'] ?? ''}
                tabIndex={index === current ? 0 : -1}
                aria-label={action}
                aria-disabled={count === 0}
                title={action}
                style={{ '--share': count / most } as CSSProperties}
                onFocus={() => setAt(index)}
                onKeyDown={walk}
                onClick={() => {
                  if (count > 0) onPick(key);
                }}
              />
            </td>
            <td className={classes['count'] ?? ''}>{count.toLocaleString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
