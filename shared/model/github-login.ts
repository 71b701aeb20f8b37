/** Logins on GitHub as people write them down, and as they are compared. */
import type { Person } from './person.ts';

/** Letters, digits and hyphens; longer than GitHub's own limit, because those of managed users end in `_company`. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/;

/** `@ana`, `github.com/ana/` and ` ana ` are all `ana`. */
export const bareLogin = (text: string): string =>
  text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '')
    .replace(/^@/, '')
    .replace(/\/+$/, '');

export const isLogin = (text: string): boolean => LOGIN.test(text);

/** GitHub does not tell capitals apart. */
export const loginKey = (login: string): string => login.toLowerCase();

/** All logins of a person, the main one first. What a file holds that is no login is left out. */
export const loginsOf = ({ githubLogin, githubAliases = [] }: Person): readonly string[] =>
  [...(githubLogin === undefined ? [] : [githubLogin]), ...githubAliases].map(bareLogin).filter(isLogin);
