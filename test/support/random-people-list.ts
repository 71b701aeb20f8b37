/** Random people lists as spreadsheet programs write them, and lists of the same organisation some time later. */
import type { Random } from '../../build/sample/seeded-random.ts';

export interface ListRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly manager: string;
  readonly title: string;
  readonly level: string;
  readonly department: string;
  readonly team: string;
  readonly location: string;
  readonly start: string;
  readonly fte: string;
  readonly status: string;
}

const FIRST = ['Ana', 'Budi', 'Cara', 'Dae', 'Ela', 'Farid', 'Gül', 'Hana', 'Ivo', 'José'];
const LAST = ['Sousa', 'Li', 'Okoro', 'Silva', 'Kaya', 'Novak', 'Putri'];
const TITLES = ['Engineer', 'Senior Engineer', 'Designer', 'Manager', 'Analyst', ''];
const DEPARTMENTS = ['Engineering', 'Sales', ''];
const TEAMS = ['Payments', 'Search', 'Platform', 'Engineering', ''];
const PLACES = ['Lisbon', 'Jakarta', ''];

/** What tells the rows of a list apart. */
export type Identity = 'ids' | 'ids and numbers' | 'e-mails' | 'names';
export const IDENTITIES: readonly Identity[] = ['ids', 'ids and numbers', 'e-mails', 'names'];

const HEADERS = 'id,person,name,email,manager,title,level,department,team,location,start,fte,status'.split(',');

/** The rows as CSV, with the columns that lists of this identity have. */
export function listText(rows: readonly ListRow[], identity: Identity): string {
  const hidden = new Set([
    ...(identity === 'ids' || identity === 'ids and numbers' ? [] : ['id']),
    ...(identity === 'ids and numbers' ? [] : ['person']),
    ...(identity === 'names' ? ['email'] : []),
  ]);
  const columns = HEADERS.filter((header) => !hidden.has(header));
  const lines = rows.map((row) => columns.map((column) => `"${row[column as keyof ListRow]}"`).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** A list of about this many people, the first of them at the top, with a vacancy and a closed position. */
export function randomList(random: Random, size: number, identity: Identity): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (let count = 0; count < size; count++) rows.push(randomRow(random, rows, identity));
  return withStandings(random, rows, identity);
}

/** The list some time later: some have left, some are new, some moved, some cells changed. The first row stays the top. */
export function laterList(random: Random, rows: readonly ListRow[], identity: Identity): readonly ListRow[] {
  const stay = rows.filter((_, at) => at === 0 || random.chance(0.8)).map((row) => mutated(random, row, identity));
  const now = random.chance(0.3) ? shuffled(random, stay) : stay;
  const grown = [...now];
  for (let count = random.below(5); count > 0; count--) grown.push(randomRow(random, grown, identity));
  return withStandings(random, withManagers(random, grown, identity), identity);
}

let serial = 0;

function randomRow(random: Random, rows: readonly ListRow[], identity: Identity): ListRow {
  serial += 1 + random.below(3);
  const name = `${random.pick(FIRST)} ${random.pick(LAST)}`;
  const isAgain = rows.length > 1 && random.chance(0.05) && identity === 'ids and numbers';
  const again = isAgain ? random.pick(rows.filter((row) => row.person !== '')) : undefined;
  return {
    id: `e${serial}`,
    person: again?.person ?? `p${serial}`,
    name: again?.name ?? name,
    email: again?.email ?? `u${serial}@x.org`,
    manager: rows.length === 0 ? '' : reference(random.pick(rows), identity),
    title: random.pick(TITLES),
    level: random.pick(['1', '2', '']),
    department: random.pick(DEPARTMENTS),
    team: random.pick(TEAMS),
    location: random.pick(PLACES),
    start: again?.start ?? random.pick(['2020-01-31', '2024-06-01', '']),
    fte: random.pick(['1', '0.5']),
    status: 'filled',
  };
}

const reference = (row: ListRow, identity: Identity): string =>
  identity === 'names' ? row.name : identity === 'e-mails' ? row.email : row.id;

function mutated(random: Random, row: ListRow, identity: Identity): ListRow {
  const maybe = (value: string, choices: readonly string[], chance = 0.1): string =>
    random.chance(chance) ? random.pick(choices) : value;
  const isRenamed = identity !== 'names' && random.chance(0.05) && row.name !== '';
  return {
    ...row,
    name: isRenamed ? `${random.pick(FIRST)} ${random.pick(LAST)}` : row.name,
    title: maybe(row.title, TITLES),
    level: maybe(row.level, ['1', '2', '']),
    department: maybe(row.department, DEPARTMENTS),
    team: maybe(row.team, TEAMS),
    location: maybe(row.location, PLACES),
    fte: maybe(row.fte, ['1', '0.5']),
    status: row.status === 'filled' ? maybe(row.status, ['leaving', 'filled'], 0.05) : row.status,
  };
}

/** Managers who are not in the list any more give way to others; who names herself too. */
function withManagers(random: Random, rows: readonly ListRow[], identity: Identity): readonly ListRow[] {
  const calls = new Set(rows.map((row) => reference(row, identity)));
  const [first] = rows;
  return rows.map((row) => {
    if (row === first) return { ...row, manager: '' };
    const isLost = !calls.has(row.manager) || row.manager === reference(row, identity);
    return isLost || random.chance(0.1) ? { ...row, manager: reference(random.pick(rows), identity) } : row;
  });
}

/** Every list tells of vacancies and closed positions, so that their absence tells something as well. */
function withStandings(random: Random, rows: readonly ListRow[], identity: Identity): readonly ListRow[] {
  const [first] = rows;
  const vacant = (status: string): ListRow => {
    serial++;
    const manager = first === undefined ? '' : reference(first, identity);
    const rest = { person: '', name: '', email: '', manager, title: random.pick(TITLES), status };
    return { ...randomRow(random, rows, identity), ...rest, id: `e${serial}` };
  };
  const known = new Set(rows.map(({ status }) => status));
  return [...rows, ...['open', 'closed'].filter((status) => !known.has(status)).map(vacant)];
}

function shuffled(random: Random, [first, ...rest]: readonly ListRow[]): readonly ListRow[] {
  if (first === undefined) return [];
  const keyed = rest.map((row) => ({ row, key: random.next() })).sort((a, b) => a.key - b.key);
  return [first, ...keyed.map(({ row }) => row)];
}
