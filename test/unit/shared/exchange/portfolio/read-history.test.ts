/** Histories from the files other programs write, whole and damaged. */
import { describe, expect, it } from 'vitest';
import type { HistoryBatch } from '../../../../../shared/exchange/portfolio/history-batches.ts';
import { readHistory } from '../../../../../shared/exchange/portfolio/read-history.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { dayOfNumber } from '../../../../../shared/util/calendar.ts';
import { forEverySeed } from '../../../../support/for-every-seed.ts';
import { historyText, imported, TODAY } from '../../../../support/portfolio-histories.ts';

const sums = (text: string, fileName?: string): unknown =>
  imported(text, fileName).batches.map(({ repository, metric, days, values }) => [
    repository,
    metric,
    days.length,
    values.reduce((sum, value) => sum + value, 0),
  ]);

const points = ({ days, values }: HistoryBatch): unknown => days.map((day, at) => [dayOfNumber(day), values[at]]);

const said = (text: string, fileName?: string): readonly string[] =>
  imported(text, fileName).problems.map(({ message }) => say(message));

const refused = (text: string, fileName = 'x.csv'): string => {
  const read = readHistory({ text, fileName, today: TODAY });
  return read.ok ? expect.fail('was not refused') : say(read.error);
};

describe('files of github-repo-stats', () => {
  it('give views and clones of each day', () => {
    // Sums as `awk -F, '{a+=$2; b+=$3; c+=$4; d+=$5}'` counts them.
    expect(sums(historyText('repo-stats-views-clones.csv'))).toEqual([
      [null, 'clones', 359, 4927],
      [null, 'uniqueCloners', 359, 2564],
      [null, 'views', 359, 26970],
      [null, 'uniqueViewers', 359, 5934],
    ]);
    expect(said(historyText('repo-stats-views-clones.csv'))).toEqual([]);
  });

  it('give stars as they stood, and how many were given on each day, where every star has a row', () => {
    const [stars, given, ...rest] = imported(historyText('repo-stats-stars.csv')).batches;
    expect([stars?.metric, given?.metric, rest]).toEqual(['stars', 'starsGiven', []]);
    // From 2021-01-14 to 2021-12-02, days without a star as well.
    expect([stars?.days.length, stars?.values.at(-1), given?.days.length]).toEqual([323, 64, 323]);
    expect(given?.values.reduce((sum, value) => sum + value, 0)).toBe(64);
    expect(said(historyText('repo-stats-stars.csv'))).toEqual([
      'The file counts what was still there when it was made, not what there was on each day.',
    ]);
  });

  it('say nothing of days where rows are only samples of the course', () => {
    const batches = imported('time_iso8601,stars_cumulative\n2024-01-01,10\n2024-01-03,40\n').batches;
    expect(batches.map(({ metric }) => metric)).toEqual(['stars']);
    expect(batches.map(points)).toEqual([
      [
        ['2024-01-01', 10],
        ['2024-01-02', 10],
        ['2024-01-03', 40],
      ],
    ]);
  });

  it('of referrers are refused', () => {
    expect(refused(historyText('repo-stats-referrers.csv'))).toContain('Referrers and paths are not kept');
  });
});

describe('star history', () => {
  it('of several repositories, as star-history.com writes it', () => {
    const text =
      'Repository,Date,Stars\nacme/tool,Fri Jan 29 2016 22:18:57 GMT+0800 (China Standard Time),15\nacme/tool,Sat Feb 06 2016 01:00:00 GMT+0800 (CST),"1,200"\nhttps://github.com/acme/other,Mon Mar 07 2016 10:00:00 GMT+0000 (UTC),3\n';
    const { batches, problems } = imported(text);
    expect(problems).toEqual([]);
    expect(batches.map((batch) => [batch.repository, points(batch)])).toEqual([
      [
        'acme/tool',
        [
          ['2016-01-29', 15],
          ['2016-02-06', 1_200],
        ],
      ],
      ['acme/other', [['2016-03-07', 3]]],
    ]);
  });

  it('of one repository that is not named', () => {
    expect(sums('date,count\n2024-01-01,5\n2024-01-02,6\n')).toEqual([[null, 'stars', 2, 11]]);
  });
});

describe('files of Github-Ranking', () => {
  it('change the meaning of open issues on 2021-08-20', () => {
    const text = 'date,repo,stars,forks,open_issues\n2021-08-19,a/b,1,2,30\n2021-08-20,a/b,1,2,20\n';
    const { batches } = imported(text);
    expect(batches.slice(2).map((batch) => [batch.metric, points(batch)])).toEqual([
      ['openIssuesAndChangeRequests', [['2021-08-19', 30]]],
      ['openIssues', [['2021-08-20', 20]]],
    ]);
    expect(said(text)).toEqual([
      'Until 2021-08-20 this source counted pull requests among open issues; those days are kept apart.',
    ]);
  });

  it('of one day have the day in their name', () => {
    const { batches, repositories, problems } = imported(
      historyText('ranking-2026-08-22.csv'),
      'ranking-2026-08-22.csv',
    );
    expect(repositories).toHaveLength(59);
    expect(batches).toHaveLength(3 * 59);
    expect(points(batches[0] ?? expect.fail('none'))).toEqual([['2026-08-22', 541_915]]);
    expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(refused(historyText('ranking-2026-08-22.csv'), 'ranking.csv')).toContain('No column has days');
  });

  it('of other origin are taken to count pull requests among issues', () => {
    const text = 'date,repo,open_issues\n2024-01-01,a/b,30\n';
    expect(sums(text)).toEqual([['a/b', 'openIssuesAndChangeRequests', 1, 30]]);
    expect(said(text)[0]).toContain('taken to include pull requests');
    expect(sums('date,repo,openIssues\n2024-01-01,a/b,30\n')).toEqual([['a/b', 'openIssues', 1, 30]]);
  });
});

describe('pypistats', () => {
  it('adds up categories of a day', () => {
    expect(sums(historyText('pypi-downloads.csv'))).toEqual([[null, 'downloads', 47, 1536048]]);
  });

  it('leaves out what mirrors fetched', () => {
    const text = 'date,category,downloads\n2024-01-01,with_mirrors,50\n2024-01-01,without_mirrors,40\n';
    expect(sums(text)).toEqual([[null, 'downloads', 1, 40]]);
  });
});

describe('a line for each measurement, as the command line exports histories', () => {
  const head = 'repository,metric,source,windowDays,day,value,quality\n';

  it('keeps hours and shares, and how good they are', () => {
    const { batches, problems } = imported(
      `${head}a/b,stars,github-graphql,0,2024-01-01,5,exact\na/b,firstResponseHours90,github-graphql,90,2024-01-01,2.25,sampled\na/b,unansweredShare90,github-graphql,90,2024-01-01,0.125,exact\n`,
    );
    expect(problems).toEqual([]);
    expect(batches.map((batch) => [batch.metric, points(batch), batch.quality])).toEqual([
      ['stars', [['2024-01-01', 5]], 'exact'],
      ['firstResponseHours90', [['2024-01-01', 2.25]], 'sampled'],
      ['unansweredShare90', [['2024-01-01', 0.125]], 'exact'],
    ]);
  });

  it('takes the better of several sources, whichever comes first, and adds registries up', () => {
    const rows = (metric: string, ...sources: readonly (readonly [source: string, value: number])[]): string =>
      head + sources.map(([source, value]) => `a/b,${metric},${source},0,2024-01-01,${value},exact\n`).join('');
    for (const order of [
      [['import', 7] as const, ['github-graphql', 9] as const],
      [['github-graphql', 9] as const, ['import', 7] as const],
    ]) {
      expect(sums(rows('stars', ...order))).toEqual([['a/b', 'stars', 1, 9]]);
      expect(said(rows('stars', ...order))).toEqual([]);
    }
    expect(sums(rows('downloads', ['npm', 5], ['pypi', 6]))).toEqual([['a/b', 'downloads', 1, 11]]);
  });

  it('tells what it does not know', () => {
    const text = `${head}a/b,mood,github-graphql,0,2024-01-01,5,exact\na/b,outsideAuthors90,github-graphql,30,2024-01-01,5,exact\na/b,stars,github-graphql,0,2024-01-02,6,exact\n`;
    expect(sums(text)).toEqual([['a/b', 'stars', 1, 6]]);
    expect(new Set(said(text))).toEqual(
      new Set([
        'Line 2: “mood” is nothing that is measured here; left out.',
        'Line 3: 30 days are not those this is counted over; left out.',
      ]),
    );
  });
});

describe('other forms', () => {
  it.each([
    ['a byte order mark and semicolons', '\uFEFFDate;Repo;Stars\r\n01.02.2024;a/b;7\r\n'],
    ['tabs', 'date\trepo\tstars\n2024-02-01\ta/b\t7\n'],
    ['a first line that names the delimiter', 'sep=;\ndate;repo;stars\n1 Feb 2024;a/b;7\n'],
    ['days of a spreadsheet', 'date,repo,stars\n45323,a/b,7\n'],
    ['quotation marks and empty lines', '"date","repo","stars"\n\n"2024-02-01T10:00:00Z","a/b","7"\n\n'],
    ['Americans', 'date,repo,stars\n02/01/2024,a/b,7\n02/13/2024,a/b,8\n'],
  ])('are understood: %s', (_, text) => {
    const { batches, problems } = imported(text);
    expect(problems).toEqual([]);
    expect(points(batches[0] ?? expect.fail('none'))).toContainEqual(['2024-02-01', 7]);
  });

  it('of days that could be meant either way are said', () => {
    expect(said('date,repo,stars\n02/03/2024,a/b,7\n')).toEqual([
      'Days could be meant either way round; the day was read before the month.',
    ]);
  });
});

describe('defects', () => {
  const damaged = `date,repo,stars,forks,mood
2024-01-01,a/b,10,1,good
2024-01-01,a/b,10,2,good
someday,a/b,11,1,good
1970-01-01,a/b,11,1,good
2044-01-01,a/b,11,1,good
2024-01-02,nonsense,11,1,good
2024-01-03,a/b,-5,1,good
2024-01-04,a/b,many,3.5,good
2024-01-05,a/b,12
2024-01-06,a/b,,,good
`;

  it('are told, every one of them, and the rest is read', () => {
    const { batches, rows, used } = imported(damaged);
    expect(batches.map((batch) => [batch.metric, points(batch)])).toEqual([
      [
        'stars',
        [
          ['2024-01-01', 10],
          ['2024-01-05', 12],
        ],
      ],
      [
        'forks',
        [
          ['2024-01-01', 2],
          ['2024-01-03', 1],
        ],
      ],
    ]);
    expect([rows, used]).toEqual([10, 4]);
    expect(new Set(said(damaged))).toEqual(
      new Set([
        '2 cells without a whole number, such as “many”, were left out: 9, 9.',
        'Line 3: 2024-01-01 was there before with the same number.',
        'Line 3: 2024-01-01 was there before with another number; the later line counts.',
        'Line 4: “someday” is not a day; left out.',
        'Line 5: 1970-01-01 is too long ago to be true; left out.',
        'Line 6: 2044-01-01 is yet to come; left out.',
        'Line 7: “nonsense” is not a repository; left out. Write owner/name.',
        'Line 8: -5 is below nought; left out.',
        'Line 10 has 3 cells, not as many as there are columns; what is there was read.',
        'Columns that mean nothing here were left out: “mood”.',
      ]),
    );
  });

  it('of one kind are one sentence, with every line behind it', () => {
    const bad = `date,repo,stars\n${'never,a/b,1\n'.repeat(9)}2024-01-01,a/b,1\n`;
    const [problem] = imported(bad).problems;
    expect(problem).toMatchObject({ count: 9, severity: 'warning', lines: [2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(say(problem?.message ?? expect.fail('none'))).toBe(
      '9 lines without a day that can be read, such as “never”, were left out: 2, 3, 4, 5, 6, ….',
    );
  });

  it.each([
    ['', 'There are no rows in this file.'],
    ['date,repo,stars\n', 'There are no rows in this file.'],
    ['repo,stars\na/b,1\n', 'No column has days'],
    ['date,person\n2024-01-01,Ada\n', 'No column has numbers that can be kept: date, person.'],
    ['<html><body>Sign in</body></html>\n<p>\n', 'No column has numbers'],
  ])('that leave nothing are refused: %j', (text, sentence) => {
    expect(refused(text)).toContain(sentence);
  });

  it('of names never reach anything but text', () => {
    const { batches } = imported('date,repo,stars\n2024-01-01,__proto__/constructor,1\n2024-01-01,a/constructor,2\n');
    expect(batches.map(({ repository }) => repository)).toEqual(['a/constructor']);
  });
});

describe('any text', () => {
  forEverySeed(
    'is read or refused in words, and what is read can be stored',
    (random) => {
      const source = random.pick([historyText('repo-stats-stars.csv'), historyText('ranking-2026-08-22.csv')]);
      const letters = source.slice(0, 2_000).split('');
      for (let change = random.below(60); change >= 0; change--)
        letters[random.below(letters.length)] = random.pick([
          '',
          ',',
          '"',
          '\n',
          '-',
          '9',
          'é',
          '\0',
          ';',
          '\u202E',
          '1e9',
        ]);
      const read = readHistory({ text: letters.join(''), fileName: 'day-2026-08-22.csv', today: TODAY });
      if (!read.ok) return expect(say(read.error)).toMatch(/\.$/);
      for (const { days, values, repository } of read.value.batches) {
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
        expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 1e12)).toBe(true);
        if (repository !== null) expect(repository).toMatch(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/);
      }
    },
    200,
  );
});
