/** Positions as Orgwright puts them on the clipboard for itself, in this window, another, or another program. */
import { z } from '../../util/zod.ts';
import { isoDate, line } from '../../model/fields.ts';
import { allDrafts, type PositionDraft } from '../../commands/position-draft.ts';
import { MAX_DEPTH_PASTED, MAX_PASTED } from './limits.ts';

/** A type of its own: other programs see the text and the table beside it. */
export const OUR_TYPE = 'application/x-orgwright-positions+json';
const FORMAT = 'orgwright.positions';

export interface OurPositions {
  /** The plan they were copied from. */
  readonly docId: string;
  /** The positions copied, topmost first, as ids of that plan. */
  readonly ids: readonly string[];
  /** Cut, and still there: pasted into the same plan they move. */
  readonly isCut: boolean;
  readonly drafts: readonly PositionDraft[];
}

const text = line.exactOptional();

const draftSchema: z.ZodType<PositionDraft> = z.object({
  title: line,
  name: text,
  team: text,
  location: text,
  level: text,
  fte: z.number().exactOptional(),
  start: isoDate.exactOptional(),
  end: isoDate.exactOptional(),
  status: text,
  skills: z.array(line).exactOptional(),
  reports: z.lazy(() => z.array(draftSchema).max(MAX_PASTED)),
});

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  docId: z.string().max(200),
  ids: z.array(z.string().max(100)).max(MAX_PASTED),
  isCut: z.boolean(),
  drafts: z.array(draftSchema).max(MAX_PASTED),
});

export const ourPositionsText = (positions: OurPositions): string =>
  JSON.stringify({ format: FORMAT, version: 1, ...positions });

/** The positions in the text; null when it is not ours, broken, or more than can be pasted. */
export function readOurPositions(json: string): OurPositions | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    // The clipboard may hold anything under any name.
    return null;
  }
  if (depthOf(json) > MAX_DEPTH_PASTED) return null;
  const parsed = schema.safeParse(raw);
  if (!parsed.success || allDrafts(parsed.data.drafts).length > MAX_PASTED) return null;
  const { docId, ids, isCut, drafts } = parsed.data;
  return { docId, ids, isCut, drafts };
}

/** Deepest nesting of brackets, outside of texts. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return deepest;
}
