/** Choose a manager of either side, by name; empty is everybody. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find } from '../../../shared/model/tables.ts';
import type { PositionId } from '../../state/app-state.ts';
import type { ComparedPair } from './pair.ts';

interface ChooseManagerProps {
  readonly pair: ComparedPair;
  readonly label: string;
  readonly everybody: string;
  readonly value: PositionId | null;
  readonly onChange: (id: PositionId | null) => void;
}

/** Names listed at once; typing narrows them down. */
const LISTED = 40;

export function ChooseManager({ pair, label, everybody, value, onChange }: ChooseManagerProps) {
  const { before, after } = pair;
  const managers = useMemo(() => managersOf([after, before]), [before, after]);
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={everybody}
      searchable
      clearable
      limit={LISTED}
      value={value}
      data={managers}
      onChange={onChange}
    />
  );
}

function managersOf(sides: readonly ComparedPair['after'][]) {
  const found = new Map<PositionId, string>();
  for (const tables of sides) {
    const tree = reportingTree(tables);
    for (const id of tree.inOrder) {
      const position = tree.reportsOf(id).length === 0 || found.has(id) ? undefined : find(tables, id);
      if (position === undefined) continue;
      const name = positionName(tables, position);
      found.set(id, name === position.title || position.title === '' ? name : `${name}, ${position.title}`);
    }
  }
  return [...found].map(([id, name]) => ({ value: id, label: name }));
}
