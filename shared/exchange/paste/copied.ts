/** Positions of a plan as what goes on the clipboard: drafts for Orgwright, indented text for mail, a table for spreadsheets. Pay stays behind. */
import { reportingTree, type PositionId } from '../../analysis/reporting-tree.ts';
import { allDrafts, type PositionDraft } from '../../commands/position-draft.ts';
import { find, type Tables } from '../../model/tables.ts';

/** The positions with everyone below them. */
export function draftsOf(tables: Tables, ids: readonly PositionId[]): readonly PositionDraft[] {
  const tree = reportingTree(tables);
  const made = new Map<PositionId, PositionDraft>();
  const order = ids.flatMap((id) => tree.subtreeOf(id));
  // From the leaves up, so that no plan is too deep.
  for (const id of order.toReversed()) {
    const reports = tree.reportsOf(id).flatMap((report) => made.get(report) ?? []);
    made.set(id, draftOf(tables, id, reports));
  }
  return ids.flatMap((id) => made.get(id) ?? []);
}

function draftOf(tables: Tables, id: PositionId, reports: readonly PositionDraft[]): PositionDraft {
  const position = find(tables, id);
  if (position === undefined) return { title: '', reports };
  const { title, level, fte, startDate, endDate, status, personId, teamId, locationId, skills } = position;
  const said = {
    name: personId === null ? undefined : find(tables, personId)?.name,
    team: teamId === undefined ? undefined : find(tables, teamId)?.name,
    location: locationId === undefined ? undefined : find(tables, locationId)?.name,
    level,
    start: startDate,
    end: endDate,
    skills,
  };
  const present = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { title, fte, status, ...present, reports };
}

/** One line a position, two spaces a layer: `  Ana Sousa, CTO`. */
export function indentedText(drafts: readonly PositionDraft[]): string {
  return layered(drafts)
    .map(({ draft, layer }) => `${'  '.repeat(layer)}${[draft.name, draft.title].filter(Boolean).join(', ')}\n`)
    .join('');
}

const COLUMNS = ['name', 'title', 'manager', 'team', 'location', 'level', 'fte', 'start', 'status'] as const;

/** A table that spreadsheet programs take in as cells. */
export function htmlTable(drafts: readonly PositionDraft[]): string {
  const managers = new Map<PositionDraft, PositionDraft>();
  for (const draft of allDrafts(drafts)) for (const report of draft.reports) managers.set(report, draft);
  const rows = allDrafts(drafts).map((draft) => {
    const manager = managers.get(draft);
    const cells = { ...draft, manager: manager === undefined ? '' : manager.name || manager.title };
    return COLUMNS.map((column) => escapeHtml(String(cells[column] ?? '')));
  });
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>${line(COLUMNS, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe, as in files. */
const escapeHtml = (text: string): string =>
  (/^[=+\-@]/.test(text) ? `'${text}` : text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

interface Layered {
  readonly draft: PositionDraft;
  readonly layer: number;
}

function layered(drafts: readonly PositionDraft[]): readonly Layered[] {
  const all: Layered[] = [];
  const open = drafts.map((draft): Layered => ({ draft, layer: 0 })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    all.push(next);
    const layer = next.layer + 1;
    open.push(...next.draft.reports.map((draft): Layered => ({ draft, layer })).reverse());
  }
  return all;
}
