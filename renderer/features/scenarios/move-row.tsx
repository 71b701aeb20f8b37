/** One move: its name, its effect in a line, its reason; unfolded, its fields and what it changes. */
import { Checkbox, Menu, Switch, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronRight, IconDots, IconGripVertical } from '@tabler/icons-react';
import { memo } from 'react';
import type { Move } from '../../../shared/model/move.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { isInContext } from '../../actions/action.ts';
import { ACTIONS } from '../../actions/index.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { dispatch } from '../../state/dispatch.ts';
import { changeMoveList, chooseMoves, toggleUnfolded } from '../../state/move-list.ts';
import { getState } from '../../state/store.ts';
import { MoveDetails } from './move-details.tsx';
import classes from './moves.module.css';
import { sayEffect } from './say-move.ts';
import { focusMove } from './use-move-keys.ts';
import type { WorkedStep } from './use-move-steps.ts';

export interface MoveRowProps {
  readonly plan: Tables;
  readonly move: Move;
  /** Null while it is not worked out, and for moves without effect. */
  readonly worked: WorkedStep | null;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly isUnfolded: boolean;
  readonly isRenaming: boolean;
  readonly showsDate: boolean;
  readonly showsInitiative: boolean;
  readonly isDragged: boolean;
  /** Where the dragged move would go: above this row or below it. */
  readonly drop: 'before' | 'after' | null;
}

export const MoveRow = memo(function MoveRow(props: MoveRowProps) {
  const { move, isCurrent, isChosen, isUnfolded, isDragged, drop } = props;
  const { id, label, adoptedOn, isOff } = move;
  const isAdopted = adoptedOn !== undefined;
  const tab = isCurrent ? 0 : -1;
  const becomeCurrent = (): void => {
    if (getState().moveList.at !== id) changeMoveList({ at: id });
  };
  return (
    <>
      <div
        role="row"
        tabIndex={tab}
        data-move={id}
        data-off={isOff === true || undefined}
        data-adopted={isAdopted || undefined}
        data-dragged={isDragged || undefined}
        data-drop={drop ?? undefined}
        aria-level={2}
        aria-expanded={isUnfolded}
        aria-selected={isChosen}
        aria-label={label}
        className={classes['row']}
        onFocus={becomeCurrent}
        onContextMenu={(event) => {
          event.preventDefault();
          becomeCurrent();
          openContextMenu('moves', { x: event.clientX, y: event.clientY });
        }}
      >
        <div role="gridcell" className={classes['lead']}>
          {isAdopted ? (
            <IconCheck size={15} aria-hidden className={classes['adoptedSign'] ?? ''} />
          ) : (
            <>
              <span
                className={classes['handle']}
                data-handle={id}
                title={t('moves.handle', { name: label })}
                aria-hidden
              >
                <IconGripVertical size={14} />
              </span>
              <Checkbox
                size="xs"
                tabIndex={tab}
                aria-label={t('moves.choose', { name: label })}
                checked={isChosen}
                onChange={() => chooseMoves([id], !isChosen)}
              />
            </>
          )}
          <UnstyledButton
            tabIndex={tab}
            className={classes['fold'] ?? ''}
            data-open={isUnfolded || undefined}
            aria-label={t(isUnfolded ? 'moves.fold' : 'moves.unfold', { name: label })}
            aria-expanded={isUnfolded}
            onClick={() => toggleUnfolded(id)}
          >
            <IconChevronRight size={14} aria-hidden />
          </UnstyledButton>
        </div>
        <div role="gridcell" className={classes['words']}>
          <Name {...props} />
          <Effect {...props} />
        </div>
        <div role="gridcell" className={classes['facts']}>
          <Facts {...props} />
        </div>
        <div role="gridcell" className={classes['ends']}>
          {!isAdopted && (
            <Switch
              size="xs"
              tabIndex={tab}
              aria-label={t('moves.switch', { name: label })}
              checked={isOff !== true}
              onChange={() => dispatch('switchMoves', { moveIds: [id], isOff: isOff !== true })}
            />
          )}
          <MoreMenu label={label} tab={tab} onOpen={becomeCurrent} />
        </div>
      </div>
      {isUnfolded && <MoveDetails {...props} />}
    </>
  );
});

function Name({ move, isRenaming }: MoveRowProps) {
  const { id, label, adoptedOn } = move;
  if (!isRenaming) {
    return (
      // Double click is one more way; F2 and the menu do the same for everybody.
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <bdi
        className={classes['name']}
        onDoubleClick={() => adoptedOn === undefined && changeMoveList({ at: id, renaming: id })}
      >
        {label}
      </bdi>
    );
  }
  return (
    <InlineField
      label={t('action.renameMove')}
      value={label}
      onKeep={(value) => dispatch('editMove', { moveId: id, field: 'label', value }).done}
      onEnd={(byKey) => {
        changeMoveList({ renaming: null });
        if (byKey) requestAnimationFrame(() => focusMove(document, id));
      }}
    />
  );
}

function Effect({ move, worked, isDone }: MoveRowProps) {
  const { adoptedOn, isOff, reason } = move;
  const said =
    adoptedOn !== undefined
      ? [t('moves.adoptedOn', { date: sayShortDay(adoptedOn) })]
      : isOff === true
        ? [t('moves.off')]
        : worked !== null
          ? sayEffect(worked.effect)
          : [isDone ? t('effect.none') : t('moves.working')];
  return (
    <>
      <span className={classes['effect']}>{said.join(' · ')}</span>
      {reason !== undefined && <bdi className={classes['reason']}>{reason}</bdi>}
    </>
  );
}

function Facts({ plan, move, showsDate, showsInitiative }: MoveRowProps) {
  const initiative = move.initiativeId === undefined ? undefined : find(plan, move.initiativeId);
  return (
    <>
      {showsInitiative && initiative !== undefined && (
        <bdi className={classes['initiative']} title={initiative.name}>
          {initiative.name}
        </bdi>
      )}
      {showsDate && <span className={classes['date']}>{sayShortDay(move.effectiveDate)}</span>}
    </>
  );
}

interface MoreMenuProps {
  readonly label: string;
  readonly tab: number;
  readonly onOpen: () => void;
}

/** The same entries as the context menu. */
function MoreMenu({ label, tab, onOpen }: MoreMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" width={280} onOpen={onOpen}>
      <Menu.Target>
        <UnstyledButton tabIndex={tab} className={classes['more'] ?? ''} aria-label={t('moves.more', { name: label })}>
          <IconDots size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTIONS.filter((action) => isInContext(action, 'moves')).map((action) => (
          <Menu.Item
            key={action.id}
            disabled={action.isEnabled?.(getState()) === false}
            onClick={() => void action.run()}
          >
            {t(action.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
