/** Text made to fit a width on the canvas. Widths scale with the type, so each text is measured once. */

const MEASURED_SIZE = 20;
const MOST_KEPT = 50_000;

/** The same family as the page's; the weight as CSS writes it. */
export const fontOf = (weight: 400 | 600, size: number): string =>
  `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;

const widths = new Map<string, number>();

/** Load the type that the painters use; afterwards widths are measured afresh. Without it they use the system's type. */
export async function loadType(): Promise<void> {
  await Promise.allSettled(([400, 600] as const).map((weight) => document.fonts.load(fontOf(weight, MEASURED_SIZE))));
  widths.clear();
}

/** Width of a text in a type of this weight and size, in the same unit as the size. */
export function widthOf(context: CanvasRenderingContext2D, text: string, weight: 400 | 600, size: number): number {
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > MOST_KEPT) widths.clear();
    const { font } = context;
    context.font = fontOf(weight, MEASURED_SIZE);
    width = context.measureText(text).width / MEASURED_SIZE;
    context.font = font;
    widths.set(key, width);
  }
  return width * size;
}

/** The text, or its beginning with an ellipsis; empty when not even one letter fits. */
export function shortened(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const letters = Array.from(text);
  let fits = 0;
  let tooLong = letters.length;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (width(`${letters.slice(0, middle).join('')}…`) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? '' : `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** A person's name in little room: "Budi Santoso", else "Budi S.", else "Budi", else its beginning. */
export function shortenedName(name: string, room: number, width: (text: string) => number): string {
  if (width(name) <= room) return name;
  const [first = '', ...others] = name.split(' ');
  const initial = others.at(-1)?.at(0);
  const brief = initial === undefined ? first : `${first} ${initial}.`;
  if (width(brief) <= room) return brief;
  return shortened(first, room, width);
}
