/** Choose a manager of either side, by name; empty is everybody. */
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
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
  // In a large organisation the list is long, and most never open it.
  const [isOpen, setIsOpen] = useState(false);
  const managers = useMemo(() => (isOpen ? managersOf([after, before]) : []), [isOpen, before, after]);
  const chosen = value === null ? [] : [entryOf([after, before], value)];
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={everybody}
      searchable
      clearable
      limit={LISTED}
      value={value}
      data={isOpen ? managers : chosen}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      onChange={onChange}
    />
  );
}

interface Entry {
  readonly value: PositionId;
  readonly label: string;
}

/** Everybody with reports on one of the sides. */
function managersOf(sides: readonly Tables[]): Entry[] {
  const found = new Set<PositionId>();
  for (const tables of sides) {
    const tree = reportingTree(tables);
    for (const id of tree.inOrder) if (tree.reportsOf(id).length > 0) found.add(id);
  }
  return [...found].map((id) => entryOf(sides, id));
}

function entryOf(sides: readonly Tables[], id: PositionId): Entry {
  for (const tables of sides) {
    const position = find(tables, id);
    if (position === undefined) continue;
    const name = positionName(tables, position);
    const isTitle = name === position.title || position.title === '';
    return { value: id, label: isTitle ? name : `${name}, ${position.title}` };
  }
  return { value: id, label: id };
}
