/** Sheets for telling people: who is told what on which day, with reasons; by person and by manager; as Markdown and on paper. */
import { describe, expect, it } from 'vitest';
import { sheetPages } from '../../../../../shared/drawing/sheet-pages.ts';
import { plainShapes } from '../../../../../shared/drawing/scene.ts';
import { sheetsMarkdown } from '../../../../../shared/exchange/sheets/sheets-markdown.ts';
import { sheetsOf, type Sheet, type SheetKind } from '../../../../../shared/exchange/sheets/sheets.ts';
import type { Id } from '../../../../../shared/model/kinds.ts';
import type { Position } from '../../../../../shared/model/position.ts';
import type { Tables } from '../../../../../shared/model/tables.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../../support/an-org.ts';
import { planned, REORG } from '../../../../support/planned.ts';

const company = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Cara')
  .report('Budi', 'Dae')
  .report('Budi', 'Eko')
  .team('Payments', ['Dae'])
  .team('Search')
  .with({ id: 'initiative_one', name: 'One product', valueBox: null, teamIds: [] })
  .with({ id: personOf('Fay'), name: 'Fay', employment: 'employee', skills: [] });

const plan = planned(company, [
  {
    on: '2027-01-01',
    label: 'Dae to Cara',
    patch: { Dae: { managerPositionId: positionOf('Cara'), teamId: idFor('team', 'Search') } },
    fields: { reason: 'Search needs *one* more.', initiativeId: 'initiative_one' },
  },
  { on: '2027-02-01', label: 'Budi leaves', patch: { Budi: { personId: null, status: 'open' } } },
  {
    on: '2027-03-01',
    label: 'Fay follows',
    patch: { Budi: { personId: personOf('Fay'), status: 'filled' }, Dae: { title: 'Lead' } },
  },
]);

const sheets = (kind: SheetKind, under: Id<'position'> | null = null, tables: Tables = plan): readonly Sheet[] =>
  sheetsOf(tables, REORG, { kind, under, say, sayDay: (day) => day });

/** A sheet in lines. */
const told = (list: readonly Sheet[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    list.map(({ name, days }) => [
      name,
      days.flatMap(({ date, lines, why }) => [
        ...lines.map(({ label, text }) => `${date} ${label}: ${text}`),
        ...(why === '' ? [] : [why]),
      ]),
    ]),
  );

describe('sheets', () => {
  it('of persons: what changes on which day, and why; nobody for whom nothing changes', () => {
    expect(told(sheets('person'))).toEqual({
      Budi: ['2027-02-01 Leaves: reported to Ana'],
      Dae: [
        '2027-01-01 Manager: Budi → Cara',
        '2027-01-01 Team: Payments → Search',
        'Search needs *one* more. Part of One product.',
        "2027-03-01 Title: Dae's role → Lead",
      ],
      Eko: ["2027-02-01 Manager: Budi → Budi's role", "2027-03-01 Manager: Budi's role → Fay"],
      Fay: ['2027-03-01 Joins: reports to Ana'],
    });
  });

  it('of managers: who comes, goes, and changes while there', () => {
    expect(told(sheets('manager'))).toEqual({
      Ana: ['2027-02-01 Budi: Leaves', '2027-03-01 Fay: Joins'],
      Budi: [
        '2027-01-01 Dae: goes from you to Cara; Team: Payments → Search',
        'Search needs *one* more. Part of One product.',
        "2027-02-01 Eko: goes from you to Budi's role",
      ],
      Cara: [
        '2027-01-01 Dae: comes to you from Budi; Team: Payments → Search',
        'Search needs *one* more. Part of One product.',
        "2027-03-01 Dae: Title: Dae's role → Lead",
      ],
      Fay: ["2027-03-01 Eko: comes to you from Budi's role"],
    });
  });

  it('who starts and who leaves by a day: on the day itself, with the last day and the reason of the move that set it', () => {
    const dated = planned(company, [
      {
        on: '2027-01-01',
        label: 'Budi leaves in March',
        patch: { Budi: { endDate: '2027-03-31' } },
        fields: { reason: 'Retires.' },
      },
      {
        on: '2027-01-01',
        label: 'Fay comes in May',
        patch: {
          Fay: {
            id: positionOf('Fay'),
            title: 'Clerk',
            managerPositionId: positionOf('Cara'),
            personId: personOf('Fay'),
            status: 'starting',
            fte: 1,
            startDate: '2027-05-01',
          },
        },
      },
    ]);
    expect(told(sheets('person', null, dated))).toEqual({
      Budi: ['2027-04-01 Leaves: reported to Ana', '2027-04-01 Last day: 2027-03-31', 'Retires.'],
      Dae: ['2027-04-01 Manager: Budi → Ana', 'Retires.'],
      Eko: ['2027-04-01 Manager: Budi → Ana', 'Retires.'],
      Fay: ['2027-05-01 Joins: reports to Cara'],
    });
    expect(told(sheets('manager', null, dated))).toMatchObject({
      Ana: [
        '2027-04-01 Budi: Leaves; Last day: 2027-03-31',
        '2027-04-01 Dae: comes to you from Budi',
        '2027-04-01 Eko: comes to you from Budi',
        'Retires.',
      ],
      Cara: ['2027-05-01 Fay: Joins'],
    });
  });

  it('nothing is told of who starts and leaves in the baseline alone', () => {
    const [dae, eko] = ['Dae', 'Eko'].map((name) => company.records().find(({ id }) => id === positionOf(name)));
    const base = company
      .with({ ...dae!, startDate: '2027-01-01' } as Position)
      .with({ ...eko!, endDate: '2027-01-31' } as Position);
    const change = { Cara: { title: 'Head' } };
    expect(told(sheets('person', null, planned(base, [{ on: '2027-01-01', label: 'Head', patch: change }])))).toEqual({
      Cara: ["2027-01-01 Title: Cara's role → Head"],
    });
  });

  it('who starts later under another manager than planned is told on the first day', () => {
    const dae = company.records().find(({ id }) => id === positionOf('Dae'));
    const base = company.with({ ...dae!, startDate: '2027-06-01' } as Position);
    const change = { Dae: { managerPositionId: positionOf('Cara') } };
    expect(
      told(sheets('person', null, planned(base, [{ on: '2027-01-01', label: 'To Cara', patch: change }]))),
    ).toEqual({
      Dae: ['2027-06-01 Joins: reports to Cara'],
    });
  });

  it('for a part: whoever is in it before or after', () => {
    expect(Object.keys(told(sheets('person', positionOf('Cara'))))).toEqual(['Dae']);
    expect(Object.keys(told(sheets('person', positionOf('Budi'))))).toEqual(['Budi', 'Dae', 'Eko', 'Fay']);
    expect(Object.keys(told(sheets('manager', positionOf('Budi'))))).toEqual(['Budi', 'Fay']);
  });

  it('as Markdown, with signs of its own escaped', () => {
    const text = sheetsMarkdown(sheets('person', positionOf('Cara')), { title: 'Reorg', note: 'Draft', say });
    expect(text).toBe(
      [
        '# Reorg',
        '',
        'Draft',
        '',
        '## Dae',
        '',
        "Dae's role",
        '',
        '### 2027-01-01',
        '',
        '- **Manager**: Budi → Cara',
        '- **Team**: Payments → Search',
        '',
        String.raw`Why: Search needs \*one\* more. Part of One product.`,
        '',
        '### 2027-03-01',
        '',
        "- **Title**: Dae's role → Lead",
        '',
      ].join('\n'),
    );
    expect(sheetsMarkdown([], { title: 'Reorg', note: '', say })).toBe(
      '# Reorg\n\nNothing changes for anybody here.\n',
    );
  });

  it('on paper: a page for each, further pages for long ones, all text within the page', () => {
    const options = { title: 'Reorg', note: 'Draft', sayWhy: (reason: string) => `Why: ${reason}` };
    const pages = sheetPages(sheets('person'), options);
    expect(pages.map(({ scene }) => scene.name)).toEqual(['Budi', 'Dae', 'Eko', 'Fay']);
    const [budi] = sheets('person');
    const long: Sheet = {
      ...budi!,
      days: Array.from({ length: 60 }, (_, at) => ({ ...budi!.days[0]!, date: `Day ${at}` })),
    };
    const many = sheetPages([long], options);
    expect(many.length).toBeGreaterThan(1);
    const texts = many.flatMap(({ scene }) => [...plainShapes(scene.shapes)].filter((shape) => shape.kind === 'text'));
    expect(texts.filter(({ text }) => text.startsWith('Day ')).map(({ text }) => text)).toEqual(
      long.days.map(({ date }) => date),
    );
    for (const { scene } of many) {
      for (const shape of plainShapes(scene.shapes)) {
        if (shape.kind === 'text') expect(shape.y).toBeLessThanOrEqual(scene.height);
      }
    }
  });
});
