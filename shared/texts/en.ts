/** Every sentence that rules, commands and files say, in English. The screen's own words are in renderer/i18n. */
import { CELL_TEXTS } from './cell-texts.ts';
import { COMPARE_TEXTS } from './compare-texts.ts';
import { EDITING_TEXTS } from './editing-texts.ts';
import { IMPORT_TEXTS } from './import-texts.ts';
import { PICTURE_TEXTS } from './picture-texts.ts';
import { STRUCTURE_TEXTS } from './structure-texts.ts';
import { PASTE_TEXTS } from './paste-texts.ts';
import { REACH_TEXTS } from './reach-texts.ts';
import { RECRUITING_TEXTS } from './recruiting-texts.ts';
import type { PORTFOLIO_TEXTS } from './portfolio-texts.ts';
import { REIMPORT_TEXTS } from './reimport-texts.ts';
import { RETEAMING_TEXTS } from './reteaming-texts.ts';
import { SCENARIO_TEXTS } from './scenario-texts.ts';

export const TEXTS = {
  ...CELL_TEXTS,
  ...COMPARE_TEXTS,
  ...EDITING_TEXTS,
  ...IMPORT_TEXTS,
  ...STRUCTURE_TEXTS,
  ...PASTE_TEXTS,
  ...REACH_TEXTS,
  ...RECRUITING_TEXTS,
  ...REIMPORT_TEXTS,
  ...RETEAMING_TEXTS,
  ...PICTURE_TEXTS,
  ...SCENARIO_TEXTS,

  'name.unnamedPosition': 'Unnamed position',
  'name.newPosition': 'New position',

  'command.importPeople_one': 'Import {{count}} position',
  'command.importPeople_other': 'Import {{count}} positions',
  'command.applyMerge': 'Merge the changes from disk',
  'command.reloadFromDisk': 'Reload from disk',
  'command.takeTheirs': 'Take values from disk',

  'refusal.gone': 'That is no longer in the plan.',
  'refusal.nothingSelected': 'Select a position first.',
  'refusal.nobodyToRename': 'Nobody holds {{title}}. Fill it first, or rename the position itself.',
  'refusal.badField': 'That value cannot be kept: it {{problem}}.',
  'refusal.noDate': 'A day is needed here. Write it as 2026-12-31.',
  'refusal.badDate': '{{text}} is not a day. Write it as 2026-12-31.',
  'refusal.vacateFirst': 'Somebody holds {{title}}. Vacate the position first.',
  'refusal.filledNeedsPerson': 'Choose who holds {{title}} instead of setting the status.',
  'refusal.lastBeforeFirst':
    'The last day ({{last}}) lies before the first day ({{first}}). Choose a later last day, or an earlier first day.',
  'refusal.datesOutOfOrder': 'The end ({{end}}) lies before the start ({{start}}). Choose a later end.',
  'refusal.emptyName': 'A name cannot be empty.',
  'refusal.emptyTitle': 'A position needs a title.',
  'refusal.tooLong': 'That is too long for a name. It can have {{limit}} characters at most.',
  'refusal.closeByCommand': 'Use Close for {{title}} instead of setting the status: its reports need a new manager.',
  'refusal.fte': 'Full-time equivalent must be a number from 0 to 1.5, such as 0.8.',

  'open.tooBig':
    'This file is {{size}} MB. Orgwright opens plans up to {{limit}} MB. Split the plan, or remove what is not needed.',
  'open.empty':
    'This file is empty: nothing in it can be read. If it held a plan, look for it under Recovered work or in a backup.',
  'open.zeros':
    'This file holds only zeros, as a disk leaves behind when it fails. Look for the plan under Recovered work or in a backup.',
  'open.tooDeep': 'This file is nested more than {{limit}} levels deep. No plan is, so it was not opened.',
  'open.notJson': 'This file is damaged at line {{line}}, column {{column}}. It was not changed.',
  'open.truncated':
    'This file ends in the middle of line {{line}}, as if writing it was cut short. It was not changed.',
  'open.notOurs': 'This is not an Orgwright plan. To bring in people from a table, use Import people.',
  'open.invalid_one': 'One entry of this plan cannot be read: {{first}}. The file was not changed.',
  'open.invalid_other':
    '{{count}} entries of this plan cannot be read, the first: {{first}}. The file was not changed.',
  'open.newer':
    'This plan was written by a newer Orgwright. You can look at it here, but saving could lose what this version does not know. Update Orgwright to edit it.',
  'open.brokenMigration':
    'This plan is of format version {{version}}, which could not be brought up to date: {{problem}}. The file was not changed.',

  'repair.cleared': '{{record}}: {{field}} pointed to something that is not in the plan. It was cleared.',
  'repair.rehomed':
    '{{record}} would report to a position that is gone. It reports where it did before, or to the next one above.',
  'repair.removed': '{{record}} belonged to something that is not in the plan. It was taken out.',
  'repair.cycle': '{{record}}: the line of {{field}} led back to itself. It was cut here.',
  'repair.duplicateId': '{{record}} had the same id as another entry. It was kept under a new id.',
  'repair.repeated': '{{record}} was in the file twice, word for word. It was kept once.',
  'repair.moveEdits_one': 'The move {{record}} held {{count}} edit that could not be read. It was left out.',
  'repair.moveEdits_other': 'The move {{record}} held {{count}} edits that could not be read. They were left out.',
  'repair.snapshotRecords_one': 'The snapshot {{record}} held {{count}} entry that could not be read. It was left out.',
  'repair.snapshotRecords_other':
    'The snapshot {{record}} held {{count}} entries that could not be read. They were left out.',
  'repair.invalid': '{{record}} could not be read ({{problem}}). It was left out.',
  'repair.badText': 'Some text held broken characters. They were replaced.',
  'repair.badKey': 'A field with a forbidden name was left out.',
  'repair.cutOff': 'Everything after line {{line}} was missing. What stood before it was read.',
} as const;

/** A key of the catalogue, or of sentences that are loaded later; plural forms count as one key. */
export type TextKey = keyof typeof TEXTS | keyof typeof PORTFOLIO_TEXTS extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never;
