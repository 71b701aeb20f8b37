/** Which logins are ones, for plans and for what page and host tell each other. */
import { describe, expect, it } from 'vitest';
import { fullName, insider } from '../../../../shared/contract/portfolio.ts';
import { isLogin } from '../../../../shared/model/github-login.ts';

describe('a login', () => {
  it.each([
    ['ana', true],
    ['Ana-Maria', true],
    ['ana_acme', true],
    ['_ana', false],
    ['-ana', false],
    ['ana maria', false],
    ['', false],
  ])('%s', (login, isOne) => {
    expect(isLogin(login)).toBe(isOne);
    expect(insider.safeParse({ login, from: null, to: null }).success).toBe(isOne);
  });

  it('of a managed user owns repositories', () => {
    for (const name of ['ana_acme/engine', 'acme/_engine_'])
      expect([name, fullName.safeParse(name).success]).toEqual([name, true]);
    expect(fullName.safeParse('__proto__/constructor').success).toBe(false);
  });
});
