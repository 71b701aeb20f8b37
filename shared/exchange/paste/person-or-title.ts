/** Whether a few words name a person or a role, where nothing else says it. */
import type { PositionDraft } from '../../commands/position-draft.ts';
import { foldText } from '../../util/fold-text.ts';
import { isNobody } from '../../model/status-words.ts';

type Named = Pick<PositionDraft, 'title' | 'name'>;

/** Words of roles; a name that holds one is a role. */
const ROLE_WORDS = new Set(
  (
    'engineer engineering developer manager management lead leader head director chief officer vp vice president ' +
    'designer analyst architect scientist researcher specialist coordinator consultant assistant associate intern ' +
    'administrator owner partner recruiter accountant counsel writer tester sre qa devops product project program ' +
    'programme marketing sales support operations finance legal people hr data security platform team ceo cto cfo coo ' +
    'cio ciso cpo cmo founder advisor junior senior staff principal deputy secretary trainee apprentice representative'
  ).split(' '),
);

const ENDS_LIKE_ROLE = /(?:ologist|ician|keeper|master|worker)$/;

/** Whether the words are what somebody does rather than who somebody is. */
export function isTitle(text: string): boolean {
  const words = foldText(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.some((word) => ROLE_WORDS.has(word) || ENDS_LIKE_ROLE.test(word))) return true;
  // `Ana`, `Ana Sousa`, `Ana de Sousa`: one to four words, most of them with a capital, no digits.
  const parts = text.trim().split(/\s+/);
  const capitals = parts.filter((part) => /^\p{Lu}|^[^\p{Ll}\p{Lu}]/u.test(part)).length;
  return parts.length > 4 || /\d/.test(text) || capitals * 2 < parts.length;
}

/** `Ana Sousa, CTO`, `CTO: Ana Sousa`, `Ana Sousa (CTO)`, `Ana Sousa - CTO`, or one of both. */
export function namedBy(text: string): Named {
  const [, inside, bracketed] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text) ?? [];
  if (inside !== undefined && bracketed !== undefined) return ordered(inside, bracketed);
  const [first = '', ...rest] = text.split(/\s*(?:,|;|:|\s[-–—|]\s)\s*/);
  const second = rest.filter(Boolean).join(', ');
  if (second !== '') return ordered(first, second);
  if (isNobody(text)) return { title: text };
  return isTitle(text) ? { title: text } : { title: '', name: text };
}

/** Whichever of both is the role; with two of a kind the name comes first. */
function ordered(first: string, second: string): Named {
  if (isNobody(second)) return { title: first };
  const [title, name] = isTitle(first) && !isTitle(second) ? [first, second] : [second, first];
  return isNobody(name) ? { title } : { title, name };
}
