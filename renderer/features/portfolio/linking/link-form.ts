/** What the form about one or several repositories holds, and the edit that follows from what was changed in it. */
import type { LinkEdit } from '../../../../shared/commands/link-repositories.ts';
import type { Choice } from '../../../../shared/commands/choice.ts';
import type { Id } from '../../../../shared/model/kinds.ts';
import type { RepoLink } from '../../../../shared/model/repo-link.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { skillKey } from '../../../../shared/recruiting/skills.ts';
import { foldText } from '../../../../shared/util/fold-text.ts';

export interface LinkForm {
  /** The team's name. */
  readonly team: string;
  readonly skills: readonly string[];
  readonly purpose: string;
  /** Ids of the teams that use it. */
  readonly adopters: readonly string[];
}

/** What all of them have, and which fields differ among them. */
export interface SharedForm {
  readonly form: LinkForm;
  readonly mixed: ReadonlySet<keyof LinkForm>;
}

/** A repository without a link has nothing in every field. */
export function sharedForm(tables: Pick<Tables, 'team'>, links: readonly (RepoLink | undefined)[]): SharedForm {
  const teams = links.map((link) => (link?.teamId === undefined ? '' : (tables.team.get(link.teamId)?.name ?? '')));
  const purposes = links.map((link) => link?.purpose ?? '');
  const skills = links.map((link) => link?.skills ?? []);
  const adopters = links.map((link): readonly string[] => link?.adopterTeamIds ?? []);
  const mixed = new Set<keyof LinkForm>();
  if (new Set(teams).size > 1) mixed.add('team');
  if (new Set(purposes).size > 1) mixed.add('purpose');
  if (new Set(skills.map((list) => list.map(skillKey).toSorted().join('\n'))).size > 1) mixed.add('skills');
  if (new Set(adopters.map((list) => list.toSorted().join('\n'))).size > 1) mixed.add('adopters');
  const form = {
    team: mixed.has('team') ? '' : (teams[0] ?? ''),
    purpose: mixed.has('purpose') ? '' : (purposes[0] ?? ''),
    skills: inAll(skills, skillKey),
    adopters: inAll(adopters, (id) => id),
  };
  return { form, mixed };
}

function inAll(lists: readonly (readonly string[])[], keyOf: (text: string) => string): readonly string[] {
  const [first = [], ...others] = lists;
  const keys = others.map((list) => new Set(list.map(keyOf)));
  return first.filter((text) => keys.every((one) => one.has(keyOf(text))));
}

/** The edit that makes of what was shared what the form says now; fields that were left alone stay as they are. */
export function editFrom(
  tables: Pick<Tables, 'team'>,
  { form: before }: SharedForm,
  touched: Partial<LinkForm>,
): LinkEdit {
  const { team, skills, purpose, adopters } = touched;
  return {
    ...(team === undefined ? {} : { team: teamChoice(tables, team) }),
    ...(skills === undefined ? {} : listed('addSkills', without(skills, before.skills))),
    ...(skills === undefined ? {} : listed('removeSkills', without(before.skills, skills))),
    ...(purpose === undefined ? {} : { purpose: purpose === '' ? null : purpose }),
    ...(adopters === undefined ? {} : listed('addAdopters', teamIds(without(adopters, before.adopters)))),
    ...(adopters === undefined ? {} : listed('removeAdopters', teamIds(without(before.adopters, adopters)))),
  };
}

/** A list in its field; no field for an empty one. */
const listed = (field: keyof LinkEdit, list: readonly unknown[]): LinkEdit =>
  list.length === 0 ? {} : { [field]: list };

const teamIds = (ids: readonly string[]): readonly Id<'team'>[] => ids as readonly Id<'team'>[];

const without = (all: readonly string[], others: readonly string[]): readonly string[] =>
  all.filter((one) => !others.includes(one));

/** The existing team of that name, a new one, or none for an empty text. */
export function teamChoice({ team: teams }: Pick<Tables, 'team'>, text: string): Choice<'team'> {
  const name = foldText(text);
  if (name === '') return null;
  const found = [...teams.values()].find((team) => foldText(team.name) === name);
  return found === undefined ? { newName: text.trim() } : { id: found.id };
}
