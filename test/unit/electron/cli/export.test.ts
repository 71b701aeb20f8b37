/** `orgwright export`: pictures, documents and lists into files and to the output; refusals in sentences. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { anOrg } from '../../../support/an-org.ts';
import { commandLine } from '../../../support/command-line.ts';

const { orgwright, at, writePlan, end } = commandLine();

afterAll(end);

describe('export', () => {
  it.each([
    ['svg', /^<\?xml .*<g class="card"><title>Ana, /s],
    ['markdown', /^# A plan\n.*- \*\*Ana\*\*, Ana's role\n {2}- \*\*Budi\*\*/s],
    ['mermaid', /flowchart TD\n {2}n1\["Ana<br\/>Ana's role"\]/],
    ['jsoncanvas', /^\{\n "nodes": \[\n {2}\{"id":"position_ana","type":"text"/],
    ['csv', /^id,person,name,.*\r\n.*Ana.*\r\n.*Budi.*\r\n$/s],
    ['json', /"name": "Budi"/],
  ])('prints %s as it is, with and without --out -', async (format, content) => {
    const plan = writePlan('printed.orgwright', anOrg().manager('Ana').report('Ana', 'Budi').tables());
    const { code, out, err } = await orgwright('export', plan, '--format', format);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(content);
    expect((await orgwright('export', plan, '--format', format, '--out', '-')).out).toBe(out);
  });

  it('writes one branch as a PDF of A4, and says which letters are missing', async () => {
    const plan = writePlan(
      'pdf.orgwright',
      anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', '李伟').tables(),
    );
    const args = ['--format', 'pdf', '--paper', 'a4', '--out', at('branch.pdf')];
    const whole = await orgwright('export', plan, ...args);
    expect(whole.code).toBe(1);
    expect(whole.err).toMatch(/empty boxes in this PDF: .*"李伟"/);
    expect(readFileSync(at('branch.pdf'), 'latin1')).toMatch(
      /^%PDF-1\.7.*MediaBox\[0 0 (841\.89 595\.28|595\.28 841\.89)\].*%%EOF\n$/s,
    );
    const ana = writePlan('ana.orgwright', anOrg().manager('Ana').report('Ana', 'Budi').tables());
    expect(await orgwright('export', ana, ...args, '--subtree', 'budi')).toMatchObject({ code: 0, err: '' });
  });

  it('puts every manager of a layer on a page', async () => {
    const org = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi')
      .report('Budi', 'Citra')
      .report('Ana', 'Dewi')
      .report('Dewi', 'Eko');
    const plan = writePlan('pages.orgwright', org.tables());
    await orgwright('export', plan, '--format', 'pdf', '--layer', '2', '--out', at('pages.pdf'));
    // Contents, what is above, two branches.
    expect(readFileSync(at('pages.pdf'), 'latin1')).toContain('/Type/Pages/Count 4/');
  });

  it.each([
    [['--subtree', 'Nobody'], /Nobody is called "Nobody"/],
    [['--subtree', "Budi's role"], /fits 2 positions: Budi \(position_budi\), .*Give the id of one\./],
    [['--arrangement', 'round'], /--arrangement is one of stacked, rows, columns, not "round"\./],
    [['--colour', 'cost'], /shows pay: add --include-pay/],
    [['--layer', '0'], /--layer is a number from 1/],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const org = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Citra', { title: "Budi's role" });
    const plan = writePlan('refused.orgwright', org.tables());
    const { code, out, err } = await orgwright('export', plan, '--format', 'svg', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });
});
