/** The moves of a scenario in words: grouped, chosen, dated, reasoned, put in order, switched off, taken elsewhere. */
import { Button, Checkbox, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useId, useMemo, useRef } from 'react';
import { isOpen } from '../../../shared/scenario/baseline-edits.ts';
import { isActive, lineage, movesOf, type MoveId } from '../../../shared/scenario/moves.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { changeMoveList, chooseMoves, deleteMeant, switchMeant } from '../../state/move-list.ts';
import { useApp } from '../../state/store.ts';
import { moveGroups, type MoveGroup } from './move-groups.ts';
import { MoveRow } from './move-row.tsx';
import classes from './moves.module.css';
import type { ScenarioProps } from './scenario-pane.tsx';
import { useMoveDrag } from './use-move-drag.ts';
import { focusMove, useMoveKeys } from './use-move-keys.ts';
import { useMoveSteps } from './use-move-steps.ts';

export function MoveTable({ plan, scenario }: ScenarioProps) {
  const list = useApp((state) => state.moveList);
  const moves = movesOf(plan, scenario.id);
  const groups = useMemo(() => moveGroups(plan, moves, list.groupBy), [plan, moves, list.groupBy]);
  const worked = useMoveSteps(plan, scenario.id);
  const helpId = useId();
  const table = useRef<HTMLDivElement>(null);
  const order = groups.flatMap((group) => group.moves.map(({ id }) => id));
  const current = list.at !== null && order.includes(list.at) ? list.at : (order[0] ?? null);
  const onKeyDown = useMoveKeys(order);
  const canEdit = isOpen(scenario);
  const drag = useMoveDrag(table, groups);
  useFocusAfterMoving(table, order, current);
  const below = lineage(plan, scenario.id)
    .slice(0, -1)
    .reduce((sum, { id }) => sum + movesOf(plan, id).filter(isActive).length, 0);
  return (
    <section className={classes['moves']} aria-label={t('moves.title')}>
      <Toolbar moves={order} count={moves.length} />
      {below > 0 && (
        <Text size="xs" c="dimmed">
          {t('moves.below', { count: below })}
        </Text>
      )}
      {moves.length === 0 ? (
        <Nothing canEdit={canEdit} />
      ) : (
        // The rows have the keyboard; this hears what they do not use themselves.
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
        <div
          ref={table}
          role="treegrid"
          aria-label={t('moves.list', { name: scenario.name })}
          aria-describedby={helpId}
          aria-multiselectable="true"
          className={classes['table']}
          onKeyDown={onKeyDown}
          onPointerDown={drag.onPointerDown}
        >
          {groups.map((group) => (
            <div key={group.key} role="rowgroup" className={classes['group']} data-group={group.key}>
              <GroupHead group={group} chosen={list.chosen} drop={drag.drop} />
              {group.moves.map((move) => (
                <MoveRow
                  key={move.id}
                  plan={plan}
                  move={move}
                  worked={worked.steps.get(move.id) ?? null}
                  isDone={worked.isDone}
                  isCurrent={move.id === current}
                  isChosen={list.chosen.has(move.id)}
                  isUnfolded={list.unfolded.has(move.id)}
                  isRenaming={list.renaming === move.id}
                  showsDate={group.type !== 'date'}
                  showsInitiative={group.type !== 'initiative'}
                  isDragged={drag.dragged === move.id}
                  drop={drag.drop?.rowId === move.id ? drag.drop.edge : null}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      {drag.drop !== null && (
        <div role="status" className={classes['dragLabel']} style={{ left: drag.drop.x, top: drag.drop.y }}>
          {drag.drop.label}
        </div>
      )}
      <div id={helpId} hidden>
        {t('moves.help')}
      </div>
    </section>
  );
}

function Nothing({ canEdit }: { readonly canEdit: boolean }) {
  return (
    <div className={classes['nothing']}>
      <Text size="sm" c="dimmed">
        {t('moves.none')}
      </Text>
      {canEdit && (
        <Button size="compact-sm" variant="default" onClick={() => void actionOf('scenario.onCanvas').run()}>
          {t('action.showOnCanvas')}
        </Button>
      )}
    </div>
  );
}

/** A row that took another place has lost the keyboard on the way; it gets it back. */
function useFocusAfterMoving(
  table: React.RefObject<HTMLDivElement | null>,
  order: readonly MoveId[],
  current: MoveId | null,
): void {
  const key = order.join(' ');
  const last = useRef(key);
  useEffect(() => {
    const hasMoved = last.current !== key;
    last.current = key;
    if (hasMoved && current !== null && document.activeElement === document.body) focusMove(table.current, current);
  }, [key, current, table]);
}

function Toolbar({ moves, count }: { readonly moves: readonly MoveId[]; readonly count: number }) {
  const { groupBy, chosen } = useApp((state) => state.moveList);
  const chosenHere = moves.filter((id) => chosen.has(id)).length;
  return (
    <div className={classes['toolbar']}>
      <h3 className={classes['title']}>{t('moves.count', { count })}</h3>
      {chosenHere > 0 && (
        <div className={classes['chosen']}>
          <Text size="xs" role="status">
            {t('moves.chosen', { count: chosenHere })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => switchMeant(true)}>
            {t('action.moveOff')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => switchMeant(false)}>
            {t('action.moveOn')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={deleteMeant}>
            {t('action.deleteMove')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => changeMoveList({ chosen: new Set() })}>
            {t('moves.unchoose')}
          </Button>
        </div>
      )}
      {count > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={t('moves.groupBy')}
          value={groupBy}
          data={[
            { value: 'date', label: t('moves.byDate') },
            { value: 'initiative', label: t('moves.byInitiative') },
          ]}
          onChange={(value) => void actionOf(value === 'date' ? 'moves.byDate' : 'moves.byInitiative').run()}
        />
      )}
    </div>
  );
}

interface GroupHeadProps {
  readonly group: MoveGroup;
  readonly chosen: ReadonlySet<MoveId>;
  readonly drop: ReturnType<typeof useMoveDrag>['drop'];
}

function GroupHead({ group, chosen, drop }: GroupHeadProps) {
  const ids = group.moves.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  const title = titleOf(group);
  return (
    <div
      role="row"
      aria-level={1}
      className={classes['groupHead']}
      data-drop={drop?.groupKey === group.key || undefined}
    >
      <div role="gridcell" className={classes['groupCell']}>
        {group.type !== 'adopted' && (
          <Checkbox
            size="xs"
            aria-label={t('moves.chooseGroup', { name: title })}
            checked={count > 0 && count === ids.length}
            indeterminate={count > 0 && count < ids.length}
            onChange={() => chooseMoves(ids, count < ids.length)}
          />
        )}
        <span className={classes['groupTitle']}>{title}</span>
        <span className={classes['groupCount']}>{t('moves.count', { count: ids.length })}</span>
      </div>
    </div>
  );
}

function titleOf({ type, title }: MoveGroup): string {
  if (type === 'adopted') return t('moves.adopted');
  if (type === 'date') return sayShortDay(title);
  return title === '' ? t('moves.noInitiative') : title;
}
