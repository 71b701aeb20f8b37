/**
 * Programs that act under a login which GitHub does not mark as a program's. Whoever is confirmed to be a person is one,
 * whatever the name looks like.
 */

/** Shapes of names, after the list DevStats leaves out of its counts (cncf/devstats, `util_sql/exclude_bots.sql`). */
const SHAPES = [/\[bot\]$/, /[-_](?:ro)?bot$/, /^(?:ro)?bot[-_]/, /[-_]jenkins$/, /^jenkins[-_]/, /[-_]cla(?:bot)?$/];

/** Names that no shape catches. */
const NAMES: ReadonlySet<string> = new Set([
  'allcontributors',
  'claassistant',
  'codecov-io',
  'codecov-commenter',
  'coveralls',
  'deepsource-autofix',
  'dependabot',
  'github-actions',
  'googlebot',
  'greenkeeper',
  'greenkeeperio',
  'houndci',
  'imgbot',
  'linuxfoundation-easycla',
  'mergify',
  'netlify',
  'pre-commit-ci',
  'pyup-bot',
  'renovate',
  'semantic-release-bot',
  'snyk-bot',
  'sonarcloud',
  'sonatype-lift',
  'stale',
  'vercel',
  'weblate',
  'web-flow',
]);

/** Whether a login is known, or looks, like a program's. */
export function isKnownBot(login: string): boolean {
  const name = login.toLowerCase();
  return NAMES.has(name) || SHAPES.some((shape) => shape.test(name));
}
