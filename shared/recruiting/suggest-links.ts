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

const wordsOf = (text: string): readonly string[] =>
  foldText(text.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));

interface Scored extends TeamSuggestion {
  readonly score: number;
}

interface TeamWords {
  readonly id: Id<'team'>;
  readonly name: string;
  readonly words: readonly string[];
}

const teamWords = new WeakMap<Tables['team'], readonly TeamWords[]>();

/** Thousands of repositories are asked about with the same teams. */
function wordsOfTeams({ team }: Plan): readonly TeamWords[] {
  const known = teamWords.get(team) ?? [...team.values()].map(({ id, name }) => ({ id, name, words: wordsOf(name) }));
  teamWords.set(team, known);
  return known;
}

function suggestedTeams(plan: Plan, traits: RepositoryTraits): readonly TeamSuggestion[] {
  const best = new Map<Id<'team'>, Scored>();
  const suggest = (found: Scored | null): void => {
    if (found !== null && (best.get(found.teamId)?.score ?? 0) < found.score) best.set(found.teamId, found);
  };
  const shortName = traits.name.split('/')[1] ?? traits.name;
  const nameWords = wordsOf(shortName);
  for (const team of wordsOfTeams(plan)) {
    if (team.words.length === 0) continue;
    suggest(byOwners(team, traits));
    suggest(byWords(team, { words: nameWords, reason: message('suggest.team.name', { name: shortName }), score: 60 }));
    for (const topic of traits.topics) {
      suggest(byWords(team, { words: wordsOf(topic), reason: message('suggest.team.topic', { topic }), score: 40 }));
    }
  }
  suggest(byContributors(plan, traits));
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_TEAMS)
    .map(({ teamId, name, reason }) => ({ teamId, name, reason }));
}

/** The code owners' team, when it is called so. */
function byOwners({ id, name, words }: TeamWords, { ownerTeams }: RepositoryTraits): Scored | null {
  for (const slug of ownerTeams) {
    const asked = wordsOf(slug.split('/')[1] ?? slug);
    const shared = sharedShare(words, asked);
    const isSame = shared === 1 && asked.length === words.length;
    if (isSame || shared >= 0.5) {
      const reason = message('suggest.team.owners', { slug });
      return { teamId: id, name, reason, score: isSame ? 100 : 70 + shared * 10 };
    }
  }
  return null;
}

/** All words of the team's name are there. */
function byWords(
  { id, name, words }: TeamWords,
  {
    words: asked,
    reason,
    score,
  }: { readonly words: readonly string[]; readonly reason: Message; readonly score: number },
): Scored | null {
  return sharedShare(words, asked) === 1 ? { teamId: id, name, reason, score: score + words.length } : null;
}

/** How many of the words are among the others; a plural counts as the same. */
function sharedShare(words: readonly string[], among: readonly string[]): number {
  const stems = new Set(among.map(stemOf));
  return words.filter((word) => stems.has(stemOf(word))).length / words.length;
}

const stemOf = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

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

function suggestedSkills(plan: Plan, { language, topics }: RepositoryTraits): readonly SkillSuggestion[] {
  const known = new Map([...COMMON_SKILLS, ...skillsInPlan(plan)].map((skill) => [skillKey(skill), skill]));
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
