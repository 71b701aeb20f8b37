/** What ties the sample plan to its portfolio: who maintains, which team owns what, what openings ask for, what hires said. */
import type { Id } from '../../shared/model/kinds.ts';
import type { Person } from '../../shared/model/person.ts';
import type { RepoLink } from '../../shared/model/repo-link.ts';
import type { Placed, PlacedOrganisation } from './place-people.ts';
import { loginOf, OWNER } from './portfolio-people.ts';
import { maintainerNames, repositoryIdOf } from './sample-portfolio.ts';
import type { Random } from './seeded-random.ts';

interface LinkPlan {
  readonly repository: string;
  readonly team: string;
  readonly usedBy?: readonly string[];
  readonly skills: readonly string[];
  readonly purpose: string;
}

/** Three are left to be linked by whoever tries it, two of them with an obvious team; one belongs to no team. */
const LINKS: readonly LinkPlan[] = [
  {
    repository: 'quayside',
    team: 'Storefront',
    usedBy: ['Checkout', 'Merchant Onboarding', 'Merchant Insights', 'Payouts'],
    skills: ['TypeScript', 'React', 'Accessibility'],
    purpose: 'Library',
  },
  {
    repository: 'ledgerline',
    team: 'Ledger',
    usedBy: ['Payouts', 'Acquiring'],
    skills: ['Go', 'PostgreSQL'],
    purpose: 'Library',
  },
  {
    repository: 'tidegate',
    team: 'Cloud Foundations',
    usedBy: ['Checkout', 'Orders', 'Acquiring'],
    skills: ['Rust', 'Kubernetes', 'Networking'],
    purpose: 'Service',
  },
  { repository: 'tillpoint', team: 'Point of Sale', skills: ['Kotlin', 'Offline sync'], purpose: 'Library' },
  {
    repository: 'shoalscore',
    team: 'Fraud and Risk',
    usedBy: ['Machine Learning'],
    skills: ['Python', 'Model evaluation'],
    purpose: 'Library',
  },
  { repository: 'pagerbuoy', team: 'Reliability', skills: ['Go', 'Incident response'], purpose: 'Service' },
  {
    repository: 'harbourpass',
    team: 'Identity',
    usedBy: ['Merchant Onboarding'],
    skills: ['TypeScript', 'Cryptography'],
    purpose: 'Library',
  },
  { repository: 'fairlead', team: 'Developer Experience', skills: ['TypeScript'], purpose: 'Tool' },
  { repository: 'returnpath', team: 'Orders', skills: ['Go'], purpose: 'Library' },
  {
    repository: 'denominate',
    team: 'Payouts',
    usedBy: ['Checkout', 'Ledger', 'Storefront'],
    skills: ['TypeScript'],
    purpose: 'Library',
  },
  { repository: 'oldwharf', team: 'Storefront', skills: ['Ruby'], purpose: 'History' },
];

/** What each opening asks for, by team and role. Terraform and Swift have no repository; Kotlin's only one has stalled. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  'Orders backend': ['Go', 'PostgreSQL'],
  'Merchant Onboarding backend': ['Go', 'Kotlin'],
  'Point of Sale mobile': ['Swift', 'Kotlin'],
  'Acquiring backend': ['Go', 'Java'],
  'Identity backend': ['Go', 'TypeScript'],
  'Cloud Foundations platform': ['Rust', 'Terraform'],
  'Reliability reliability': ['Go', 'Observability'],
  'Machine Learning learning': ['Python', 'Model evaluation'],
  'Fraud and Risk learning': ['Python'],
  'Security Engineering security': ['Rust', 'Cryptography'],
};

interface Answer {
  readonly heardVia: string;
  readonly aware: boolean;
  readonly influence: number;
  readonly repositories?: readonly string[];
}

/** What people said in their first weeks; others were not asked. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'Sekar Ayuningtyas': { heardVia: 'Pull request', aware: true, influence: 4, repositories: ['quayside'] },
  'Bagus Prakoso': { heardVia: 'Repository', aware: true, influence: 3, repositories: ['quayside'] },
  'Togar Simatupang': { heardVia: 'Colleague', aware: true, influence: 1 },
  'Étienne Bélanger': { heardVia: 'Pull request', aware: true, influence: 4, repositories: ['tidegate'] },
  'Soo-ah Baek': { heardVia: 'Talk', aware: true, influence: 3, repositories: ['tidegate'] },
  'Parisa Ghorbani': { heardVia: 'Job board', aware: false, influence: 0 },
  'Tuan Pham': { heardVia: 'Article', aware: true, influence: 3, repositories: ['fairlead'] },
  'Ilham Fadillah': { heardVia: 'Recruiter', aware: false, influence: 0 },
  'Dimas Adiputra': { heardVia: 'Job board', aware: true, influence: 1 },
  'Agus Setyawan': { heardVia: 'Repository', aware: true, influence: 3, repositories: ['ledgerline'] },
  'Priya Subramaniam': { heardVia: 'Recruiter', aware: true, influence: 1 },
  'Ong Kai Xin': { heardVia: 'Repository', aware: true, influence: 2, repositories: ['quayside'] },
  'Hafiz Salleh': { heardVia: 'Talk', aware: true, influence: 2, repositories: ['ledgerline'] },
  'Deepak Venkatesan': { heardVia: 'Job board', aware: false, influence: 0 },
  'Rachel Teo': { heardVia: 'Colleague', aware: true, influence: 2 },
  'Johan Latuconsina': { heardVia: 'Recruiter', aware: true, influence: 0 },
  'Intan Suryani': { heardVia: 'Article', aware: true, influence: 2 },
};

/** One of the maintainers has a second login from before. */
const ALIASES: Readonly<Record<string, readonly string[]>> = { 'Étienne Bélanger': ['tidegate-etienne-example'] };

export interface OpenSource {
  readonly organisation: PlacedOrganisation;
  readonly links: readonly RepoLink[];
}

/** The organisation with logins, answers and skills wanted, and the links of its repositories. */
export function openSource(random: Random, organisation: PlacedOrganisation): OpenSource {
  const links = new Map(LINKS.map((plan) => [plan.repository, linkOf(random, organisation, plan)]));
  const placed = organisation.placed.map((one) => tied(one, links));
  return { organisation: { ...organisation, placed }, links: [...links.values()] };
}

function linkOf(random: Random, { teams }: PlacedOrganisation, plan: LinkPlan): RepoLink {
  const teamIdOf = (name: string): Id<'team'> => {
    const team = teams.get(name);
    if (team === undefined) throw new Error(`The roster holds no team ${name}`);
    return team.id;
  };
  return {
    id: `repoLink_${random.idTail()}`,
    repository: `${OWNER}/${plan.repository}`,
    repositoryId: repositoryIdOf(plan.repository),
    teamId: teamIdOf(plan.team),
    skills: [...plan.skills],
    purpose: plan.purpose,
    ...(plan.usedBy === undefined ? {} : { adopterTeamIds: plan.usedBy.map(teamIdOf) }),
  };
}

const MAINTAINERS = maintainerNames();

function tied(one: Placed, links: ReadonlyMap<string, RepoLink>): Placed {
  const skills = one.seat.opening === undefined ? undefined : WANTED[`${one.group} ${one.seat.role}`];
  return {
    ...one,
    position: skills === undefined ? one.position : { ...one.position, skills: [...skills] },
    person: one.person === null ? null : tiedPerson(one.person, links),
  };
}

function tiedPerson(person: Person, links: ReadonlyMap<string, RepoLink>): Person {
  const aliases = ALIASES[person.name];
  const answer = ANSWERS[person.name];
  return {
    ...person,
    ...(MAINTAINERS.has(person.name) ? { githubLogin: loginOf(person.name) } : {}),
    ...(aliases === undefined ? {} : { githubAliases: [...aliases] }),
    ...(answer === undefined ? {} : { openSource: openSourceOf(answer, links) }),
  };
}

function openSourceOf({ repositories, ...answer }: Answer, links: ReadonlyMap<string, RepoLink>) {
  if (repositories === undefined) return answer;
  const repoIds = repositories.map((name) => {
    const link = links.get(name);
    if (link === undefined) throw new Error(`Nobody linked ${name}`);
    return link.id;
  });
  return { ...answer, repoIds };
}
