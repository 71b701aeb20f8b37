/** The fields that a query asks for, read off its text, so that the ledger cannot say anything else than what was sent. */

const TOKEN = /"(?:[^"\\]|\\.)*"|\.\.\.|[_A-Za-z][_0-9A-Za-z]*|[{}()[\]:$!@=,]|-?\d+/g;

/** Paths of everything without fields of its own, such as `repository.issues.totalCount`. */
export function fieldsOf(query: string): readonly string[] {
  const known = KNOWN.get(query);
  if (known !== undefined) return known;
  const fields = [...new Set(leaves(query.match(TOKEN) ?? []))];
  KNOWN.set(query, fields);
  return fields;
}

const KNOWN = new Map<string, readonly string[]>();

function* leaves(tokens: readonly string[]): Generator<string> {
  const path: (string | null)[] = [];
  /** The field just read, until it is known whether it has fields of its own. */
  let field: string | null = null;
  let depthOfArguments = 0;
  let isInside = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token === '(') depthOfArguments++;
    else if (token === ')') depthOfArguments--;
    else if (depthOfArguments > 0 || token === ',') continue;
    else if (token === '{') {
      // The first brace is the query's own; those of "... on Type" add nothing to the path.
      path.push(isInside ? field : null);
      isInside = true;
      field = null;
    } else if (token === '}') {
      if (field !== null) yield named(path, field);
      field = null;
      path.pop();
    } else if (token === '...') {
      if (field !== null) yield named(path, field);
      field = null;
      at += 2;
    } else if (isInside && tokens[at + 1] === ':') {
      // An alias: what counts is the field behind it.
      if (field !== null) yield named(path, field);
      field = null;
      at++;
    } else if (isInside && token !== ':') {
      if (field !== null) yield named(path, field);
      field = token;
    }
  }
}

const named = (path: readonly (string | null)[], field: string): string =>
  [...path.filter((part) => part !== null), field].join('.');
