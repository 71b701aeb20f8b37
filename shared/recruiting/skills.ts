/** Skills as they are compared: `golang` and `Go` are one; and what skills there are in a plan. */
import type { Tables } from '../model/tables.ts';
import { foldText } from '../util/fold-text.ts';

/** Other names that people write for the same. */
const ALIASES: Readonly<Record<string, string>> = {
  golang: 'go',
  'go lang': 'go',
  js: 'javascript',
  ecmascript: 'javascript',
  ts: 'typescript',
  py: 'python',
  'c sharp': 'c#',
  csharp: 'c#',
  cpp: 'c++',
  'c plus plus': 'c++',
  k8s: 'kubernetes',
  postgres: 'postgresql',
  node: 'node.js',
  nodejs: 'node.js',
  reactjs: 'react',
  'react.js': 'react',
  vuejs: 'vue',
  'vue.js': 'vue',
  'objective c': 'objective-c',
  objc: 'objective-c',
  rb: 'ruby',
  rs: 'rust',
};

/** Keys remembered; skills repeat all through a portfolio. */
const REMEMBERED = 5_000;
const keys = new Map<string, string>();

/** The same text for the same skill. */
export function skillKey(skill: string): string {
  const found = keys.get(skill);
  if (found !== undefined) return found;
  const folded = foldText(skill).replaceAll(/\s+/g, ' ');
  const key = Object.hasOwn(ALIASES, folded) ? (ALIASES[folded] ?? folded) : folded;
  if (keys.size < REMEMBERED) keys.set(skill, key);
  return key;
}

const known = new WeakMap<Tables['position'], { readonly of: readonly unknown[]; readonly list: readonly string[] }>();

/** Every skill that positions, people and repositories of the plan name, once each, by name. */
export function skillsInPlan(tables: Pick<Tables, 'position' | 'person' | 'repoLink'>): readonly string[] {
  const of = [tables.person, tables.repoLink];
  const found = known.get(tables.position);
  if (found !== undefined && found.of.every((table, at) => table === of[at])) return found.list;
  const byKey = new Map<string, string>();
  const take = (skill: string): void => {
    if (skill !== '' && !byKey.has(skillKey(skill))) byKey.set(skillKey(skill), skill);
  };
  tables.position.forEach(({ skills }) => skills?.forEach(take));
  tables.repoLink.forEach(({ skills }) => skills.forEach(take));
  tables.person.forEach(({ skills }) => skills.forEach(({ skill }) => take(skill)));
  const list = [...byKey.values()].toSorted((a, b) => a.localeCompare(b, 'en'));
  known.set(tables.position, { of, list });
  return list;
}

/** Skills that repositories and roles are mostly about, for a plan that names none yet. */
export const COMMON_SKILLS = [
  'C#',
  'C++',
  'Dart',
  'Elixir',
  'Go',
  'Java',
  'JavaScript',
  'Kotlin',
  'PHP',
  'Python',
  'Ruby',
  'Rust',
  'Scala',
  'Swift',
  'TypeScript',
  'Android',
  'Angular',
  'Docker',
  'Flutter',
  'GraphQL',
  'iOS',
  'Kafka',
  'Kubernetes',
  'Machine learning',
  'Node.js',
  'PostgreSQL',
  'React',
  'Security',
  'Terraform',
  'Vue',
] as const;

const commonByKey = new Map<string, string>(COMMON_SKILLS.map((skill) => [skillKey(skill), skill]));

/** What a skill is called beside others that mean the same: `golang` is Go. */
export const skillName = (skill: string): string => commonByKey.get(skillKey(skill)) ?? skill;

/** The skills of the plan first, then the common ones it does not name. */
export function skillSuggestions(tables: Pick<Tables, 'position' | 'person' | 'repoLink'>): readonly string[] {
  const own = skillsInPlan(tables);
  const keys = new Set(own.map(skillKey));
  return [...own, ...COMMON_SKILLS.filter((skill) => !keys.has(skillKey(skill)))];
}
