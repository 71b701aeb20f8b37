/** What people type when they are asked what to follow. */
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../../../electron/host/portfolio/handlers/parse-source.ts';

const SERVICE = 'api.github.com';

describe('what can be followed', () => {
  it.each([
    ['acme', 'owner', 'acme'],
    ['  acme  ', 'owner', 'acme'],
    ['@acme', 'owner', 'acme'],
    ['acme/', 'owner', 'acme'],
    ['acme/tool', 'repository', 'acme/tool'],
    ['acme/tool.git', 'repository', 'acme/tool'],
    ['acme/.github', 'repository', 'acme/.github'],
    ['ana_acme/engine_', 'repository', 'ana_acme/engine_'],
    ['https://github.com/acme', 'owner', 'acme'],
    ['https://github.com/acme/', 'owner', 'acme'],
    ['https://github.com/acme/tool', 'repository', 'acme/tool'],
    ['https://github.com/acme/tool.git', 'repository', 'acme/tool'],
    ['https://www.github.com/acme/tool/', 'repository', 'acme/tool'],
    ['http://github.com/acme/tool?tab=readme#top', 'repository', 'acme/tool'],
    ['https://github.com/acme/tool/issues/5', 'repository', 'acme/tool'],
    ['https://github.com/orgs/acme/repositories', 'owner', 'acme'],
    ['https://github.com/users/octo', 'owner', 'octo'],
    ['github.com/acme/tool', 'repository', 'acme/tool'],
    ['GitHub.com/acme', 'owner', 'acme'],
    ['git@github.com:acme/tool.git', 'repository', 'acme/tool'],
    ['ssh://git@github.com/acme/tool.git', 'repository', 'acme/tool'],
    ['git://github.com/acme/tool.git', 'repository', 'acme/tool'],
  ] as const)('%s', (text, kind, name) => {
    expect(parseSource(text, SERVICE)).toEqual({ ok: true, value: { kind, name } });
  });

  it('is also what lies on the company’s own server', () => {
    const name = { ok: true, value: { kind: 'repository', name: 'acme/tool' } };
    expect(parseSource('https://git.example.com/acme/tool', 'git.example.com')).toEqual(name);
    expect(parseSource('git.example.com/acme/tool', 'git.example.com')).toEqual(name);
    expect(parseSource('git@git.example.com:acme/tool.git', 'git.example.com')).toEqual(name);
    expect(parseSource('https://github.com/acme/tool', '127.0.0.1:4711')).toEqual(name);
  });
});

it('is not on GitHub while Orgwright reads another server', () => {
  for (const text of ['https://github.com/acme/tool', 'github.com/acme']) {
    const parsed = parseSource(text, 'git.example.com');
    expect(parsed.ok ? parsed.value.name : parsed.error).toMatch(/Only what lies on git\.example\.com/);
  }
});

it('is no token, which is not said again', () => {
  const token = 'github_pat_11AAAAAAA0123456789abcdef';
  for (const text of [token, `https://${token}@github.com/acme`, `acme/${token}`]) {
    const parsed = parseSource(text, SERVICE);
    expect(parsed).toMatchObject({ ok: false, error: expect.stringMatching(/^This looks like a token/) });
    expect(JSON.stringify(parsed)).not.toContain('11AAAA');
  }
});

describe('what cannot, with a sentence that says what would work', () => {
  it.each([
    ['', /Type the name of an organisation/],
    ['   ', /Type the name of an organisation/],
    ['acme tool', /is not the name of/],
    ['-acme', /is not the name of/],
    ['z'.repeat(40), /is not the name of/],
    ['acme/..', /is not the name of/],
    ['../../etc/passwd', /is not the name of/],
    ['acme/to ol', /is not the name of/],
    ['<script>alert(1)</script>', /is not the name of/],
    ['https://github.com/', /is not the name of/],
    ['https://github.com/settings/tokens', /is not the name of/],
    ['https://gitlab.com/acme/tool', /gitlab\.com is not where Orgwright reads\. Only what lies on github\.com/],
    ['https://github.com.evil.example/acme', /is not where Orgwright reads/],
    ['https://evil.example/github.com/acme', /is not where Orgwright reads/],
    ['git@bitbucket.org:acme/tool.git', /bitbucket\.org is not where/],
    ['javascript:alert(1)', /is not the name of/],
    ['file:///etc/passwd', /is not the name of/],
    ['acme@example.org', /is not the name of/],
    ['x'.repeat(500), /is not the name of/],
  ])('%s', (text, sentence) => {
    const parsed = parseSource(text, SERVICE);
    expect(parsed.ok ? parsed.value.name : parsed.error).toMatch(sentence);
    expect(parsed.ok ? '' : parsed.error.length).toBeLessThan(300);
  });
});
