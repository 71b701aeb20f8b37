/** Articles and talks from a table. */
import { describe, expect, it } from 'vitest';
import { readEvents, type EventsImport } from '../../../../../shared/exchange/portfolio/read-events.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { TODAY } from '../../../../support/portfolio-histories.ts';

const read = (text: string): EventsImport => {
  const found = readEvents({ text, today: TODAY });
  return found.ok ? found.value : expect.fail(say(found.error));
};
const said = (text: string): readonly string[] => read(text).problems.map(({ message }) => say(message));

describe('a table of events', () => {
  it('is read with everything it may have', () => {
    const text =
      'Date;Title;Kind;URL;Reach;Repositories;Notes\n03.02.2024;"Why; and how";Talk;https://conf.example/1;1.200;acme/tool, https://github.com/acme/other;in Berlin\n2024-03-01;We open it;blog post;;;;\n';
    expect(read(text)).toEqual({
      rows: 2,
      problems: [],
      events: [
        {
          day: '2024-02-03',
          title: 'Why; and how',
          kind: 'talk',
          url: 'https://conf.example/1',
          reach: 1_200,
          note: 'in Berlin',
          repositories: ['acme/tool', 'acme/other'],
        },
        {
          day: '2024-03-01',
          title: 'We open it',
          kind: 'article',
          url: null,
          reach: null,
          note: null,
          repositories: [],
        },
      ],
    });
  });

  it('may announce what is to come', () => {
    expect(read('date,title,kind\n2027-06-01,Keynote,talk\n').events).toHaveLength(1);
  });

  it('keeps what can be kept of a damaged row, and tells the rest', () => {
    const long = 'x'.repeat(400);
    const text = `date,title,kind,url,reach,repositories,mood
2024-01-01,One,dance,javascript:alert(1),-4,acme/tool;what is this,good
2024-01-01,One,talk,,,,
never,Two,talk,,,,
2024-01-03,,talk,,,,
2024-01-04,${long},talk,,about 40,,
`;
    const { events } = read(text);
    expect(
      events.map(({ title, kind, url, reach, repositories }) => [title.length, kind, url, reach, repositories]),
    ).toEqual([
      [3, 'article', null, null, ['acme/tool']],
      [300, 'talk', null, null, []],
    ]);
    expect(new Set(said(text))).toEqual(
      new Set([
        '3 repositories that are not owner/name, such as “what”; their events stay without them: 2, 2, 2.',
        'Line 2: “dance” is no kind of event; taken as an article.',
        'Line 2: “javascript:alert(1)” is no web address; the event stays without one.',
        'Line 2: -4 is below nought; left out.',
        'Line 3: “One” is there twice on one day; it counts once.',
        'Line 4: “never” is not a day; left out.',
        'Line 5 has no title; left out.',
        'Line 6: “about 40” is not a whole number; left out.',
        'Line 6: title or note is too long and was cut.',
        'Columns that mean nothing here were left out: “mood”.',
      ]),
    );
  });

  it('is refused without days and titles', () => {
    const found = readEvents({ text: 'when,what\n2024-01-01,Talk\n', today: TODAY });
    expect(found.ok ? '' : say(found.error)).toContain('needs the columns “date” and “title”');
  });
});
