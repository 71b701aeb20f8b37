/** Invented organisations for the canvas: one of about 140 people with a believable shape, and large ones. */
import type { Position } from '../../../shared/model/position.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import type { CardContent, CardStatus } from '../../../renderer/canvas/canvas-props.ts';

export interface InventedOrg {
  readonly positions: readonly Position[];
  readonly contents: ReadonlyMap<
    string,
    Pick<
      CardContent,
      | 'name'
      | 'title'
      | 'team'
      | 'level'
      | 'badges'
      | 'details'
      | 'tone'
      | 'sign'
      | 'status'
      | 'statusLabel'
      | 'warning'
    >
  >;
}

const FIRST =
  'Ana Budi Citra Dewi Eko Farah Goran Hana Ines Joko Kofi Lena Mika Noor Omar Priya Quirin Rosa Sari Tono Umar Vera Wayan Yusuf'.split(
    ' ',
  );
const LAST =
  'Abara Berglund Chowdhury Diaz Eriksen Fischer Gunawan Hartono Ito Jansen Kusuma Lindqvist Moreau Nasution Okafor Pratama Rossi Santoso Tanaka Utomo Wijaya'.split(
    ' ',
  );
const TEAMS =
  'Payments Ledger Onboarding Search Checkout Risk Mobile Web Identity Platform Data Reliability Security Billing Partners Design Growth Support'.split(
    ' ',
  );
const STATUS_LABELS: Readonly<Record<CardStatus, string>> = {
  filled: '',
  starting: 'Starting',
  open: 'Open',
  'on-hold': 'On hold',
  leaving: 'Leaving',
  closed: 'Closed',
};

/** A small seeded generator, 0 to 1 (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About `size` positions: directors over groups of teams, teams of four to nine, some seats open or changing. */
export function inventedOrg(size: number): InventedOrg {
  const random = seeded(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const positions: Position[] = [];
  const contents = new Map<string, ReturnType<typeof contentOf>>();
  const contentOf = (title: string, team: number | null, level: string, status: CardStatus) => ({
    name: status === 'open' ? title : `${pick(FIRST)} ${pick(LAST)}`,
    title: status === 'open' ? '' : title,
    team:
      team === null
        ? ''
        : `${TEAMS[team % TEAMS.length]!}${team >= TEAMS.length ? ` ${Math.floor(team / TEAMS.length) + 1}` : ''}`,
    level,
    badges: [],
    details: ['someone@example.com', 'since 2024-03-01 · Jakarta'],
    tone: team === null ? null : team % 10,
    sign: team === null ? '' : TEAMS[team % TEAMS.length]!.slice(0, 2),
    warning: '',
    status,
    statusLabel: STATUS_LABELS[status],
  });
  const add = (
    manager: Id<'position'> | null,
    title: string,
    rest: readonly [number | null, string, CardStatus?],
  ): Id<'position'> => {
    const id = `position_${String(positions.length).padStart(6, '0')}` as const;
    const [team, level, status = 'filled'] = rest;
    positions.push({ id, title, managerPositionId: manager, personId: null, status, fte: 1, rank: positions.length });
    contents.set(id, contentOf(title, team, level, status));
    return id;
  };
  const statuses: readonly CardStatus[] = ['open', 'open', 'starting', 'leaving', 'on-hold', 'closed'];
  const root = add(null, 'Chief Technology Officer', [null, 'C']);
  add(root, 'Chief of Staff', [null, 'L6']);
  add(root, 'Principal Architect', [null, 'L7']);
  let team = 0;
  while (positions.length < size) {
    const vice = add(root, pick(['VP Engineering', 'Head of Platform', 'Head of Product Engineering']), [null, 'L8']);
    for (let group = 0; group < (size > 1_000 ? 8 : 1) && positions.length < size; group++) {
      const head = size > 1_000 ? add(vice, 'Director of Engineering', [null, 'L7']) : vice;
      const teams = 3 + Math.floor(random() * 3);
      for (let at = 0; at < teams && positions.length < size; at++, team++) {
        const lead = add(head, 'Engineering Manager', [team, 'L6']);
        const people = 4 + Math.floor(random() * 6);
        for (let seat = 0; seat < people && positions.length < size; seat++) {
          const title = pick([
            'Software Engineer',
            'Senior Software Engineer',
            'Staff Engineer',
            'Product Designer',
            'Site Reliability Engineer',
            'Data Engineer',
          ]);
          add(lead, title, [team, `L${3 + Math.floor(random() * 3)}`, random() < 0.16 ? pick(statuses) : 'filled']);
        }
      }
    }
  }
  return { positions, contents };
}
