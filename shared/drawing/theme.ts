/** Colours of pictures, light for paper and dark for slides: those of the canvas, with white paper. */
import type { RELATION_TYPES } from '../model/relation.ts';
import type { CardStatus } from './picture-card.ts';
import type { ChangeTone } from './picture-changes.ts';

export type RelationType = (typeof RELATION_TYPES)[number];

export interface Theme {
  readonly background: string;
  readonly card: string;
  readonly cardLine: string;
  readonly text: string;
  readonly secondary: string;
  readonly dimmed: string;
  readonly line: string;
  /** Per type of relation. */
  readonly relations: Readonly<Record<RelationType, string>>;
  readonly chip: string;
  readonly chipText: string;
  readonly closed: string;
  /** Per tone: the stripe of a card and its entry in the legend. */
  readonly tones: readonly string[];
  readonly change: Readonly<Record<ChangeTone, { readonly text: string; readonly fill: string }>>;
  readonly status: Readonly<Record<CardStatus, { readonly text: string; readonly fill: string }>>;
}

export type ThemeName = 'light' | 'dark';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#ffffff',
    card: '#ffffff',
    cardLine: '#d3d8de',
    text: '#1b1f24',
    secondary: '#424a53',
    dimmed: '#59636e',
    line: '#b4bcc6',
    relations: { manager: '#0b7285', dotted: '#862e9c', mentor: '#2b7a3b', sponsor: '#a04d00' },
    chip: '#e3e9fd',
    chipText: '#2f4ac0',
    closed: '#eef0f3',
    tones: [
      '#4c88d3',
      '#429c5a',
      '#b77610',
      '#9e6ec0',
      '#009bab',
      '#848f1e',
      '#bc6398',
      '#7f79d1',
      '#009f86',
      '#c66846',
    ],
    change: {
      added: { text: '#1f5c29', fill: '#d9f0dc' },
      removed: { text: '#4a535d', fill: '#e3e6ea' },
      moved: { text: '#2348a8', fill: '#dfe8fc' },
      changed: { text: '#7a3d00', fill: '#fbe6cd' },
    },
    status: {
      filled: { text: '#59636e', fill: '#eceff2' },
      starting: { text: '#22632c', fill: '#e0f3e2' },
      open: { text: '#2348a8', fill: '#e3ebfc' },
      'on-hold': { text: '#5b4a8a', fill: '#ece7f8' },
      leaving: { text: '#8a4606', fill: '#fdecd8' },
      closed: { text: '#59636e', fill: '#e6e9ed' },
    },
  },
  dark: {
    background: '#14171b',
    card: '#21262c',
    cardLine: '#3a424c',
    text: '#f0f3f6',
    secondary: '#c3cad3',
    dimmed: '#a3adb8',
    line: '#4d5661',
    relations: { manager: '#66d9e8', dotted: '#da9cf0', mentor: '#8ce99a', sponsor: '#ffb066' },
    chip: '#2b3560',
    chipText: '#b4c3fe',
    closed: '#1a1e23',
    tones: [
      '#6ea1e2',
      '#69b27a',
      '#ca924c',
      '#b38bd2',
      '#2cb2bf',
      '#9ca652',
      '#cf82ae',
      '#9794e0',
      '#3eb59e',
      '#d88669',
    ],
    change: {
      added: { text: '#9adba4', fill: '#1f4429' },
      removed: { text: '#c3cad3', fill: '#3a424c' },
      moved: { text: '#b0c6fb', fill: '#27396a' },
      changed: { text: '#f5c08a', fill: '#4f3415' },
    },
    status: {
      filled: { text: '#a3adb8', fill: '#2f363e' },
      starting: { text: '#8fd49a', fill: '#1f3d27' },
      open: { text: '#9db8f8', fill: '#25355c' },
      'on-hold': { text: '#c0aef0', fill: '#372e56' },
      leaving: { text: '#f2b16b', fill: '#4a3013' },
      closed: { text: '#a3adb8', fill: '#333a43' },
    },
  },
};
