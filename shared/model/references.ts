/** Which field of which record points at which kind, and what becomes of the record when its target goes. */
import type { Kind } from './kinds.ts';

export interface Reference {
  readonly kind: Kind;
  readonly field: string;
  /** The field's own home, where that is an object inside the record and not the record itself. */
  readonly within?: string;
  /**
   * What happens when the target is gone: the field is set to null (`cleared`), left out (`dropped`),
   * loses the one entry (`entry`), or the record goes along (`record`).
   */
  readonly whenGone: 'cleared' | 'dropped' | 'entry' | 'record';
}

const reference = (kind: Kind, whenGone: Reference['whenGone'], ...fields: readonly string[]): readonly Reference[] =>
  fields.map((field) => ({ kind, field, whenGone }));

/** Every reference one record can hold to another. References inside a move's edits are checked when it is applied. */
export const REFERENCES: readonly Reference[] = [
  ...reference('person', 'dropped', 'locationId'),
  { kind: 'person', within: 'openSource', field: 'repoIds', whenGone: 'entry' },
  ...reference('position', 'cleared', 'managerPositionId', 'personId'),
  ...reference('position', 'dropped', 'teamId', 'locationId'),
  ...reference('team', 'dropped', 'parentTeamId', 'leadPositionId', 'platformGroupId'),
  ...reference('function', 'dropped', 'leadPositionId'),
  ...reference('membership', 'record', 'positionId', 'groupId'),
  ...reference('relation', 'record', 'fromPositionId', 'toPositionId'),
  ...reference('interaction', 'record', 'providerTeamId', 'consumerTeamId'),
  ...reference('dependency', 'record', 'fromTeamId', 'toTeamId'),
  ...reference('rotation', 'entry', 'teamIds'),
  ...reference('requisition', 'record', 'positionId'),
  ...reference('requisition', 'dropped', 'replacesPersonId', 'triggerId', 'capabilityId'),
  ...reference('roleProfile', 'dropped', 'locationId'),
  ...reference('capability', 'dropped', 'ownerPositionId'),
  ...reference('capability', 'entry', 'closedBy'),
  ...reference('initiative', 'entry', 'teamIds'),
  ...reference('repoLink', 'dropped', 'teamId'),
  ...reference('repoLink', 'entry', 'adopterTeamIds'),
  ...reference('scenario', 'cleared', 'parentScenarioId'),
  ...reference('scenario', 'dropped', 'focusPositionId'),
  ...reference('snapshot', 'dropped', 'scenarioId'),
  ...reference('move', 'record', 'scenarioId'),
  ...reference('move', 'dropped', 'initiativeId'),
  ...reference('placement', 'record', 'recordId'),
  ...reference('view', 'dropped', 'focusPositionId'),
  ...reference('view', 'entry', 'foldedPositionIds'),
];

/** Fields that form a chain which must end: following them may never come back to the start. */
export const CHAINS = [
  { kind: 'position', field: 'managerPositionId', whenGone: 'cleared' },
  { kind: 'team', field: 'parentTeamId', whenGone: 'dropped' },
  { kind: 'team', field: 'platformGroupId', whenGone: 'dropped' },
  { kind: 'scenario', field: 'parentScenarioId', whenGone: 'cleared' },
] as const satisfies readonly Reference[];
