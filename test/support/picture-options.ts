/** What a picture of a whole plan is asked for in tests. */
import type { Tables } from '../../shared/model/tables.ts';
import { allTops, type PictureOptions } from '../../shared/drawing/plan-picture.ts';
import { say } from '../../shared/texts/message.ts';

export const pictureOf = (tables: Tables, more: Partial<PictureOptions> = {}): PictureOptions => ({
  tops: allTops(tables),
  folded: new Set(),
  arrangement: 'stacked',
  colours: { toneOf: () => null, wordsOn: () => '', legendOf: () => [] },
  badges: ['status', 'level'],
  showsRelations: true,
  today: '2026-11-27',
  theme: 'light',
  title: 'Plan',
  notes: ['27 November 2026'],
  say,
  ...more,
});
