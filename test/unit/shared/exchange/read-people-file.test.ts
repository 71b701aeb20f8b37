/** Reading lists from files of every kind, and refusing what is none in a sentence. */
import { describe, expect, it } from 'vitest';
import { readPeopleFile } from '../../../../shared/exchange/people/read-people-file.ts';
import { say } from '../../../../shared/texts/message.ts';
import { workbookFiles, xlsxOf, zipOf } from '../../../support/xlsx-of.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

async function read(content: Uint8Array | string) {
  const sheet = await readPeopleFile(typeof content === 'string' ? bytesOf(content) : content);
  if (!sheet.ok) throw new Error(say(sheet.error));
  return sheet.value;
}

async function refusal(content: Uint8Array | string): Promise<string> {
  const sheet = await readPeopleFile(typeof content === 'string' ? bytesOf(content) : content);
  return sheet.ok ? `read ${sheet.value.rows.length} rows` : say(sheet.error);
}

describe('text', () => {
  it.each([
    ['comma', 'Name,Title\nAna,CTO\n'],
    ['semicolon', 'Name;Title\nAna;CTO\n'],
    ['tab, as pasted from a spreadsheet', 'Name\tTitle\nAna\tCTO'],
    ['a line that names the delimiter', 'sep=|\r\nName|Title\r\nAna|CTO\r\n'],
    ['a byte order mark', '\uFEFFName,Title\nAna,CTO\n'],
    ['old line ends', 'Name,Title\rAna,CTO\r'],
  ])('%s', async (_, text) => {
    const { headers, rows } = await read(text);
    expect(headers).toEqual(['Name', 'Title']);
    expect(rows[0]).toEqual(['Ana', 'CTO']);
  });

  it('keeps delimiters, quotation marks and line breaks inside quotes', async () => {
    const { rows } = await read('Name,Title\n"Sousa, ""Ana""","CTO\nand founder"\n');
    expect(rows).toEqual([['Sousa, "Ana"', 'CTO\nand founder']]);
  });

  it('reads UTF-16, as spreadsheet programs save "Unicode text"', async () => {
    expect((await read(bytesOf('\uFEFFName\tTitle\nZoë\tCTO\n', 'utf16le'))).rows).toEqual([['Zoë', 'CTO']]);
  });

  it('reads the code page of Western Windows and says so', async () => {
    const { rows, problems } = await read(bytesOf('Name;Title\nJörg Müller;CTO\n', 'latin1'));
    expect(rows).toEqual([['Jörg Müller', 'CTO']]);
    expect(problems.map(({ message }) => say(message))).toEqual(['The file is not in Unicode.']);
  });

  it('finds the headers below a title and counts lines as the sheet does', async () => {
    const { headers, headerRow, rows } = await read(
      'Staff as of June,,\n,,\nName,Title,Level\nAna,CTO,8\n,,\nBudi,VP,7\n\n',
    );
    expect([headers, headerRow]).toEqual([['Name', 'Title', 'Level'], 3]);
    expect(rows).toEqual([
      ['Ana', 'CTO', '8'],
      ['', '', ''],
      ['Budi', 'VP', '7'],
    ]);
  });

  it('names columns without a header and with a repeated one, and leaves empty columns out', async () => {
    const { headers, rows, problems } = await read('Name,Name,,,Name (2)\nAna,A.,,x,y\n');
    expect(headers).toEqual(['Name', 'Name (2)', 'Column 4', 'Name (2) (2)']);
    expect(rows).toEqual([['Ana', 'A.', 'x', 'y']]);
    expect(problems).toHaveLength(3);
  });

  it('lists cells beyond the headers', async () => {
    const extra = await read('Name,Title\nAna,CTO,oops\nBudi\n');
    expect(extra.rows).toEqual([
      ['Ana', 'CTO'],
      ['Budi', ''],
    ]);
    expect(extra.problems.map(({ row, message }) => [row, say(message)])).toEqual([
      [2, 'The row has more cells than there are headers: oops.'],
    ]);
  });

  it('does not let a quotation mark that never closes swallow the rows below it', async () => {
    const { rows, problems } = await read('Name,Title\n"Ana",CTO\n"Budi,VP\nCara,"Head of ""it"""\n');
    expect(rows).toEqual([
      ['Ana', 'CTO'],
      ['"Budi', 'VP'],
      ['Cara', 'Head of "it"'],
    ]);
    expect(problems.map(({ row, message }) => [row, say(message)])).toContainEqual([
      3,
      'Quotation marks do not match.',
    ]);
  });
});

describe('workbooks', () => {
  it('reads texts, numbers, days and truth, and names the sheets it did not read', async () => {
    const bytes = xlsxOf({
      Cover: [],
      People: [
        ['Name', 'FTE', 'Start', 'Active'],
        ['Zoë & <Co>', 0.8, new Date(Date.UTC(2024, 1, 29)), true],
        ['Budi', null, 45_000, false],
      ],
      Notes: [['a'], ['b']],
    });
    const { headers, rows, problems } = await read(bytes);
    expect(headers).toEqual(['Name', 'FTE', 'Start', 'Active']);
    expect(rows).toEqual([
      ['Zoë & <Co>', '0.8', '2024-02-29', 'true'],
      ['Budi', '', '45000', 'false'],
    ]);
    expect(problems.map(({ message, action }) => `${say(message)} ${say(action)}`)).toEqual([
      'The workbook has further sheets: Notes. Only People was read.',
    ]);
  });

  it('reads a sheet of more than half a megabyte, for which the library alone would start a worker', async () => {
    const people = Array.from({ length: 20_000 }, (_, at) => [`Person ${at}`, at]);
    const { rows } = await read(xlsxOf({ People: [['Name', 'Number'], ...people] }));
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toEqual(['Person 19999', '19999']);
  });

  it('shows cells with an error instead of dropping them', async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const xml = `<worksheet><sheetData>${row}<row r="2"><c r="A2"><v>3</v></c><c r="B2" s="0" t="e"><v>#REF!</v></c></row></sheetData></worksheet>`;
    expect((await read(zipOf(workbookFiles(['People'], [xml])))).rows).toEqual([['3', '#REF!']]);
  });

  it('stops at a workbook that unpacks to far more than it says', async () => {
    const bomb = Buffer.alloc(200 * 1024 * 1024, ' ');
    const bytes = zipOf({ ...workbookFiles(['People'], []), 'xl/worksheets/sheet1.xml': bomb }, 100);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bytes)).toMatch(/unpacks to more than 160 MB/);
  });

  it.each([
    ['a row far out', '<row r="900000000"><c r="A900000000"><v>1</v></c></row>'],
    ['a column far out', '<row r="2"><c r="XFD2"><v>1</v></c></row>'],
  ])('refuses %s, which would be filled up to there', async (_, row) => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${row}</sheetData></worksheet>`;
    expect(await refusal(zipOf(workbookFiles(['People'], [xml])))).toMatch(/far outside the table/);
  });

  it('calls a workbook cut short damaged, at whatever byte', async () => {
    const whole = xlsxOf({
      People: [
        ['Name', 'Title'],
        ['Ana', 'CTO'],
      ],
    });
    for (let length = 4; length < whole.length; length += 13) {
      expect(await refusal(whole.subarray(0, length))).toMatch(/damaged|cannot be read/);
    }
  });

  it('never throws on a workbook with broken bytes', async () => {
    const whole = xlsxOf({
      People: [
        ['Name', 'Title'],
        ['Ana', 'CTO'],
      ],
    });
    for (let at = 4; at < whole.length; at++) {
      const broken = Uint8Array.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(typeof (await refusal(broken))).toBe('string');
    }
  });
});

describe('what is no list is refused in a sentence', () => {
  it.each([
    ['nothing', '', /nothing in it/],
    ['blanks', ' \n \n', /nothing in it/],
    ['headers only', 'Name,Title\n', /no rows below/],
    ['a plan', '{"format": "orgwright.plan"}', /Open it instead/],
    ['JSON', '[{"name": "Ana"}]', /JSON/],
    ['a web page', '<!DOCTYPE html><table></table>', /web page/],
    ['a picture', bytesOf('\u0089PNG\r\n\u001A\n\0\0\0', 'latin1'), /binary file/],
    ['old Excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /XLSX without a password/],
    ['another archive', zipOf({ 'content.xml': '<a/>' }), /without an Excel workbook/],
    ['more than 200,000 rows', `Name,Title\n${'a,b\n'.repeat(200_001)}`, /more than 200,000 rows/],
    ['more than 1,000 columns', `${'h,'.repeat(1_001)}\n${'c,'.repeat(1_001)}`, /more than 1,000 columns/],
    ['more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1), /51 MB/],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence);
  });
});
