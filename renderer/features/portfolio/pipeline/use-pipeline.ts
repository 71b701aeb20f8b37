/** The pipeline of the plan that is shown, as of the last day on which anything was measured. */
import { useMemo } from 'react';
import type { Tables } from '../../../../shared/model/tables.ts';
import { gapsOf, type Gap } from '../../../../shared/recruiting/gaps.ts';
import { hireAway, type HireAway } from '../../../../shared/recruiting/hire-away.ts';
import { influencedHires, type InfluencedHires } from '../../../../shared/recruiting/influenced-hires.ts';
import { pipelineOf, type Pipeline } from '../../../../shared/recruiting/pipeline.ts';
import { recruitingAssumptions } from '../../../../shared/recruiting/recruiting-assumptions.ts';
import { dayOfNumber } from '../../../../shared/util/calendar.ts';
import type { IsoDate } from '../../../../shared/util/iso-date.ts';
import { today } from '../../../state/context.ts';
import { peopleViewOf, useAllContributors, useSupply } from '../../../state/portfolio-supply.ts';
import { useApp } from '../../../state/store.ts';

export interface PipelineNow {
  readonly pipeline: Pipeline;
  readonly gaps: readonly Gap[];
  readonly hires: InfluencedHires;
  /** Empty without the people view. */
  readonly away: readonly HireAway[];
  readonly on: IsoDate;
  /** Null: the people view is off. `no-logins`: it is on, and the plan knows nobody's login. */
  readonly people: 'exact' | 'no-logins' | null;
}

/** Null until the portfolio was read. */
export function usePipeline(tables: Tables): PipelineNow | null {
  const supply = useSupply();
  const { value: read, isAsking } = useAllContributors();
  const day = useApp((state) => state.portfolio.reach?.on ?? null);
  const assumptions = useApp((state) => state.document?.plan.tables.assumptions);
  return useMemo(() => {
    if (supply === null || assumptions === undefined || (read === null && isAsking)) return null;
    const on = day === null ? today() : dayOfNumber(day);
    const view = peopleViewOf(tables, read);
    const assumed = recruitingAssumptions({ assumptions });
    const pipeline = pipelineOf({ tables, repositories: supply, view, today: on });
    const contributors = read?.contributors ?? null;
    return {
      pipeline,
      gaps: gapsOf(pipeline, { assumed, today: on }),
      hires: influencedHires(tables, assumed, contributors),
      away: view === null ? [] : hireAway(supply, view, on),
      on,
      people: view !== null ? 'exact' : contributors === null ? null : 'no-logins',
    };
  }, [supply, read, isAsking, day, assumptions, tables]);
}
