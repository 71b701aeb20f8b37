/** The colours of `canvas-tokens.css` as the painters need them, read once per colour scheme. */
import { TONES, type CardStatus, type ChangeTone } from './canvas-props.ts';

export interface Palette {
  readonly canvas: string;
  readonly card: string;
  readonly cardLine: string;
  readonly text: string;
  readonly secondary: string;
  readonly line: string;
  readonly accent: string;
  readonly accentText: string;
  readonly focus: string;
  readonly found: string;
  readonly refusal: string;
  readonly hatch: string;
  /** By type of relation. */
  readonly relations: Readonly<Record<string, string>>;
  /** Per tone: the stripe of a card. */
  readonly tones: readonly string[];
  /** Per tone: the fill of a whole card seen from far away. */
  readonly softTones: readonly string[];
  readonly change: Readonly<Record<ChangeTone, { readonly text: string; readonly fill: string }>>;
  readonly status: Readonly<Record<CardStatus, { readonly text: string; readonly fill: string }>>;
}

/** Read the tokens that hold for an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--canvas-${name}`).trim();
  const tones = Array.from({ length: TONES }, (_, tone) => tone);
  const status = (word: CardStatus) => ({ text: token(`status-${word}`), fill: token(`status-${word}-fill`) });
  const change = (tone: ChangeTone) => ({ text: token(`change-${tone}`), fill: token(`change-${tone}-fill`) });
  return {
    canvas: token('background'),
    card: token('card'),
    cardLine: token('card-line'),
    text: token('text'),
    secondary: token('secondary'),
    line: token('line'),
    accent: token('accent'),
    accentText: token('accent-text'),
    focus: token('focus'),
    found: token('found'),
    refusal: token('refusal'),
    hatch: token('hatch'),
    relations: Object.fromEntries(
      ['manager', 'dotted', 'mentor', 'sponsor'].map((type) => [type, token(`relation-${type}`)]),
    ),
    tones: tones.map((tone) => token(`tone-${tone}`)),
    softTones: tones.map((tone) => token(`tone-${tone}-soft`)),
    change: {
      added: change('added'),
      removed: change('removed'),
      moved: change('moved'),
      changed: change('changed'),
    },
    status: {
      filled: status('filled'),
      starting: status('starting'),
      open: status('open'),
      'on-hold': status('on-hold'),
      leaving: status('leaving'),
      closed: status('closed'),
    },
  };
}
