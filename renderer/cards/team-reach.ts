/** The reach of a team's repositories on the card of whoever leads it: found for all cards at once, when it is asked for. */
import { linksOfTeam } from '../../shared/analysis/repo-links.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Id } from '../../shared/model/kinds.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { EFFECTS } from '../../shared/portfolio/reach-types.ts';
import '../i18n/open-source-texts.ts';
import { t } from '../i18n/t.ts';
import type { PositionId } from '../state/app-state.ts';
import type { EffectsNow } from '../state/portfolio-reach-state.ts';

/** The four effects of each team's repositories; empty until reach was computed. */
export type ReachOfTeams = ReadonlyMap<string, EffectsNow>;

interface TeamReach {
  /** `73·82·66·52`; `3 repos` until that was computed. */
  readonly badge: string;
  /** The same with the names of the effects, for who looks closely. */
  readonly detail: string;
}

type Relevant = Pick<Tables, 'position' | 'team' | 'repoLink'>;

const known = new WeakMap<
  Tables['position'],
  { readonly of: readonly unknown[]; readonly leads: ReadonlyMap<PositionId, readonly Id<'team'>[]> }
>();

/** The text on the card of a position; null on nearly all of them. */
export function reachOnCards(tables: Relevant, reach: ReachOfTeams): (id: PositionId) => TeamReach | null {
  const leads = leadsOf(tables);
  return (id) => {
    const teams = leads.get(id);
    return teams === undefined ? null : textsOf(tables, reach, teams);
  };
}

/** Who leads the teams that have repositories. */
function leadsOf(tables: Relevant): ReadonlyMap<PositionId, readonly Id<'team'>[]> {
  const of = [tables.team, tables.repoLink];
  const found = known.get(tables.position);
  if (found !== undefined && found.of.every((table, at) => table === of[at])) return found.leads;
  const leads = new Map<PositionId, Id<'team'>[]>();
  const leaderless = new Set<Id<'team'>>();
  const lead = (id: PositionId, team: Id<'team'>): void => void leads.set(id, [...(leads.get(id) ?? []), team]);
  tables.team.forEach(({ id, leadPositionId }) => {
    if (linksOfTeam(tables, id).length === 0) return;
    const isThere = leadPositionId !== undefined && tables.position.get(leadPositionId)?.status !== undefined;
    if (isThere) lead(leadPositionId, id);
    else leaderless.add(id);
  });
  // Where nobody is named, the one of the team who stands highest speaks for it.
  if (leaderless.size > 0) {
    for (const id of reportingTree(tables).inOrder) {
      const { teamId, status } = tables.position.get(id) ?? {};
      if (teamId === undefined || status === 'closed' || !leaderless.delete(teamId)) continue;
      lead(id, teamId);
      if (leaderless.size === 0) break;
    }
  }
  known.set(tables.position, { of, leads });
  return leads;
}

function textsOf(tables: Relevant, reach: ReachOfTeams, teams: readonly Id<'team'>[]): TeamReach {
  const count = teams.reduce((sum, id) => sum + linksOfTeam(tables, id).length, 0);
  const repositories = t('card.repositories', { count });
  const told = teams.flatMap((id) => reach.get(id) ?? []);
  return {
    badge: told.map((one) => EFFECTS.map((effect) => scoreOf(one, effect)).join('·')).join(' ') || repositories,
    detail: [...told.map(sayEffects), ...(told.length === 0 ? [] : [repositories])].join(' · '),
  };
}

const scoreOf = (effects: EffectsNow, effect: (typeof EFFECTS)[number]): string => {
  const { score } = effects[effect];
  return score === null ? '–' : String(Math.round(score));
};

/** `Recruits 73, credibility 82, leverage 66, community 52`. */
export const sayEffects = (effects: EffectsNow): string =>
  t('card.reach', Object.fromEntries(EFFECTS.map((effect) => [effect, scoreOf(effects, effect)])));
