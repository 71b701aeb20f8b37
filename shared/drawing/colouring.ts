/** What the colours of a picture say, in words: for its legend, and on cards whose other lines do not say it. */
import { colouring, type ColourGroup, type GroupLabel } from '../analysis/colour-groups.ts';
import type { Reading } from '../analysis/position-fields.ts';
import type { Position } from '../model/position.ts';
import type { ColourRule } from '../model/view.ts';
import { message, type Message } from '../texts/message.ts';
import type { LegendEntry } from './heading.ts';

/** Which cards carry which tone, and what the tones mean. */
export interface PictureColours {
  readonly toneOf: (position: Position) => number | null;
  /** What the tone says, where no other line of the card does; empty otherwise. */
  readonly wordsOn: (position: Position) => string;
  /** Entries for the tones among the given positions. */
  readonly legendOf: (positions: readonly Position[]) => readonly LegendEntry[];
}

type Say = (text: Message) => string;

/** Rules whose words stand on no card by themselves. */
const UNSAID: ReadonlySet<ColourRule> = new Set<ColourRule>(['location', 'function', 'tenure', 'cost']);

/** The colours of a rule. */
export function pictureColours(reading: Reading, rule: ColourRule, say: Say): PictureColours {
  const { groups, groupOf } = colouring(reading, rule);
  const words = new Map<ColourGroup, string>(groups.map((group) => [group, groupWords(group.label, say)]));
  return {
    toneOf: (position) => groupOf(position)?.tone ?? null,
    wordsOn(position) {
      const group = UNSAID.has(rule) ? groupOf(position) : null;
      return group === null ? '' : (words.get(group) ?? '');
    },
    legendOf(positions) {
      const counts = new Map<ColourGroup | null, number>();
      for (const position of positions) {
        const group = groupOf(position);
        counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      const others = counts.get(null) ?? 0;
      const entries = groups.flatMap((group): readonly LegendEntry[] => {
        const count = counts.get(group) ?? 0;
        return count === 0 ? [] : [{ tone: group.tone, label: `${words.get(group) ?? ''} (${count})` }];
      });
      if (entries.length === 0 || others === 0) return entries;
      return [...entries, { tone: null, label: `${say(message('picture.others'))} (${others})` }];
    },
  };
}

const STATUSES = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'] as const;

function groupWords(label: GroupLabel, say: Say): string {
  if (label.type === 'text') return label.text;
  if (label.type === 'status') {
    const known = STATUSES.find((word) => word === label.status);
    return known === undefined ? label.status : say(message(`picture.status.${known}`));
  }
  const { band, from, unit } = label;
  // Reports are whole: fewer than 4 are 3 at most.
  const to = label.to !== null && unit === 'reports' ? Math.ceil(label.to) - 1 : label.to;
  const kind = band.startsWith('span') ? 'reports' : band === 'tenure' ? 'years' : 'amount';
  const values = { from: from ?? 0, to: to ?? 0, unit };
  if (from === null) return say(message(`picture.band.${kind}.upTo`, values));
  return say(message(to === null ? `picture.band.${kind}.from` : `picture.band.${kind}.between`, values));
}
