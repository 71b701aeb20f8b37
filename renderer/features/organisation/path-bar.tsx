/** The path from the top down to what one looks at; every step leads there. Over the canvas, above the cards. */
import { Menu } from '@mantine/core';
import { IconChevronRight, IconFocus2, IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import { pathTo } from '../../../shared/analysis/branch-tree.ts';
import { reportingTree, type PositionId } from '../../../shared/analysis/reporting-tree.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { focusOn } from '../../state/look.ts';
import { goTo } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import { cardsOf } from '../../cards/cards.ts';
import classes from './path-bar.module.css';

/** Steps shown at each end; those between them are behind a menu. */
const SHOWN_FIRST = 1;
const SHOWN_LAST = 3;

export function PathBar({ tables }: { readonly tables: Tables }) {
  const focused = useApp((state) => state.selection.focused);
  const focusRoot = useApp((state) => state.look.focusRoot);
  const current = focused !== null && find(tables, focused) !== undefined ? focused : focusRoot;
  if (current === null) return null;
  const steps = [...pathTo(reportingTree(tables), current), current];
  if (steps.length === 1 && focusRoot === null) return null;
  const { first, between, last } = shortened(steps);
  return (
    <nav className={classes['bar']} aria-label={t('path.label')} data-region="path">
      {focusRoot !== null && <LeaveFocus />}
      <ol className={classes['steps']}>
        {first.map((id) => (
          <Step key={id} id={id} tables={tables} current={current} focusRoot={focusRoot} />
        ))}
        {between.length > 0 && <Between ids={between} tables={tables} />}
        {last.map((id) => (
          <Step key={id} id={id} tables={tables} current={current} focusRoot={focusRoot} />
        ))}
      </ol>
    </nav>
  );
}

function shortened(steps: readonly PositionId[]) {
  if (steps.length <= SHOWN_FIRST + SHOWN_LAST + 1) return { first: steps, between: [], last: [] };
  return {
    first: steps.slice(0, SHOWN_FIRST),
    between: steps.slice(SHOWN_FIRST, -SHOWN_LAST),
    last: steps.slice(-SHOWN_LAST),
  };
}

function LeaveFocus() {
  return (
    <button
      type="button"
      className={classes['leave']}
      title={t('path.leave')}
      onClick={() => {
        focusOn(null);
        canvas()?.focus();
      }}
    >
      <IconFocus2 size={14} aria-hidden />
      {t('path.everybody')}
      <IconX size={13} aria-hidden />
    </button>
  );
}

interface StepProps {
  readonly id: PositionId;
  readonly tables: Tables;
  readonly current: PositionId;
  readonly focusRoot: PositionId | null;
}

function Step({ id, tables, current, focusRoot }: StepProps) {
  const { name, title } = cardsOf(tables)(id);
  return (
    <li className={classes['step']}>
      <button
        type="button"
        title={title === '' ? name : `${name}, ${title}`}
        aria-current={id === current ? 'location' : undefined}
        data-focus={id === focusRoot || undefined}
        onClick={() => visit(id)}
      >
        <bdi>{name}</bdi>
      </button>
    </li>
  );
}

function Between({ ids, tables }: { readonly ids: readonly PositionId[]; readonly tables: Tables }) {
  const cardOf = cardsOf(tables);
  return (
    <li className={classes['step']}>
      <Menu shadow="md" position="bottom-start">
        <Menu.Target>
          <button type="button" aria-label={t('path.more', { count: ids.length })}>
            …
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {ids.map((id) => (
            <Fragment key={id}>
              <Menu.Item leftSection={<IconChevronRight size={13} aria-hidden />} onClick={() => visit(id)}>
                <span className={classes['name']}>{cardOf(id).name}</span>
              </Menu.Item>
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function visit(id: PositionId): void {
  goTo(id);
  canvas()?.focus();
}
