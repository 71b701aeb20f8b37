/** A position as it comes from a clipboard or another plan, with its reports: which drafts can become positions. */
import { message } from '../texts/message.ts';
import { MAX_LINE } from '../model/fields.ts';
import { statusWhenHeld, type Position } from '../model/position.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Refusal } from './command.ts';
import { refusalOfSkills } from './skill-list.ts';
import { refusalOfDay, refusalOfFte, refusalOfOrder } from './typed-guard.ts';

export interface PositionDraft {
  /** May be empty when there is a name. */
  readonly title: string;
  /** Who holds it; an open position when absent. */
  readonly name?: string;
  readonly team?: string;
  readonly location?: string;
  readonly level?: string;
  readonly fte?: number;
  readonly start?: IsoDate;
  readonly end?: IsoDate;
  readonly status?: string;
  readonly skills?: readonly string[];
  readonly reports: readonly PositionDraft[];
}

/** All drafts, each before its reports. Without recursion: pasted text may be indented two hundred deep. */
export function allDrafts(drafts: readonly PositionDraft[]): readonly PositionDraft[] {
  const all: PositionDraft[] = [];
  const open = drafts.toReversed();
  for (let draft = open.pop(); draft !== undefined; draft = open.pop()) {
    all.push(draft);
    open.push(...draft.reports.toReversed());
  }
  return all;
}

/** What is wrong with the first draft that cannot become a position, and in which row it is; null when all can. */
export function refusalOfDrafts(drafts: readonly PositionDraft[]): Refusal | null {
  for (const [index, draft] of drafts.entries()) {
    const problem = refusalOfDraft(draft);
    if (problem !== null) return message('refusal.inRow', { row: index + 1, problem });
  }
  return null;
}

function refusalOfDraft(draft: PositionDraft): Refusal | null {
  const { title, name = '', team, location, level, fte, start, end, skills = [] } = draft;
  if (title.trim() === '' && name.trim() === '') return message('refusal.emptyTitle');
  const isTooLong = [title, name, team, location, level].some((text) => (text?.length ?? 0) > MAX_LINE);
  if (isTooLong) return message('refusal.tooLong', { limit: MAX_LINE });
  const refusal = fte === undefined ? null : refusalOfFte(fte);
  return refusal ?? refusalOfSkills(skills) ?? refusalOfDay(start) ?? refusalOfDay(end) ?? refusalOfOrder(start, end);
}

/** The status that fits whether somebody holds the position; what the draft says counts where it can. */
export function statusOf({ status, start }: PositionDraft, isHeld: boolean, today: IsoDate): Position['status'] {
  if (!isHeld) return status === 'on-hold' ? status : 'open';
  if (status === 'leaving' || status === 'starting') return status;
  return statusWhenHeld(start, today);
}
