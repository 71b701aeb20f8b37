/** "Move under…": the keyboard's equal of dragging, with everybody below, alone, or as copies. Managers that cannot be chosen say why. */
import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { nameOf } from '../../../shared/model/record-name.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { refusalOf } from '../../state/dispatch.ts';
import { dropPositions } from '../../state/drops.ts';
import type { Moving } from '../../state/editing-dialogs.ts';
import { closeDialog } from '../../state/view.ts';
import { PickDialog, type Choices } from './pick-dialog.tsx';
import { positionChoices } from './position-choices.ts';

const TOP = 'top';

export interface MoveUnderProps {
  readonly tables: Tables;
  readonly positionIds: readonly PositionId[];
  readonly moving: Moving;
}

/** What was chosen in the dialog: whether the positions go or copies of them, and whether everybody below does. */
interface Way {
  readonly copies: boolean;
  readonly withBelow: boolean;
}

export function MoveUnder({ tables, positionIds, moving }: MoveUnderProps) {
  const [withBelow, setWithBelow] = useState(moving !== 'alone');
  const way = { copies: moving === 'copy', withBelow };
  const pick = (id: string): void => {
    closeDialog();
    const managerId = id === TOP ? null : (id as PositionId);
    dropPositions({ dragged: positionIds, managerId, alone: !withBelow, copies: way.copies });
  };
  return (
    <PickDialog
      title={titleOf(tables, positionIds, way)}
      label={t('move.find')}
      choices={(query) => choices(tables, query, { positionIds, way })}
      onPick={pick}
    >
      <SegmentedControl
        size="xs"
        aria-label={t(way.copies ? 'move.whatCopied' : 'move.how')}
        value={withBelow ? 'below' : 'alone'}
        onChange={(value) => setWithBelow(value === 'below')}
        data={[
          { value: 'below', label: t('move.withEveryone') },
          { value: 'alone', label: t('move.onlyThis') },
        ]}
      />
      <Text size="xs" c="dimmed">
        {consequence(tables, positionIds, way)}
      </Text>
    </PickDialog>
  );
}

function titleOf(tables: Tables, positionIds: readonly PositionId[], { copies, withBelow }: Way): string {
  const values = { count: positionIds.length, name: nameOf(tables, positionIds[0]) };
  if (copies) return t('move.titleCopy', values);
  return t(withBelow ? 'move.title' : 'move.titleAlone', values);
}

function consequence(tables: Tables, positionIds: readonly PositionId[], { copies, withBelow }: Way): string {
  const tree = reportingTree(tables);
  const going = new Set(positionIds.flatMap((id) => (withBelow ? tree.subtreeOf(id) : [id])));
  if (copies) return t('move.copies', { count: going.size });
  const below = going.size - positionIds.length;
  if (withBelow) return below > 0 ? t('move.withBelow', { count: below }) : t('move.leaf');
  const stay = new Set(positionIds.flatMap((id) => tree.reportsOf(id))).size;
  return stay > 0 ? t('move.stays', { count: stay }) : t('move.leaf');
}

function choices(
  tables: Tables,
  query: string,
  { positionIds, way }: { readonly positionIds: readonly PositionId[]; readonly way: Way },
): Choices {
  const refusal = (managerId: PositionId | null) => {
    if (way.copies) return refusalOf('copyUnder', { positionIds, managerId, withBelow: way.withBelow });
    return refusalOf(way.withBelow ? 'moveUnder' : 'moveAlone', { positionIds, managerId });
  };
  const found = positionChoices(tables, query, refusal);
  if (query.trim() !== '' || refusal(null) !== null) return found;
  return { ...found, items: [{ id: TOP, label: t('move.toTop'), description: '', refusal: null }, ...found.items] };
}
