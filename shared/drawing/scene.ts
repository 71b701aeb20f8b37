/**
 * What a picture shows, as plain shapes: the one source of SVG, PNG, PDF and print. Lengths are pixels at 100 %, y
 * goes down, colours are `#rrggbb`. Shapes are drawn in order, later ones over earlier ones.
 */
export interface Scene {
  /** What it is a picture of, for screen readers and file properties. */
  readonly title: string;
  /** The same in short, for contents and bookmarks, and how large it is in words. */
  readonly name: string;
  readonly note: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | PathShape | TextShape | GroupShape;

export interface RectShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: Stroke;
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dash and gap; a full line when absent. */
  readonly dash?: readonly [dash: number, gap: number];
}

export interface PathShape {
  readonly kind: 'path';
  /** As SVG writes it, with M, L, C and Z, capital letters and spaces only. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: Stroke;
  /** What the line joins, by id. */
  readonly from?: string;
  readonly to?: string;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  /** Where `x` is; the start when absent. */
  readonly anchor?: 'middle' | 'end';
  readonly struck?: true;
  /** How long the text must stay in a type that is wider; absent where there is room enough. */
  readonly length?: number;
}

/** Shapes that belong together: a card, all reporting lines, the legend. */
export interface GroupShape {
  readonly kind: 'group';
  readonly name: 'card' | 'lines' | 'relations' | 'title' | 'legend' | 'index';
  /** What a screen reader says of it. */
  readonly label?: string;
  /** The record it shows, by id. */
  readonly of?: string;
  readonly shapes: readonly Shape[];
}

/** All shapes that are no groups, in the order in which they are drawn. */
export function* plainShapes(shapes: readonly Shape[]): Generator<Exclude<Shape, GroupShape>, void, undefined> {
  for (const shape of shapes) {
    if (shape.kind === 'group') yield* plainShapes(shape.shapes);
    else yield shape;
  }
}

/** A number as pictures write it: at most two decimals. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
