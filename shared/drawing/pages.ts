/** Scenes on pages of paper: how large each is drawn, where it stands, and where the links of the index lead. */
import type { Scene } from './scene.ts';

/** The papers that pages are made for. */
export const PAPERS = ['fit', 'a4', 'a3'] as const;
/** `fit`: every page is as large as its picture at 100 %. */
export type Paper = (typeof PAPERS)[number];

/** A page; lengths are points, 72 to the inch. The scene is drawn `scale` times as large, from `left` and `top` on. */
export interface Page {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly links: readonly PageLink[];
}

/** A place of the scene that leads to another page, by its number from 0. */
export interface PageLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly page: number;
}

const MILLIMETRE = 72 / 25.4;
/** A pixel at 100 % is a 96th of an inch. */
const ACTUAL = 72 / 96;
/** The largest page that programs have to show (ISO 32000-1, annex C). */
const LARGEST = 14_400;
/** Printers leave about this much of the edge white. */
const MARGIN = 10 * MILLIMETRE;
const SIZES = { a4: [210, 297], a3: [297, 420] } as const;

/** The page of a scene: upright or lying, whichever shows it larger; never enlarged. */
export function pageOf(scene: Scene, paper: Paper, links: readonly PageLink[] = []): Page {
  if (paper === 'fit') {
    const scale = Math.min(ACTUAL, LARGEST / scene.width, LARGEST / scene.height);
    return { scene, width: scene.width * scale, height: scene.height * scale, left: 0, top: 0, scale, links };
  }
  const [short, long] = SIZES[paper].map((side) => side * MILLIMETRE) as [number, number];
  const upright = placed(scene, short, long);
  const lying = placed(scene, long, short);
  return { ...(lying.scale > upright.scale ? lying : upright), links };
}

function placed(scene: Scene, width: number, height: number): Omit<Page, 'links'> {
  const [roomX, roomY] = [width - 2 * MARGIN, height - 2 * MARGIN];
  const scale = Math.min(ACTUAL, roomX / scene.width, roomY / scene.height);
  return { scene, width, height, left: (width - scene.width * scale) / 2, top: MARGIN, scale };
}

/** Millimetres of a length in points, rounded. */
export const millimetres = (points: number): number => Math.round(points / MILLIMETRE);

/** Size of the smallest type on the page, in points: below about 4 it cannot be read on paper. */
export const smallestType = ({ scale }: Pick<Page, 'scale'>): number => Math.round(11 * scale * 10) / 10;

/** Below this size of type, in points, a printed page needs a magnifying glass. */
export const READABLE = 4;
