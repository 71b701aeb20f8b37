/** What the sample's plan and portfolio say together: every part of the pipeline has something to show. */
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../../build/sample/sample-plan.ts';
import { samplePortfolio } from '../../../build/sample/sample-portfolio.ts';
import { unfoldValues } from '../../../shared/contract/portfolio-bundle.ts';
import type { Metric } from '../../../shared/portfolio/metrics.ts';
import { gapsOf } from '../../../shared/recruiting/gaps.ts';
import { influencedHires } from '../../../shared/recruiting/influenced-hires.ts';
import { planClassifier } from '../../../shared/recruiting/insiders-of.ts';
import { maintainersLost } from '../../../shared/recruiting/maintainers.ts';
import { pipelineOf } from '../../../shared/recruiting/pipeline.ts';
import { recruitingAssumptions } from '../../../shared/recruiting/recruiting-assumptions.ts';
import { suggestLink } from '../../../shared/recruiting/suggest-links.ts';
import type { ContributorRow, SupplyRepository } from '../../../shared/recruiting/supply.ts';
import { effective } from '../../../shared/scenario/effective.ts';

const { tables } = samplePlan();
const portfolio = samplePortfolio();
const today = portfolio.measuredOn;
const assumed = recruitingAssumptions(tables);

const newest = (id: number, metric: Metric): number | null => {
  const series = portfolio.series.find((one) => one.repositoryId === id && one.metric === metric);
  return series === undefined ? null : (unfoldValues({ deltas: series.deltas, per: series.per ?? 1 }).at(-1) ?? null);
};
const repositories = portfolio.repositories.map(
  ({ repositoryId, name, isArchived, language, lastReleaseAt }): SupplyRepository => ({
    repositoryId,
    name,
    isArchived,
    language,
    releases: newest(repositoryId, 'releases'),
    lastReleaseOn: lastReleaseAt?.slice(0, 10) ?? null,
    outsideAuthors: newest(repositoryId, 'outsideAuthors90'),
    outsideParticipants: newest(repositoryId, 'outsideParticipants90'),
    firstResponseHours: newest(repositoryId, 'firstResponseHours90'),
  }),
);
const contributors = portfolio.contributors.flatMap(({ repositoryId, people }) =>
  people.map(([login, commits, mergedChangeRequests, firstOn, lastOn]): ContributorRow => ({
    repositoryId,
    login,
    commits,
    mergedChangeRequests,
    firstOn,
    lastOn,
  })),
);

describe('the sample’s portfolio beside its plan', () => {
  it('has gaps of several kinds, and a crowd for the skill that is asked for most', () => {
    const classify = planClassifier(tables, portfolio.logins);
    if (classify === null) throw new Error('The sample knows nobody’s login.');
    const pipeline = pipelineOf({ tables, repositories, view: { contributors, classify }, today });
    expect(pipeline.rows[0]).toMatchObject({ skill: 'Go', authors: { type: 'exact' } });
    expect(pipeline.rows[0]?.openIds).toHaveLength(6);
    const gaps = gapsOf(pipeline, { assumed, today }).map(({ kind, skill }) => `${kind} ${skill ?? ''}`);
    expect(gaps).toEqual(
      expect.arrayContaining(['nothing Terraform', 'oldRelease Kotlin', 'slow Kotlin', 'few Python', 'noSkills ']),
    );
    expect(gaps.filter((gap) => gap.endsWith(' Go') || gap.endsWith(' TypeScript'))).toEqual([]);
  });

  it('has hires whom open source influenced, some of whom contributed before', () => {
    const hires = influencedHires(tables, assumed, contributors);
    expect([hires.answered, hires.influenced.length, hires.contributedBefore?.length]).toEqual([17, 6, 3]);
    expect(hires.share?.from).toBeGreaterThan(0.1);
    expect(hires.share?.to).toBeLessThan(0.7);
  });

  it('loses maintainers in two of its scenarios, and none in the third', () => {
    const lost = [...tables.scenario.values()].map(({ id, name }) => {
      const after = effective(tables, id).tables;
      const { losses } = maintainersLost({ before: tables, after, day: '2027-12-01', contributors, repositories });
      return [name, losses.map(({ repository, orphaned }) => [repository.split('/')[1], orphaned])];
    });
    expect(Object.fromEntries(lost)).toEqual({
      'Split Orders': [['returnpath', ['nobody-active']]],
      'One platform': [['fairlead', ['team-gone', 'nobody-active']]],
      'Two product lines': [],
    });
  });

  it('suggests a team for all but one of the repositories that are not linked', () => {
    const linked = new Set([...tables.repoLink.values()].map(({ repository }) => repository));
    const open = portfolio.repositories.filter(({ name }) => !linked.has(name));
    const suggested = open.map((traits) => [
      traits.name.split('/')[1],
      suggestLink(tables, traits).teams[0]?.name ?? null,
    ]);
    expect(Object.fromEntries(suggested)).toEqual({
      counterpane: 'Checkout',
      'sparring-bank': 'Acquiring',
      'mooring-tokens': 'Storefront',
      'engineering-handbook': null,
    });
  });
});
