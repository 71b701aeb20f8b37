/** Pictures of a real organisation of 2,907 positions: the scene, and what each writer makes of it, in time on the processor. */
import { readFile } from 'node:fs/promises';
import { planScene } from '../../shared/drawing/plan-picture.ts';
import { pictureColours } from '../../shared/drawing/colouring.ts';
import { pageOf, type Page } from '../../shared/drawing/pages.ts';
import { branchPages } from '../../shared/drawing/picture-pages.ts';
import { pagesToPdf } from '../../shared/drawing/pdf/pdf.ts';
import { sceneToSvg } from '../../shared/drawing/svg.ts';
import { treeMarkdown } from '../../shared/exchange/tree/markdown.ts';
import { say } from '../../shared/texts/message.ts';
import { importText } from '../support/import-list.ts';
import { pictureOf } from '../support/picture-options.ts';
import { digits, timeOnProcessor, timingOf, type Row, type Timing } from './measure.ts';

const FILE = new URL('../fixtures/orgs/health-department-2011-03-31-positions.csv', import.meta.url);
const TODAY = '2026-11-27';

/** Rows of the section `pictures`. */
export async function pictureRows(): Promise<readonly Row[]> {
  const { tables } = importText(await readFile(FILE, 'utf8'));
  const positions = tables.position.size;
  const options = pictureOf(tables, { colours: pictureColours({ tables, today: TODAY }, 'team', say) });
  const scene = planScene(tables, options);
  const page = pageOf(scene, 'fit');
  const drawn = timeOnProcessor(() => planScene(tables, options), 20);
  const svg = timeOnProcessor(() => sceneToSvg(scene), 20);
  const both = timeOnProcessor(() => sceneToSvg(planScene(tables, options)), 20);
  const pdf = await pdfTiming(page);
  const cut = { layer: 2, paper: 'a4' } as const;
  const pages = timeOnProcessor(() => branchPages(tables, options, cut), 5);
  const markdown = timeOnProcessor(() => treeMarkdown(tables, { ...options, note: TODAY, includePay: false }), 20);
  const text = sceneToSvg(scene);
  const lines = text.match(/data-from=/g)?.length ?? 0;
  const { bytes } = await pagesToPdf([page], { title: 'Bench', pictureText: () => null });
  const row = (what: string, value: string, limit: string, met: boolean | null): Row => ({
    goal: 'pictures',
    what: `${what}, ${positions} positions`,
    value,
    limit,
    met,
  });
  return [
    row(
      'lines in the SVG',
      String(lines),
      String(positions - options.tops.length),
      lines === positions - options.tops.length,
    ),
    row('layout and scene', `${digits(drawn.median)} ms`, '100 ms', drawn.median <= 100),
    row('SVG', `${digits(svg.median)} ms, ${digits(text.length / 1e6)} MB`, '100 ms', svg.median <= 100),
    row('both in turn', `${digits(both.median)} ms`, '100 ms', both.median <= 100),
    row(
      'pages of A4 that can be read',
      `${digits(pages.median)} ms, ${branchPages(tables, options, cut).length} pages`,
      '',
      null,
    ),
    row('PDF', `${digits(pdf.median)} ms, ${digits(bytes.length / 1e6)} MB`, '', null),
    row('Markdown', `${digits(markdown.median)} ms`, '', null),
  ];
}

const PDF_RUNS = 10;

/** Packing is the platform's, on threads of its own, so all of them count and each run is waited for; the first is not counted. */
async function pdfTiming(page: Page): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 0; run <= PDF_RUNS; run++) {
    const start = process.cpuUsage();
    await pagesToPdf([page], { title: 'Bench', pictureText: () => null });
    const { user, system } = process.cpuUsage(start);
    if (run > 0) taken.push((user + system) / 1000);
  }
  return timingOf(taken);
}
