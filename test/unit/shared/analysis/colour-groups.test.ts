/** What colours say: groups by word and by figure, their signs, and who is in them. */
import { describe, expect, it } from 'vitest';
import { colourCounts } from '../../../../shared/analysis/colour-counts.ts';
import { colouring, TONE_COUNT, type ColourGroup } from '../../../../shared/analysis/colour-groups.ts';
import { shortSigns } from '../../../../shared/analysis/short-signs.ts';
import { COLOUR_RULES } from '../../../../shared/model/view.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, personOf, positionOf, type AnOrg } from '../../../support/an-org.ts';

const TODAY = '2026-12-01';

const org = (): AnOrg =>
  anOrg()
    .manager('Ana', { level: 'L10' })
    .report('Ana', 'Budi', { level: 'L9' })
    .report('Budi', 'Citra', { level: 'L2' })
    .report('Budi', 'Dewi', { level: 'L2' })
    .opening('Ana', 'Designer');

const of = (tables: Tables, rule: string) => colouring({ tables, today: TODAY }, rule);

/** The keys of the groups with the names of who is in them. */
function whoIsIn(tables: Tables, rule: string): Readonly<Record<string, readonly string[]>> {
  const { counted } = colourCounts(tables, of(tables, rule), null);
  return Object.fromEntries(counted.map(({ group, ids }) => [group.key, ids]));
}

const signOf = (groups: readonly ColourGroup[], key: string): string | undefined =>
  groups.find((group) => group.key === key)?.sign;

describe('colours by word', () => {
  it('give each team a tone and a sign of its own', () => {
    const tables = org().team('Payments', ['Budi', 'Citra']).team('Platform', ['Dewi']).tables();
    const { groups } = of(tables, 'team');
    expect(groups.map(({ key }) => key)).toEqual(['Payments', 'Platform']);
    expect(new Set(groups.map(({ tone }) => tone)).size).toBe(2);
    expect([signOf(groups, 'Payments'), signOf(groups, 'Platform')]).toEqual(['PA', 'PL']);
    expect(whoIsIn(tables, 'team')).toEqual({
      Payments: [positionOf('Budi'), positionOf('Citra')],
      Platform: [positionOf('Dewi')],
    });
  });

  it('order levels by their numbers and statuses as they follow each other', () => {
    const tables = org().report('Ana', 'Eko', { status: 'starting' }).tables();
    expect(of(tables, 'level').groups.map(({ key }) => key)).toEqual(['L2', 'L9', 'L10']);
    expect(of(tables, 'status').groups.map(({ key }) => key)).toEqual(['filled', 'starting', 'open']);
  });

  it('count everyone once, in a branch only its own', () => {
    const tables = org().team('Payments', ['Budi', 'Citra']).tables();
    for (const rule of COLOUR_RULES) {
      const { counted, others } = colourCounts(tables, of(tables, rule), null);
      expect([...counted.flatMap(({ ids }) => ids), ...others].toSorted()).toEqual(
        [...tables.position.values()].map(({ id }) => id).toSorted(),
      );
      for (const { group } of counted) expect(group.tone).toBeLessThan(TONE_COUNT);
    }
    const { counted, others } = colourCounts(tables, of(tables, 'team'), positionOf('Budi'));
    expect([counted[0]?.ids.length, others]).toEqual([2, [positionOf('Dewi')]]);
  });

  it('colour nobody by a rule that a newer version wrote', () => {
    expect(of(org().tables(), 'mood').groups).toEqual([]);
  });
});

describe('colours by figure', () => {
  it('never have a mere number as their sign: it stands beside a number of reports', () => {
    const salary = { amount: 50_000, currency: 'EUR', period: 'year' };
    const tables = org()
      .with({ id: personOf('Ana'), name: 'Ana', employment: 'employee', skills: [], salary })
      .tables();
    const signs = ['tenure', 'span', 'cost'].map((rule) => of(tables, rule).groups.map(({ sign }) => sign));
    expect(signs.every((ofRule) => ofRule.length > 0)).toBe(true);
    expect(signs.flat().filter((sign) => /^\d+$/.test(sign))).toEqual([]);
  });

  it('sort managers by span, and leave out who manages nobody', () => {
    let wide = org();
    for (let at = 0; at < 9; at++) wide = wide.report('Citra', `Person ${at}`);
    const found = whoIsIn(wide.tables(), 'span');
    expect(Object.values(found).flat().toSorted()).toEqual(['Ana', 'Budi', 'Citra'].map(positionOf).toSorted());
    expect(found['spanWide:9:17']).toEqual([positionOf('Citra')]);
  });

  it('follow the plan’s own threshold', () => {
    const values = { 'structure.spanMost': { value: 1, unit: 'reports', source: 'ours', grade: 'D' } };
    const tables = org()
      .with({ id: idFor('assumptions', 'all'), currency: 'EUR', horizonMonths: 24, values })
      .tables();
    expect(whoIsIn(tables, 'span')['spanWide:2:3']).toEqual([positionOf('Ana'), positionOf('Budi')]);
  });

  it('sort people by years, and leave out who has no day', () => {
    const tables = org()
      .with({ id: personOf('Citra'), name: 'Citra', employment: 'employee', skills: [], hireDate: '2026-06-01' })
      .tables();
    expect(whoIsIn(tables, 'tenure')).toEqual({ 'tenure::1': [positionOf('Citra')] });
  });

  it('band pay by quarters, whatever its period, and compare no other currency', () => {
    const paid = (name: string, amount: number, period: string, currency = 'EUR') => ({
      id: personOf(name),
      name,
      employment: 'employee',
      skills: [],
      salary: { amount, currency, period },
    });
    const tables = org()
      .with(paid('Ana', 120_000, 'year'))
      .with(paid('Budi', 5_000, 'month'))
      .with(paid('Citra', 40_000, 'year'))
      .with(paid('Dewi', 10_000_000, 'year', 'JPY'))
      .tables();
    const groups = whoIsIn(tables, 'cost');
    expect(Object.values(groups).flat().toSorted()).toEqual(['Ana', 'Budi', 'Citra'].map(positionOf).toSorted());
    expect(Object.keys(groups).length).toBe(3);
  });

  it('band nothing while there is no pay', () => {
    expect(of(org().tables(), 'cost').groups).toEqual([]);
  });
});

describe('short signs', () => {
  it('are each there once, for any words', () => {
    const words = ['Payments', 'Payouts', 'Pay', 'Product Area', 'الدفع', '👩‍👩‍👧', '', '...', 'é́́', 'x'.repeat(10_000)];
    const signs = shortSigns([...words, ...Array.from({ length: 300 }, (_, at) => `Team ${at}`)]);
    expect(new Set(signs).size).toBe(words.length + 300);
    for (const sign of signs) expect(sign.length).toBeGreaterThan(0);
  });
});
