/** What the palette offers for a query, section by section; for none, what was used last. */
import { searchPositions, type PositionMatch } from '../../shared/analysis/search-positions.ts';
import { searchValues, type SharedField, type ValueMatch } from '../../shared/analysis/search-values.ts';
import { viewsByName } from '../../shared/analysis/views-by-name.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import type { View } from '../../shared/model/view.ts';
import { planTree, type PlanTreeRow } from '../../shared/scenario/plan-tree.ts';
import { foldText } from '../../shared/util/fold-text.ts';
import type { Action } from '../actions/action.ts';
import { ACTIONS, actionOf } from '../actions/index.ts';
import { t } from '../i18n/t.ts';
import { sayEmployment, sayStatus } from '../i18n/words.ts';
import type { AppState, PositionId } from '../state/app-state.ts';
import { commandContext } from '../state/context.ts';
import { recentActions, recentPositions } from '../state/recent.ts';

/** Entries shown of each sort; typing one letter more narrows down faster than scrolling. */
const SHOWN = 8;
/** Of what positions have in common: fewer, they stand between people and commands. */
const SHOWN_VALUES = 5;

export interface PaletteResults {
  readonly recent: readonly PositionMatch[];
  readonly positions: readonly PositionMatch[];
  /** Everyone who fits, to be selected at once. */
  readonly allIds: readonly PositionId[];
  readonly values: readonly ValueMatch[];
  readonly views: readonly View[];
  readonly branches: readonly PlanTreeRow[];
  readonly actions: readonly Action[];
}

export function paletteResults(state: AppState, query: string): PaletteResults {
  const tables = state.document?.tables ?? null;
  const isEmpty = query.trim() === '';
  const found = tables === null || isEmpty ? { matches: [], ids: [] } : searchPositions(tables, query, SHOWN);
  return {
    recent: tables === null || !isEmpty ? [] : recentPositions().flatMap((id) => matchOf(tables, id)),
    positions: found.matches,
    allIds: found.ids,
    values: tables === null || isEmpty ? [] : valuesIn(tables, query),
    views: tables === null || isEmpty ? [] : matchingViews(tables, query),
    branches: state.document === null || isEmpty ? [] : matchingBranches(state.document.plan.tables, query),
    actions: matchingActions(state, query),
  };
}

/** What a field is called here. */
export const sayField = (field: SharedField): string => t(`search.field.${field}`);

function sayValue(field: SharedField, value: string): string {
  if (field === 'status') return sayStatus(value);
  return field === 'employment' ? sayEmployment(value) : value;
}

const valuesIn = (tables: Tables, query: string): readonly ValueMatch[] =>
  searchValues({
    reading: { tables, today: commandContext().today },
    query,
    limit: SHOWN_VALUES,
    nameOf: sayField,
    sayValue,
  });

function matchOf(tables: Tables, id: PositionId): readonly PositionMatch[] {
  const position = find(tables, id);
  if (position === undefined) return [];
  const person = position.personId === null ? undefined : find(tables, position.personId);
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId);
  return [{ id, name: person?.name ?? position.title, title: position.title, detail: team?.name ?? '' }];
}

function matchingViews({ view }: Tables, query: string): readonly View[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return viewsByName(view)
    .filter(({ name }) => words.every((word) => foldText(name).includes(word)))
    .slice(0, SHOWN);
}

/** Scenarios and snapshots by their names. */
function matchingBranches(plan: Tables, query: string): readonly PlanTreeRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return planTree(plan)
    .filter(({ name, depth }) => depth > 0 && words.every((word) => foldText(name).includes(word)))
    .slice(0, SHOWN);
}

/** Commands that can be done now; those that begin with the query first, and without one those used last. */
function matchingActions(state: AppState, query: string): readonly Action[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const isOffered = (action: Action): boolean => action.id !== 'edit.find' && action.isEnabled?.(state) !== false;
  if (words.length === 0) {
    const recent = recentActions().map(actionOf);
    return [...recent, ...ACTIONS.filter((action) => !recent.includes(action))].filter(isOffered).slice(0, SHOWN);
  }
  const whole = words.join(' ');
  const rank = (action: Action): number => {
    const label = foldText(t(action.label));
    return label.startsWith(whole) ? 0 : words.every((word) => ` ${label}`.includes(` ${word}`)) ? 1 : 2;
  };
  return ACTIONS.filter((action) => isOffered(action) && fits(action, words))
    .map((action) => ({ action, rank: rank(action) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ action }) => action);
}

function fits(action: Action, words: readonly string[]): boolean {
  const text = foldText(`${t(action.label)} ${t(`menu.${action.section}`)}`);
  return words.every((word) => text.includes(word));
}
