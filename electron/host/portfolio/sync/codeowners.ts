/** Team names of a CODEOWNERS file. People and addresses that are named there are dropped at once. */

const TEAM = /(?<![\w/.-])@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})(?![\w/@])/g;
const MOST_TEAMS = 20;

/** `owner/team`, those named most often first. */
export function teamsIn(text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const rule = line.replace(/(?:^|\s)#.*$/, '');
    for (const [, team = ''] of rule.matchAll(TEAM)) {
      const key = team.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_TEAMS)
    .map(([team]) => team);
}
