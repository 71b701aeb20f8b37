/** The reach of teams' repositories for cards: the portfolio is read, and reach computed, once somebody asks for it on cards. */
import { useEffect } from 'react';
import type { Badge } from '../../shared/model/view.ts';
import type { EffectsNow } from './portfolio-reach-state.ts';
import { useApp } from './store.ts';

type ReachOfTeams = ReadonlyMap<string, EffectsNow>;

const NOT_YET: ReachOfTeams = new Map();

/** Null where the badge is not among them; empty until there is something to show. */
export function useTeamReach(badges: readonly Badge[]): ReachOfTeams | null {
  const isOn = badges.includes('reach');
  const ofTeams = useApp((state) => (isOn ? state.portfolio.reach?.ofTeams : undefined));
  const documentId = useApp((state) => state.document?.documentId);
  useEffect(() => {
    if (isOn && documentId !== undefined) void follow();
  }, [isOn, documentId]);
  return isOn ? (ofTeams ?? NOT_YET) : null;
}

/** Both are loaded with the portfolio, which most plans never look at. */
async function follow(): Promise<void> {
  const [{ openPortfolio }, { followReach }] = await Promise.all([
    import('./portfolio.ts'),
    import('./portfolio-reach.ts'),
  ]);
  followReach();
  await openPortfolio();
}
