/**
 * Suggests which team looks after a repository and what skills it shows, each with its reason. Nothing here is ever
 * applied by itself: the person confirms.
 */
import type { Id } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import { seatsOf } from '../analysis/held-seats.ts';
import { message, type Message } from '../texts/message.ts';
import { foldText } from '../util/fold-text.ts';
import { personOfLogin } from './insiders-of.ts';
import { COMMON_SKILLS, skillKey, skillsInPlan } from './skills.ts';

/** What suggestions are made from. */
export interface RepositoryTraits {
  /** `owner/name`. */
  readonly name: string;
  readonly description: string | null;
  readonly language: string | null;
  readonly topics: readonly string[];
  /** Team slugs of its CODEOWNERS file, as `owner/team`. */
  readonly ownerTeams: readonly string[];
  /** Who contributed in the last year, where the people view is on. */
  readonly contributors?: readonly { readonly login: string; readonly commits: number }[];
}

export interface TeamSuggestion {
  readonly teamId: Id<'team'>;
  readonly name: string;
  readonly reason: Message;
}

export interface SkillSuggestion {
  readonly skill: string;
  readonly reason: Message;
}

export interface LinkSuggestions {
  /** The likeliest first; three at most. */
  readonly teams: readonly TeamSuggestion[];
  readonly skills: readonly SkillSuggestion[];
}

const MOST_TEAMS = 3;

type Plan = Pick<Tables, 'team' | 'position' | 'person' | 'repoLink'>;

/** What may be said of this repository. */
export const suggestLink = (plan: Plan, traits: RepositoryTraits): LinkSuggestions => ({
  teams: suggestedTeams(plan, traits),
  skills: suggestedSkills(plan, traits),
});

/** Words of a name without what every team or repository is called. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['team', 'teams', 'squad', 'the', 'and', 'of', 'a', 'for', 'group']);

/** The words of a name, a plural as its singular: `paymentsSDK` has `payment` and `sdk`. */
const stemsOf = (text: string): readonly string[] =>
  foldText(text.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));

interface Scored extends TeamSuggestion {
  readonly score: number;
}

interface TeamStems {
  readonly id: Id<'team'>;
  readonly name: string;
  readonly stems: readonly string[];
}

const teamsByStem = new WeakMap<Tables['team'], ReadonlyMap<string, readonly TeamStems[]>>();

/** Teams by each word of their names: thousands of repositories are asked about with the same teams. */
function stemsOfTeams({ team }: Plan): ReadonlyMap<string, readonly TeamStems[]> {
  const known = teamsByStem.get(team);
  if (known !== undefined) return known;
  const byStem = new Map<string, TeamStems[]>();
  team.forEach(({ id, name }) => {
    const stems = stemsOf(name);
    for (const stem of stems) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [{ id, name, stems }]);
      else list.push({ id, name, stems });
    }
  });
  teamsByStem.set(team, byStem);
  return byStem;
}

/** Teams with a word among these, each once, with the share of their words that are. */
function teamsSharing(
  plan: Plan,
  stems: readonly string[],
): readonly { readonly team: TeamStems; readonly share: number }[] {
  const byStem = stemsOfTeams(plan);
  const among = new Set(stems);
  const found = new Map<Id<'team'>, { readonly team: TeamStems; readonly share: number }>();
  for (const stem of among) {
    for (const team of byStem.get(stem) ?? []) {
      if (found.has(team.id)) continue;
      const share = team.stems.filter((one) => among.has(one)).length / team.stems.length;
      found.set(team.id, { team, share });
    }
  }
  return [...found.values()];
}

function suggestedTeams(plan: Plan, traits: RepositoryTraits): readonly TeamSuggestion[] {
  const best = new Map<Id<'team'>, Scored>();
  const suggest = (found: Scored): void => {
    if ((best.get(found.teamId)?.score ?? 0) < found.score) best.set(found.teamId, found);
  };
  const shortName = traits.name.split('/')[1] ?? traits.name;
  for (const found of byOwners(plan, traits)) suggest(found);
  const named = { stems: stemsOf(shortName), reason: message('suggest.team.name', { name: shortName }), score: 60 };
  for (const found of byWords(plan, named)) suggest(found);
  for (const topic of traits.topics) {
    const told = { stems: stemsOf(topic), reason: message('suggest.team.topic', { topic }), score: 40 };
    for (const found of byWords(plan, told)) suggest(found);
  }
  const contributing = byContributors(plan, traits);
  if (contributing !== null) suggest(contributing);
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_TEAMS)
    .map(({ teamId, name, reason }) => ({ teamId, name, reason }));
}

/** The code owners' teams: the one that is called so, or shares half of its name. */
const byOwners = (plan: Plan, { ownerTeams }: RepositoryTraits): readonly Scored[] =>
  ownerTeams.flatMap((slug) => {
    const asked = stemsOf(slug.split('/')[1] ?? slug);
    const reason = message('suggest.team.owners', { slug });
    return teamsSharing(plan, asked)
      .filter(({ share }) => share >= 0.5)
      .map(({ team: { id, name, stems }, share }) => {
        const isSame = share === 1 && asked.length === stems.length;
        return { teamId: id, name, reason, score: isSame ? 100 : 70 + share * 10 };
      });
  });

/** Teams of whose names all words are there. */
const byWords = (
  plan: Plan,
  { stems, reason, score }: { readonly stems: readonly string[]; readonly reason: Message; readonly score: number },
): readonly Scored[] =>
  teamsSharing(plan, stems)
    .filter(({ share }) => share === 1)
    .map(({ team }) => ({ teamId: team.id, name: team.name, reason, score: score + team.stems.length }));

/** The fewest commits by people of the plan from which on a team is seen behind them. */
const ENOUGH_COMMITS = 5;

/** Most of what people of the plan contributed comes from one team. */
function byContributors(plan: Plan, { contributors = [] }: RepositoryTraits): Scored | null {
  const commits = new Map<Id<'team'>, number>();
  let all = 0;
  for (const { login, commits: count } of contributors) {
    const person = personOfLogin(plan, login);
    const teamId = person === undefined ? undefined : seatsOf(plan, person)[0]?.teamId;
    if (teamId === undefined) continue;
    all += count;
    commits.set(teamId, (commits.get(teamId) ?? 0) + count);
  }
  const [first] = [...commits].toSorted((a, b) => b[1] - a[1]);
  const team = first === undefined ? undefined : plan.team.get(first[0]);
  if (first === undefined || team === undefined || all < ENOUGH_COMMITS || first[1] * 2 <= all) return null;
  const share = Math.round((100 * first[1]) / all);
  return { teamId: team.id, name: team.name, reason: message('suggest.team.contributors', { share }), score: 85 };
}

const skillsKnown = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** What skills there are, as they are called in the plan. */
function knownSkills(plan: Plan): ReadonlyMap<string, string> {
  const own = skillsInPlan(plan);
  const known = skillsKnown.get(own) ?? new Map([...COMMON_SKILLS, ...own].map((skill) => [skillKey(skill), skill]));
  skillsKnown.set(own, known);
  return known;
}

function suggestedSkills(plan: Plan, { language, topics }: RepositoryTraits): readonly SkillSuggestion[] {
  const known = knownSkills(plan);
  const found = new Map<string, SkillSuggestion>();
  if (language !== null && language !== '') {
    const skill = known.get(skillKey(language)) ?? language;
    found.set(skillKey(skill), { skill, reason: message('suggest.skill.language', { language }) });
  }
  for (const topic of topics) {
    const skill = known.get(skillKey(topic)) ?? known.get(skillKey(topic.replaceAll('-', ' ')));
    if (skill === undefined || found.has(skillKey(skill))) continue;
    found.set(skillKey(skill), { skill, reason: message('suggest.skill.topic', { topic }) });
  }
  return [...found.values()];
}
