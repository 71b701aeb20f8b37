/** Makes what was chosen: pictures for the preview and for files, texts for documents and lists. */
import { cardPlaces } from '../../../shared/drawing/card-places.ts';
import { pictureColours } from '../../../shared/drawing/colouring.ts';
import { shownIn } from '../../../shared/drawing/organisation-scene.ts';
import { pageOf, type Page } from '../../../shared/drawing/pages.ts';
import { branchPages } from '../../../shared/drawing/picture-pages.ts';
import { planScene, type PictureOptions } from '../../../shared/drawing/plan-picture.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { peopleCsv } from '../../../shared/exchange/people/people-csv.ts';
import { peopleJson } from '../../../shared/exchange/people/people-json.ts';
import { treeCanvas } from '../../../shared/exchange/tree/json-canvas.ts';
import { treeMarkdown } from '../../../shared/exchange/tree/markdown.ts';
import { treeMermaid } from '../../../shared/exchange/tree/mermaid.ts';
import { assertNever } from '../../../shared/util/assert-never.ts';
import { sayHere } from '../../i18n/say.ts';
import { today } from '../../state/context.ts';
import { pictureSource, type PictureSource } from './picture-source.ts';
import { hasPages, partOf, type Choice, type DocumentFormat, type Source } from './choice.ts';

export interface Names {
  /** The plan's name. */
  readonly title: string;
  /** The day, for people to read. */
  readonly day: string;
}

function pictureOptions(source: Source, choice: Choice, { title, day }: Names, from?: PictureSource): PictureOptions {
  const { look } = source;
  const tables = from?.tables ?? source.tables;
  const rule = look.colourBy === 'cost' && !choice.includePay ? 'none' : look.colourBy;
  return {
    ...partOf(choice.what, source),
    arrangement: look.arrangement,
    colours: pictureColours({ tables, today: today() }, rule, sayHere),
    badges: look.badges,
    showsRelations: look.showsRelations,
    today: today(),
    theme: choice.theme,
    title,
    notes: [...(from?.notes ?? []), day],
    say: sayHere,
    ...(from === undefined ? {} : drawnFrom(from, choice, source)),
  };
}

/** With changes, what is shown begins at the tops of their tree: a ghost may be one. */
function drawnFrom(
  { tables, changes, absenceOf }: PictureSource,
  { what }: Choice,
  source: Source,
): Partial<PictureOptions> {
  if (changes === null) return { absenceOf };
  const { look } = source;
  // Before the scenario not everybody was there.
  const tops = partOf(what, source).tops.filter((id) => tables.position.has(id));
  const isAll = what === 'whole' || (what === 'view' && look.focusRoot === null);
  return { absenceOf, changes, tops: isAll || tops.length === 0 ? changes.tree.roots : tops };
}

/** The pages of a picture; SVG and PNG have one, as large as the picture. */
export function picturePages(source: Source, choice: Choice, names: Names): readonly Page[] {
  const from = pictureSource(choice.what, source);
  const options = pictureOptions(source, choice, names, from);
  if (choice.what === 'branches' && hasPages(choice.format)) return branchPages(from.tables, options, choice);
  return [pageOf(planScene(from.tables, options), hasPages(choice.format) ? choice.paper : 'fit')];
}

/** The text of a document or a list. */
export function documentText(
  source: Source,
  choice: Choice & { readonly format: DocumentFormat },
  names: Names,
): string {
  const { tables } = source;
  const options = pictureOptions(source, choice, names);
  const document = { ...options, note: names.day, includePay: choice.includePay };
  const list = { includePay: choice.includePay, only: new Set(shownIn(reportingTree(tables), options)) };
  switch (choice.format) {
    case 'csv':
      return peopleCsv(tables, list);
    case 'json':
      return peopleJson(tables, list);
    case 'markdown':
      return treeMarkdown(tables, document);
    case 'mermaid':
      return treeMermaid(tables, document);
    case 'jsoncanvas':
      return treeCanvas(tables, document, cardPlaces(tables, options, options.colours));
    default:
      return assertNever(choice.format);
  }
}
