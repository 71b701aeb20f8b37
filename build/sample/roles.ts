/** The role families of the sample: what a level is called, what people can do, what the market pays. */

export type Level = 3 | 4 | 5 | 6 | 7 | 8 | 9;

export interface RoleFamily {
  /** The name the plan uses for the family. */
  readonly family: string;
  /** What somebody at level 4 is called; other levels put a word in front. */
  readonly title: string;
  /** What people of this family are good at, the most common first. */
  readonly skills: readonly string[];
  /** Base pay per year at level 5 in Singapore, in US dollars; 0 where the sample plans no pay. */
  readonly seniorPay: number;
}

export const ROLES = {
  backend: {
    family: 'Software engineering',
    title: 'Backend Engineer',
    skills: ['Go', 'PostgreSQL', 'Event streaming', 'API design'],
    seniorPay: 92_000,
  },
  frontend: {
    family: 'Software engineering',
    title: 'Frontend Engineer',
    skills: ['TypeScript', 'React', 'Accessibility', 'Web performance'],
    seniorPay: 86_000,
  },
  mobile: {
    family: 'Software engineering',
    title: 'Mobile Engineer',
    skills: ['Kotlin', 'Swift', 'Offline sync'],
    seniorPay: 88_000,
  },
  quality: {
    family: 'Quality',
    title: 'Quality Engineer',
    skills: ['Test automation', 'Exploratory testing', 'Load testing'],
    seniorPay: 68_000,
  },
  platform: {
    family: 'Platform engineering',
    title: 'Platform Engineer',
    skills: ['Kubernetes', 'Terraform', 'Networking', 'Cost control'],
    seniorPay: 98_000,
  },
  reliability: {
    family: 'Reliability',
    title: 'Site Reliability Engineer',
    skills: ['Incident response', 'Observability', 'Capacity planning'],
    seniorPay: 99_000,
  },
  data: {
    family: 'Data',
    title: 'Data Engineer',
    skills: ['SQL', 'Data modelling', 'Event streaming', 'Python'],
    seniorPay: 90_000,
  },
  analyst: {
    family: 'Data',
    title: 'Data Analyst',
    skills: ['SQL', 'Experiment design', 'Data storytelling'],
    seniorPay: 66_000,
  },
  learning: {
    family: 'Machine learning',
    title: 'Machine Learning Engineer',
    skills: ['Python', 'Model evaluation', 'Feature engineering'],
    seniorPay: 104_000,
  },
  security: {
    family: 'Security',
    title: 'Security Engineer',
    skills: ['Threat modelling', 'Cloud security', 'Cryptography', 'Incident response'],
    seniorPay: 101_000,
  },
  compliance: {
    family: 'Security',
    title: 'Compliance Analyst',
    skills: ['PCI DSS', 'Audit evidence', 'Privacy law'],
    seniorPay: 70_000,
  },
  design: {
    family: 'Design',
    title: 'Product Designer',
    skills: ['Interaction design', 'User research', 'Design systems'],
    seniorPay: 78_000,
  },
  manager: {
    family: 'Engineering management',
    title: 'Engineering Manager',
    skills: ['Coaching', 'Delivery', 'Hiring'],
    seniorPay: 112_000,
  },
  program: {
    family: 'Program management',
    title: 'Technical Program Manager',
    skills: ['Delivery', 'Stakeholder management'],
    seniorPay: 84_000,
  },
  agent: { family: 'AI agents', title: 'AI Agent', skills: [], seniorPay: 0 },
} as const satisfies Readonly<Record<string, RoleFamily>>;

export type Role = keyof typeof ROLES;

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  3: 'Associate ',
  4: '',
  5: 'Senior ',
  6: 'Staff ',
  7: 'Principal ',
  8: 'Distinguished ',
  9: 'Distinguished ',
};

/** `titleFor('backend', 5)` is `Senior Backend Engineer`; managers and agents carry no word for the level. */
export function titleFor(role: Role, level: Level): string {
  const { title } = ROLES[role];
  return role === 'manager' || role === 'agent' ? title : `${LEVEL_WORDS[level]}${title}`;
}
