/** Chance and clock for commands that the command line runs. */
import type { Kind } from '../../shared/model/kinds.ts';
import { formatIsoDate, type IsoDate } from '../../shared/util/iso-date.ts';
import { randomText } from '../host/random-text.ts';

/** 36^14 ids: two plans never meet one by chance. */
export const ID_LENGTH = 14;

export const newId = <K extends Kind>(kind: K) => `${kind}_${randomText(ID_LENGTH)}` as const;

export function today(): IsoDate {
  const now = new Date();
  return formatIsoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
