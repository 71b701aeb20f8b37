/** An organisation as JSON Canvas 1.0 (jsoncanvas.org), which Obsidian and others open: cards as text, lines as edges. */
import type { PositionId } from '../../analysis/reporting-tree.ts';
import type { Tables } from '../../model/tables.ts';
import { escapeMarkdown } from './markdown.ts';
import { entriesOf, relationsAmong, relationWords, type DocumentOptions, type Entry } from './tree-part.ts';

export interface CanvasPlaces {
  /** Left and top of a card; whole numbers are made of them. */
  readonly placeOf: (id: PositionId) => { readonly x: number; readonly y: number };
  /** Of a card. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`; undefined leaves the card neutral. */
  readonly colourOf: (id: PositionId) => string | undefined;
  /** Whether layers go from left to right. */
  readonly goesRight: boolean;
}

/** The purple of the six preset colours: as relations are everywhere else. */
const RELATION_COLOUR = '6';

/** The canvas as JSON with an entry a line; it ends with a line break. */
export function treeCanvas(tables: Tables, options: DocumentOptions, places: CanvasPlaces): string {
  const entries = entriesOf(tables, options);
  const [out, into] = places.goesRight ? ['right', 'left'] : ['bottom', 'top'];
  const lines = entries.flatMap(({ id, managerId }) =>
    managerId === null
      ? []
      : [{ id: `line_${id}`, fromNode: managerId, fromSide: out, toNode: id, toSide: into, toEnd: 'none' }],
  );
  const relations = relationsAmong(tables, entries).map((relation) => ({
    id: relation.id,
    fromNode: relation.fromPositionId,
    toNode: relation.toPositionId,
    toEnd: 'arrow',
    color: RELATION_COLOUR,
    label: relationWords(relation, options.say).toWellFormed(),
  }));
  const nodes = entries.map((entry) => nodeOf(entry, places));
  return `{\n "nodes": [\n${rows(nodes)}\n ],\n "edges": [\n${rows([...lines, ...relations])}\n ]\n}\n`;
}

const rows = (items: readonly object[]): string => items.map((item) => `  ${JSON.stringify(item)}`).join(',\n');

function nodeOf({ id, name, title, details, status }: Entry, { placeOf, width, height, colourOf }: CanvasPlaces) {
  const { x, y } = placeOf(id);
  const colour = colourOf(id);
  const second = [title, ...details, status].filter((part) => part !== '').map(escapeMarkdown);
  return {
    id,
    type: 'text',
    x: Math.round(x),
    y: Math.round(y),
    width,
    height,
    ...(colour === undefined ? {} : { color: colour }),
    text: [`**${escapeMarkdown(name)}**`, second.join(' · ')].filter((line) => line !== '').join('\n'),
  };
}
