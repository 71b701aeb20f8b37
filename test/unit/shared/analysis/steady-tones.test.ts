/** Colours of teams stay when other teams come and go. */
import { expect, it } from 'vitest';
import { steadyTones } from '../../../../shared/analysis/steady-tones.ts';

const TEAMS = ['Payments', 'Orders', 'Growth', 'Platform', 'Data', 'Security', 'Mobile', 'Search'];

it('uses each tone once before any twice', () => {
  expect(new Set(steadyTones(TEAMS, 10)).size).toBe(TEAMS.length);
  const many = steadyTones([...TEAMS, ...TEAMS.map((name) => `${name} 2`), 'A', 'B', 'C', 'D'], 10);
  for (let tone = 0; tone < 10; tone++) expect(many.filter((one) => one === tone)).toHaveLength(2);
});

it('a team that comes recolours hardly anybody, wherever it stands', () => {
  const before = steadyTones(TEAMS, 10);
  for (let at = 0; at <= TEAMS.length; at++) {
    const after = steadyTones(TEAMS.toSpliced(at, 0, 'Identity'), 10).toSpliced(at, 1);
    expect(after.filter((tone, index) => tone !== before[index]).length).toBeLessThanOrEqual(2);
  }
});
