/** What an editor of a cell suggests: words of closed lists, names in the plan, managers with the reasons against them. */
import { t } from '../../i18n/t.ts';
import { sayHere } from '../../i18n/say.ts';
import type { PositionFieldKey, Reading } from '../../../shared/analysis/position-fields.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import { valueCounts } from '../../../shared/analysis/table-rows.ts';
import { refusalOfStatus } from '../../../shared/commands/position-values.ts';
import { EMPLOYMENTS } from '../../../shared/model/person.ts';
import { POSITION_STATUSES, type Position } from '../../../shared/model/position.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { refusalToMoveUnder } from '../../../shared/rules/can-move-under.ts';
import { assertNever } from '../../../shared/util/assert-never.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import type { Suggestion } from '../../components/grid/grid-types.ts';
import { valueText } from './field-text.ts';

/** Suggestions shown at once; typing narrows down. */
const SHOWN = 50;

export function suggestFor(
  reading: Reading,
  position: Position,
  field: PositionFieldKey,
  text: string,
): readonly Suggestion[] {
  switch (field) {
    case 'status':
      return POSITION_STATUSES.filter((status) => status !== 'closed').map((status) => {
        const refusal = status === position.status ? null : refusalOfStatus(position, status);
        return { value: status, label: valueText(field, status), refusal: refusal === null ? null : sayHere(refusal) };
      });
    case 'employment':
      return EMPLOYMENTS.map((word) => ({ value: word, label: valueText(field, word), refusal: null }));
    case 'team':
    case 'location':
      return withNew(namesIn(reading.tables, field), text);
    case 'level':
    case 'roleFamily':
    case 'costCentre':
    case 'currency':
      return fitting(valuesIn(reading, field), text);
    case 'manager':
      return managers(reading.tables, position, text);
    case 'name':
      return position.personId === null ? fitting(unplaced(reading.tables), text, t('table.bench')) : [];
    case 'skills':
    case 'title':
    case 'email':
    case 'fte':
    case 'startDate':
    case 'endDate':
    case 'hireDate':
    case 'pay':
    case 'department':
    case 'function':
    case 'tenure':
    case 'reports':
    case 'below':
    case 'layer':
      return [];
    default:
      return assertNever(field);
  }
}

function fitting(names: readonly string[], text: string, description = ''): readonly Suggestion[] {
  const words = foldText(text);
  const found = names.filter((name) => foldText(name).includes(words));
  return found.slice(0, SHOWN).map((name) => ({ value: name, label: name.slice(0, 200), description, refusal: null }));
}

/** A name that nothing has yet makes something new: said before it happens. */
function withNew(names: readonly string[], text: string): readonly Suggestion[] {
  const name = text.trim();
  const isKnown = name === '' || names.some((known) => foldText(known) === foldText(name));
  return [
    ...fitting(names, text),
    ...(isKnown ? [] : [{ value: name, label: t('table.makesNew', { name: name.slice(0, 200) }), refusal: null }]),
  ];
}

function managers(tables: Tables, position: Position, text: string): readonly Suggestion[] {
  const found = searchPositions(tables, text, SHOWN).matches.map(({ id, name, title, detail }) => {
    const refusal = id === position.managerPositionId ? null : refusalToMoveUnder(tables, [position.id], id);
    return {
      value: id,
      label: name,
      description: [name === title ? '' : title, detail].filter((part) => part !== '').join(' · '),
      refusal: refusal === null ? null : sayHere(refusal),
    };
  });
  const top = { value: '', label: t('table.topManager'), refusal: null };
  return [
    ...(text.trim() === '' ? [top] : []),
    ...found.sort((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null)),
  ];
}

const remembered = new WeakMap<Tables, Map<string, readonly string[]>>();

function once(tables: Tables, key: string, make: () => readonly string[]): readonly string[] {
  const lists = remembered.get(tables) ?? new Map<string, readonly string[]>();
  remembered.set(tables, lists);
  const list = lists.get(key) ?? make();
  lists.set(key, list);
  return list;
}

const namesIn = (tables: Tables, kind: 'team' | 'location'): readonly string[] =>
  once(tables, kind, () =>
    [...new Set([...tables[kind].values()].map(({ name }) => name))].sort((a, b) => a.localeCompare(b)),
  );

const valuesIn = (reading: Reading, field: PositionFieldKey): readonly string[] =>
  once(reading.tables, field, () =>
    valueCounts(reading, reportingTree(reading.tables).inOrder, field).flatMap(({ value }) =>
      value === null ? [] : [String(value)],
    ),
  );

const unplaced = (tables: Tables): readonly string[] =>
  once(tables, 'unplaced', () => {
    const placed = new Set<string>();
    tables.position.forEach(({ personId, status }) => {
      if (personId !== null && status !== 'closed') placed.add(personId);
    });
    return [...tables.person.values()].filter(({ id }) => !placed.has(id)).map(({ name }) => name);
  });
