/**
 * Repositories of the portfolio and the plan: which team looks after one, which teams use it, what skills it shows,
 * what it is for. A repository has one link, made by the first thing that is said of it.
 */
import { foldText } from '../util/fold-text.ts';
import { linkFinder, type RepositoryRef } from '../analysis/repo-links.ts';
import { message, type Message } from '../texts/message.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { Transaction } from '../change/transaction.ts';
import { MAX_NOTE } from '../model/fields.ts';
import type { Id } from '../model/kinds.ts';
import { isRepositoryName, type RepoLink } from '../model/repo-link.ts';
import { find, type Tables } from '../model/tables.ts';
import { nameOfChoice, refusalOfChoice, takeChoice, type Choice } from './choice.ts';
import type { Command, CommandContext, Refusal } from './command.ts';
import { changedSkills, cleanSkills, refusalOfSkills } from './skill-list.ts';
import { refusalOfSome } from './some-cannot.ts';

/** What is said of a repository; what is absent stays as it is. */
export interface LinkEdit {
  readonly team?: Choice<'team'>;
  /** Exactly these; `addSkills` and `removeSkills` leave the others. */
  readonly skills?: readonly string[];
  readonly addSkills?: readonly string[];
  readonly removeSkills?: readonly string[];
  /** Exactly these teams use it. */
  readonly adopters?: readonly Id<'team'>[];
  readonly addAdopters?: readonly Id<'team'>[];
  readonly removeAdopters?: readonly Id<'team'>[];
  /** Null empties it. */
  readonly purpose?: string | null;
}

export interface LinkRepositories {
  readonly links: readonly (RepositoryRef & { readonly edit: LinkEdit })[];
}

/** Most repositories at once. */
const MAX_AT_ONCE = 10_000;

export const linkRepositories: Command<LinkRepositories> = {
  id: 'repository.link',
  check: (tables, { links }) => {
    if (links.length === 0) return message('refusal.noRepository');
    if (links.length > MAX_AT_ONCE) return message('refusal.tooManyRepositories', { limit: MAX_AT_ONCE });
    const known = linkFinder(tables.repoLink.values());
    return refusalOfSome(links, (link) => refusalOfLink(tables, known(link), link));
  },
  label: labelOfLinks,
  run: (tx, { links }, context) => {
    const known = linkFinder(tx.all('repoLink'));
    const madeTeams = new Map<string, Id<'team'>>();
    const made = new Map<string, RepoLink>();
    for (const { edit, ...ref } of links) {
      const before = made.get(keyOf(ref)) ?? known(ref) ?? newLink(ref, context);
      const team = teamOf(tx, edit.team, { madeTeams, context });
      const after = linkAfter({ ...before, ...namesOf(ref) }, edit, team);
      made.set(keyOf(ref), after);
      tx.put(after);
    }
  },
};

export interface UnlinkRepositories {
  readonly linkIds: readonly Id<'repoLink'>[];
}

export const unlinkRepositories: Command<UnlinkRepositories> = {
  id: 'repository.unlink',
  check: (tables, { linkIds }) => {
    if (linkIds.length === 0) return message('refusal.noRepository');
    return linkIds.some((id) => find(tables, id) === undefined) ? message('refusal.gone') : null;
  },
  label: (tables, { linkIds: [first, ...others] }) =>
    message('command.unlinkRepositories', {
      count: others.length + 1,
      name: first === undefined ? '' : (find(tables, first)?.repository ?? ''),
    }),
  run: (tx, { linkIds }) => removeRecords(tx, linkIds),
};

const keyOf = ({ repository, repositoryId }: RepositoryRef): string =>
  repositoryId === undefined ? repository.toLowerCase() : `#${repositoryId}`;

const namesOf = ({ repository, repositoryId }: RepositoryRef) => ({
  repository,
  ...(repositoryId === undefined ? {} : { repositoryId }),
});

const newLink = (ref: RepositoryRef, { newId }: CommandContext): RepoLink => ({
  id: newId('repoLink'),
  ...namesOf(ref),
  skills: [],
});

function refusalOfLink(tables: Tables, now: RepoLink | undefined, link: LinkRepositories['links'][number]) {
  const { repository, repositoryId, edit } = link;
  if (!isRepositoryName(repository)) return message('refusal.repositoryName', { text: repository.slice(0, 100) });
  if (repositoryId !== undefined && !(Number.isSafeInteger(repositoryId) && repositoryId > 0))
    return message('refusal.repositoryName', { text: String(repositoryId) });
  const teams = [...(edit.adopters ?? []), ...(edit.addAdopters ?? [])];
  if (teams.some((id) => find(tables, id) === undefined)) return message('refusal.gone');
  if ((edit.purpose ?? '').length > MAX_NOTE) return message('refusal.tooLongFocus');
  return refusalOfTeam(tables, edit) ?? refusalOfSkills(skillsAfter(now?.skills ?? [], edit));
}

const refusalOfTeam = (tables: Tables, { team }: LinkEdit): Refusal | null =>
  team === undefined ? null : refusalOfChoice(tables, team);

function teamOf(
  tx: Transaction,
  choice: LinkEdit['team'],
  { madeTeams, context }: { readonly madeTeams: Map<string, Id<'team'>>; readonly context: CommandContext },
): Id<'team'> | null | undefined {
  if (choice === undefined || choice === null) return choice;
  if ('id' in choice) return choice.id;
  const key = foldText(choice.newName);
  const id = madeTeams.get(key) ?? takeChoice(tx, choice, { kind: 'team', newId: context.newId });
  madeTeams.set(key, id);
  return id;
}

function skillsAfter(now: readonly string[], { skills, addSkills, removeSkills }: LinkEdit): readonly string[] {
  return changedSkills(skills ?? now, { add: addSkills ?? [], remove: removeSkills ?? [] });
}

/** `team`: undefined leaves it, null takes it away. */
function linkAfter(link: RepoLink, edit: LinkEdit, team: Id<'team'> | null | undefined): RepoLink {
  const { teamId, adopterTeamIds, purpose, ...rest } = link;
  const nextTeam = team === undefined ? teamId : team;
  const gone = new Set(edit.removeAdopters);
  const kept = (edit.adopters ?? adopterTeamIds ?? []).filter((id) => !gone.has(id));
  const adopters = [...new Set([...kept, ...(edit.addAdopters ?? [])])];
  const nextPurpose = edit.purpose === undefined ? purpose : (edit.purpose ?? '').trim();
  return {
    ...rest,
    skills: [...skillsAfter(link.skills, edit)],
    ...(nextTeam === undefined || nextTeam === null ? {} : { teamId: nextTeam }),
    ...(adopters.length === 0 ? {} : { adopterTeamIds: adopters }),
    ...(nextPurpose === undefined || nextPurpose === '' ? {} : { purpose: nextPurpose }),
  };
}

/** Named by what is said where one thing is said of all. */
function labelOfLinks(tables: Tables, { links }: LinkRepositories): Message {
  const [first] = links;
  const about = { count: links.length, name: first?.repository ?? '' };
  const edits = links.map(({ edit }) => edit);
  const isOnly = (field: keyof LinkEdit): boolean =>
    edits.every((edit) => edit[field] !== undefined && Object.values(edit).filter((v) => v !== undefined).length === 1);
  if (isOnly('team')) {
    const teams = new Set(edits.map(({ team }) => teamName(tables, team)));
    const [team] = teams;
    if (teams.size === 1 && team !== null && team !== undefined)
      return message('command.linkToTeam', { ...about, team });
    if (teams.size === 1) return message('command.linkToNoTeam', about);
  }
  if (isOnly('skills') || isOnly('addSkills') || isOnly('removeSkills'))
    return message('command.linkSkills', { ...about, skills: skillsNamed(edits) });
  if (isOnly('purpose')) return message('command.linkPurpose', about);
  if (isOnly('adopters') || isOnly('addAdopters')) return message('command.linkAdopters', about);
  return message('command.linkRepositories', about);
}

const teamName = (tables: Tables, team: LinkEdit['team']): string | null =>
  team === undefined || team === null ? null : nameOfChoice<'team'>(tables, team);

const skillsNamed = (edits: readonly LinkEdit[]): string =>
  cleanSkills(edits.flatMap(({ skills, addSkills }) => skills ?? addSkills ?? [])).join(', ');
