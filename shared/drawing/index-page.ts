/** Pages of contents: one line per picture with its page. */
import { message, type Message } from '../texts/message.ts';
import type { PageLink } from './pages.ts';
import type { BranchPicture } from './branch-pictures.ts';
import type { Scene, Shape, TextShape } from './scene.ts';
import { shortened, type Type } from './text-width.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

interface IndexOptions {
  readonly title: string;
  readonly note: string;
  readonly theme: ThemeName;
  readonly say: (text: Message) => string;
}

interface IndexPage {
  readonly scene: Scene;
  readonly links: readonly PageLink[];
}

/** In pixels: A4 without its margins. */
const WIDTH = 718;
const HEIGHT = 1_040;
const TOP = 84;
const LINE = 22;
/** For what is reached through another page. */
const INDENT = 14;
const DEEPEST = 6;
const NAME_ROOM = 380;
const NOTE_ROOM = 250;
const PER_PAGE = Math.floor((HEIGHT - TOP) / LINE);
const ENTRY: Type = { size: 12, weight: 400 };
const TITLE: Type = { size: 20, weight: 600 };

/** As many pages as the contents take; page numbers count these pages as well. */
export function indexScenes(pictures: readonly BranchPicture[], options: IndexOptions): readonly IndexPage[] {
  const count = Math.ceil(pictures.length / PER_PAGE);
  return Array.from({ length: count }, (_, number) => {
    const first = number * PER_PAGE;
    return indexPage(pictures.slice(first, first + PER_PAGE), count + first, options);
  });
}

function indexPage(
  pictures: readonly BranchPicture[],
  firstPage: number,
  { title, note, theme, say }: IndexOptions,
): IndexPage {
  const colours = THEMES[theme];
  const head = say(message('picture.index'));
  const shapes: Shape[] = [
    writing(shortened(title, WIDTH, TITLE), { x: 0, y: 22, type: TITLE, colour: colours.text }),
    writing([head, note].filter((part) => part !== '').join(' · '), {
      x: 0,
      y: 48,
      type: ENTRY,
      colour: colours.dimmed,
    }),
  ];
  const links: PageLink[] = [];
  for (const [index, picture] of pictures.entries()) {
    const top = TOP + index * LINE;
    shapes.push(...entryShapes(picture, { page: firstPage + index, top }, colours));
    links.push({ x: 0, y: top, width: WIDTH, height: LINE, page: firstPage + index });
  }
  return {
    scene: {
      title: `${head}, ${title}`,
      name: head,
      note,
      width: WIDTH,
      height: HEIGHT,
      background: colours.background,
      shapes: [{ kind: 'group', name: 'index', shapes }],
    },
    links,
  };
}

function entryShapes(
  { scene: { name, note }, depth }: BranchPicture,
  { page, top }: { readonly page: number; readonly top: number },
  theme: Theme,
): readonly Shape[] {
  const number = String(page + 1);
  const y = top + 15;
  const indent = Math.min(depth, DEEPEST) * INDENT;
  return [
    writing(shortened(name, NAME_ROOM - indent, ENTRY), { x: indent, y, type: ENTRY, colour: theme.text }),
    writing(shortened(note, NOTE_ROOM, ENTRY), { x: NAME_ROOM + 16, y, type: ENTRY, colour: theme.dimmed }),
    { ...writing(number, { x: WIDTH, y, type: ENTRY, colour: theme.secondary }), anchor: 'end' },
    {
      kind: 'path',
      d: `M 0 ${top + LINE - 1} L ${WIDTH} ${top + LINE - 1}`,
      stroke: { colour: theme.cardLine, width: 0.5 },
    },
  ];
}

function writing(
  text: string,
  { x, y, type, colour }: { readonly x: number; readonly y: number; readonly type: Type; readonly colour: string },
): TextShape {
  return { kind: 'text', x, y, text, size: type.size, weight: type.weight, colour };
}
