/** An organisation as Markdown, Mermaid and JSON Canvas: held against what their specifications ask. */
import { describe, expect, it } from 'vitest';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { treeCanvas } from '../../../../shared/exchange/tree/json-canvas.ts';
import { escapeMarkdown, treeMarkdown } from '../../../../shared/exchange/tree/markdown.ts';
import { escapeMermaid, treeMermaid } from '../../../../shared/exchange/tree/mermaid.ts';
import type { DocumentOptions } from '../../../../shared/exchange/tree/tree-part.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { say } from '../../../../shared/texts/message.ts';
import { samplePlan } from '../../../../build/sample/sample-plan.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';

const HOSTILE = ['a "b" [c](https://x.y) `d` <img src=x> #1 | ; } & \\', '---\n1. x', '\u202Eevil', '🙂 李 عمر', '- x'];

const optionsFor = (tables: Tables, more: Partial<DocumentOptions> = {}): DocumentOptions => ({
  tops: reportingTree(tables).roots,
  folded: new Set(),
  title: 'Plan "A"',
  note: '2026-11-27',
  includePay: false,
  say,
  ...more,
});

const org = anOrg()
  .manager('Ana', { title: 'CTO', level: 'L9' })
  .report('Ana', 'Budi', { title: 'VP' })
  .opening('Budi', 'Engineer')
  .report('Budi', 'Citra')
  .with({
    id: 'relation_1',
    fromPositionId: positionOf('Citra'),
    toPositionId: positionOf('Ana'),
    type: 'mentor',
  })
  .with({
    id: personOf('Budi'),
    name: 'Budi',
    employment: 'employee',
    skills: [],
    salary: { amount: 123_456, currency: 'EUR', period: 'year' },
  });

const hostile = HOSTILE.reduce((made, name) => made.report('Ana', name), org);

describe('Markdown', () => {
  it('tells figures, tree and relations', () => {
    const tables = org.tables();
    expect(treeMarkdown(tables, optionsFor(tables))).toBe(`# Plan "A"

2026-11-27

## Figures

| Figure | Value |
| --- | ---: |
| Positions | 4 |
| People | 3 |
| Open positions | 1 |
| Closed positions | 0 |
| Teams | 0 |
| Managers | 2 |
| Layers | 3 |
| Direct reports per manager, median | 1.5 |
| Most direct reports | 2 |

## Organisation

- **Ana**, CTO · L9
  - **Budi**, VP
    - **Citra**, Citra's role
    - **Engineer** *Open*

## Relations

- Citra → Ana: mentored by
`);
  });

  it('says how many are folded away, and gives the figures of the part', () => {
    const tables = org.tables();
    const text = treeMarkdown(
      tables,
      optionsFor(tables, { tops: [positionOf('Budi')], folded: new Set([positionOf('Budi')]) }),
    );
    expect(text).toContain('- **Budi**, VP (2 more)\n');
    expect(text).toContain('| Positions | 1 |');
    expect(text).not.toContain('Citra');
  });

  it.each([
    ['*bold* _it_ `code`', String.raw`\*bold\* \_it\_ \`code\``],
    ['<script>', String.raw`\<script\>`],
    ['[a](b) ![c](d)', String.raw`\[a\](b) \!\[c\](d)`],
    ['1. first', String.raw`1\. first`],
    ['- item', String.raw`\- item`],
    ['# x', String.raw`\# x`],
    ['a | b', String.raw`a \| b`],
    ['a\nb', 'a b'],
    ['&amp;', String.raw`\&amp;`],
    ['https://x.y', String.raw`https\://x.y`],
    ['www.x.y a@b.c', String.raw`www\.x.y a\@b.c`],
  ])('%j stays what was typed', (typed, written) => {
    expect(escapeMarkdown(typed)).toBe(written);
  });

  it('keeps every position on a line of its own, whatever it is called', () => {
    const tables = hostile.tables();
    const lines = treeMarkdown(tables, optionsFor(tables)).split('\n');
    expect(lines.filter((line) => /^ *- \*\*/.test(line))).toHaveLength(tables.position.size);
  });
});

describe('pay', () => {
  it('is absent unless asked for', () => {
    const tables = org.tables();
    const places = {
      placeOf: () => ({ x: 0, y: 0 }),
      width: 1,
      height: 1,
      colourOf: () => undefined,
      goesRight: false,
    };
    const written = (includePay: boolean): string => {
      const options = optionsFor(tables, { includePay });
      return treeMarkdown(tables, options) + treeMermaid(tables, options) + treeCanvas(tables, options, places);
    };
    expect(written(false)).not.toContain('123');
    expect(written(true).match(/pay 123456 EUR/g)).toHaveLength(3);
  });
});

describe('Mermaid', () => {
  /** The lines that a tree is made of, by the grammar of flowcharts; a label holds no quote and no backtick. */
  const TEXT = String.raw`(?:[^"\x60\\;{}|<>&#]|#\d+;)*`;
  const LINE = new RegExp(
    String.raw`^(flowchart TD| {2}n\d+\["${TEXT}(<br/>${TEXT})?"\](:::open)?| {2}n\d+ --> n\d+| {2}n\d+ -\. "${TEXT}" \.-> n\d+| {2}classDef .*)$`,
  );

  it.each(HOSTILE)('%j cannot leave its quotes', (name) => {
    expect(escapeMermaid(name)).not.toMatch(/["`<>\\{}|\n]/);
  });

  it('is made of nodes, one line per report and relations', () => {
    const tables = hostile.tables();
    const [dash, title, end, ...lines] = treeMermaid(tables, optionsFor(tables)).trimEnd().split('\n');
    expect([dash, title, end]).toEqual(['---', String.raw`title: "Plan \"A\""`, '---']);
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('-->'))).toHaveLength(tables.position.size - 1);
    expect(lines.filter((line) => line.includes('.->'))).toHaveLength(1);
  });

  it('says when it is more than Mermaid draws unasked', () => {
    const small = org.tables();
    expect(treeMermaid(small, optionsFor(small))).not.toContain('%%');
    let large = anOrg().manager('Ana');
    for (let number = 0; number < 501; number++) large = large.opening('Ana', `Engineer ${number}`);
    const tables = large.tables();
    expect(treeMermaid(tables, optionsFor(tables))).toMatch(/\n%% 501 lines, \d+ letters: .*maxEdges/);
  });
});

describe('JSON Canvas 1.0', () => {
  const { tables } = samplePlan();
  const text = treeCanvas(tables, optionsFor(tables), {
    placeOf: () => ({ x: 1.5, y: -2.4 }),
    width: 184,
    height: 64,
    colourOf: () => '#4c88d3',
    goesRight: false,
  });
  const canvas = JSON.parse(text) as {
    readonly nodes: readonly Readonly<Record<string, unknown>>[];
    readonly edges: readonly Readonly<Record<string, unknown>>[];
  };

  it('has nodes with whole numbers, a type and a colour', () => {
    expect(canvas.nodes).toHaveLength(tables.position.size);
    for (const { type, x, y, width, height, color } of canvas.nodes) {
      expect([type, x, y, width, height, color]).toEqual(['text', 2, -2, 184, 64, '#4c88d3']);
    }
  });

  it('has an edge for every report, between nodes that are there, with ids of their own', () => {
    const ids = new Set(canvas.nodes.map(({ id }) => id));
    expect(ids.size).toBe(canvas.nodes.length);
    expect(canvas.edges.every(({ fromNode, toNode }) => ids.has(fromNode) && ids.has(toNode))).toBe(true);
    expect(canvas.edges.filter(({ toEnd }) => toEnd === 'none')).toHaveLength(tables.position.size - 1);
    expect(canvas.edges.filter(({ label }) => label !== undefined)).toHaveLength(tables.relation.size);
    expect(new Set([...canvas.edges.map(({ id }) => id), ...ids]).size).toBe(canvas.edges.length + ids.size);
    expect(canvas.edges.filter(({ fromSide }) => fromSide === undefined || fromSide === 'bottom')).toHaveLength(
      canvas.edges.length,
    );
  });
});
