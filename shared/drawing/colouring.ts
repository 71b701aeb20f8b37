/** What the colours of a picture say. */
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import type { ColourRule } from '../model/view.ts';
import { message, type Message } from '../texts/message.ts';
import { compareText } from '../util/compare-text.ts';
import type { LegendEntry } from './heading.ts';
import type { Colouring } from './plan-picture.ts';
import { THEMES } from './theme.ts';

const TONES = THEMES.light.tones.length;

/** The colouring of a rule. */
export function colouringOf(
  tables: Tables,
  { rule, say }: { readonly rule: ColourRule; readonly today: string; readonly say: (text: Message) => string },
): Colouring {
  if (rule === 'none') return { toneOf: () => null, legendOf: () => [] };
  const ids = [...tables.team.values()].map((team) => team.id).sort(compareText);
  const tones = new Map(ids.map((id, index) => [id, index % TONES]));
  const toneOf = ({ teamId }: Position): number | null => (teamId === undefined ? null : (tones.get(teamId) ?? null));
  return {
    toneOf,
    legendOf(positions) {
      const entries = new Map<string, LegendEntry>();
      for (const position of positions) {
        const { teamId } = position;
        const label = (teamId === undefined ? undefined : find(tables, teamId)?.name) ?? say(message('picture.noTeam'));
        entries.set(label, { tone: toneOf(position), label });
      }
      return [...entries.values()];
    },
  };
}
