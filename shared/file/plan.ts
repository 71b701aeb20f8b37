/** A plan in memory: its records, its header, and whatever a newer version wrote that this one does not know. */
import type { Tables } from '../model/tables.ts';

/** What the head of the file says. */
export interface PlanHeader {
  /** Stays with the plan through every save and copy; tells two copies of one plan from two plans. */
  readonly docId: string;
  readonly name: string;
  /** The version of the format the file was written in, before migration. */
  readonly formatVersion: number;
  /** The oldest version that can read the file without losing anything. */
  readonly minReader: number;
}

export interface Plan {
  readonly header: PlanHeader;
  readonly tables: Tables;
  /** Top-level fields that this version does not know, kept as they came and written back. */
  readonly unknown: Readonly<Record<string, unknown>>;
}
