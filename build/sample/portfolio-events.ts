/** Articles, talks and campaigns of the sample, and how many stars each brought; one burst that nobody can explain. */

export interface EventPlan {
  readonly kind: 'article' | 'talk' | 'campaign';
  readonly day: string;
  readonly title: string;
  readonly repositories: readonly string[];
  readonly reach: number | null;
  readonly note?: string;
  /** Stars it brought in all, most of them in the first days. */
  readonly stars: number;
}

export const EVENTS: readonly EventPlan[] = [
  {
    kind: 'article',
    day: '2024-06-11',
    title: 'Why our reviews are short',
    repositories: ['engineering-handbook'],
    reach: 41_000,
    stars: 610,
  },
  {
    kind: 'talk',
    day: '2024-10-10',
    title: 'Letting services say no (conference keynote, Singapore)',
    repositories: ['tidegate'],
    reach: 1_200,
    note: 'Recording online a day later. The launch of Tidegate.',
    stars: 1_460,
  },
  {
    kind: 'talk',
    day: '2025-03-20',
    title: 'A ledger that cannot lie (meet-up, Lisbon)',
    repositories: ['ledgerline'],
    reach: 240,
    stars: 820,
  },
  {
    kind: 'campaign',
    day: '2025-10-01',
    title: 'First pull request month',
    repositories: ['quayside', 'tidegate', 'harbourpass'],
    reach: null,
    note: 'Forty issues prepared for newcomers, with somebody to ask.',
    stars: 150,
  },
  {
    kind: 'article',
    day: '2026-02-17',
    title: 'Explaining a refusal to the one who was refused',
    repositories: ['shoalscore'],
    reach: 18_500,
    stars: 390,
  },
  {
    kind: 'talk',
    day: '2026-06-04',
    title: 'Baskets everybody can use (accessibility conference)',
    repositories: ['quayside'],
    reach: 600,
    stars: 260,
  },
  {
    kind: 'article',
    day: '2026-09-22',
    title: 'Passkeys when a shop has three owners',
    repositories: ['harbourpass', 'quayside'],
    reach: 12_300,
    stars: 300,
  },
];

/** Stars that came at once and stayed alone; some were taken away by GitHub later. */
export const STRANGE_BURST = {
  repository: 'denominate',
  day: '2026-04-14',
  stars: 1_420,
  days: 5,
  purgedOn: '2026-05-19',
  purged: 210,
} as const;
