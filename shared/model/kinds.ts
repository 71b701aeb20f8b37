/** The kinds of record a plan is made of, their scopes, and ids that carry their kind. */

/** `org` records are undoable, saved and compared; `layout` is undoable and saved, never compared; `plan` is undoable and saved. */
export type Scope = 'org' | 'layout' | 'plan';

/** Every kind of record, with the name of its collection in the file. The order has no meaning. */
export const KINDS = {
  person: { collection: 'people', scope: 'org' },
  position: { collection: 'positions', scope: 'org' },
  team: { collection: 'teams', scope: 'org' },
  function: { collection: 'functions', scope: 'org' },
  membership: { collection: 'memberships', scope: 'org' },
  relation: { collection: 'relations', scope: 'org' },
  interaction: { collection: 'interactions', scope: 'org' },
  dependency: { collection: 'dependencies', scope: 'org' },
  location: { collection: 'locations', scope: 'org' },
  rotation: { collection: 'rotations', scope: 'org' },
  requisition: { collection: 'requisitions', scope: 'org' },
  roleProfile: { collection: 'roleProfiles', scope: 'org' },
  driver: { collection: 'drivers', scope: 'org' },
  trigger: { collection: 'triggers', scope: 'org' },
  capability: { collection: 'capabilities', scope: 'org' },
  initiative: { collection: 'initiatives', scope: 'org' },
  repoLink: { collection: 'repoLinks', scope: 'org' },
  assumptions: { collection: 'assumptions', scope: 'org' },
  scenario: { collection: 'scenarios', scope: 'plan' },
  move: { collection: 'moves', scope: 'plan' },
  snapshot: { collection: 'snapshots', scope: 'plan' },
  baselineEdit: { collection: 'baselineEdits', scope: 'plan' },
  placement: { collection: 'placements', scope: 'layout' },
  view: { collection: 'views', scope: 'layout' },
} as const satisfies Readonly<Record<string, { readonly collection: string; readonly scope: Scope }>>;

export type Kind = keyof typeof KINDS;

/** `position_k3f9…`: the kind, an underscore, then letters, digits, `-` or `_`. */
export type Id<K extends Kind = Kind> = `${K}_${string}`;

export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

/** The kinds that make up the organisation: what scenarios change, compare and adopt. */
export const ORG_KINDS: readonly Kind[] = ALL_KINDS.filter((kind) => KINDS[kind].scope === 'org');

/** Longest part of an id after its kind. */
export const MAX_ID_TAIL = 80;

const ID_SHAPE = /^[a-zA-Z]{1,20}_[A-Za-z0-9_-]{1,80}$/;

const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);

/** The kind named by an id. Ids are checked at the door, so a foreign prefix here is a bug. */
export function kindOf<K extends Kind>(id: Id<K>): K {
  return id.slice(0, id.indexOf('_')) as K;
}

/** Whether the record of this id is part of the organisation, and not of how it is planned or looked at. */
export const isOrgId = (id: Id): boolean => KINDS[kindOf(id)].scope === 'org';

/** Whether the text is an id of the given kind. */
export function isIdOf<K extends Kind>(kind: K, text: string): text is Id<K> {
  return text.startsWith(`${kind}_`) && ID_SHAPE.test(text);
}

/** Whether the text is an id of any known kind. */
export function isId(text: string): text is Id {
  const kind = text.slice(0, text.indexOf('_'));
  return isKind(kind) && ID_SHAPE.test(text);
}
