/** The ways of looking at the sample that are saved in it. */
import type { View } from '../../shared/model/view.ts';
import type { Random } from './seeded-random.ts';

export const savedViews = (random: Random): readonly View[] => [
  {
    id: `view_${random.idTail()}`,
    name: 'Open roles',
    lens: 'table',
    filter: [{ field: 'status', comparison: 'is', values: ['open', 'on-hold'] }],
    columns: ['title', 'status', 'team', 'location', 'manager', 'level', 'roleFamily'],
    sort: [{ field: 'team', descending: false }],
  },
  {
    id: `view_${random.idTail()}`,
    name: 'By location',
    lens: 'chart',
    arrangement: 'stacked',
    colourBy: 'location',
    badges: ['status', 'location'],
  },
  {
    id: `view_${random.idTail()}`,
    name: 'Spans',
    lens: 'chart',
    arrangement: 'stacked',
    colourBy: 'span',
    badges: ['status', 'span'],
  },
];
