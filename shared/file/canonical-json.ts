/** JSON in one form only: sorted keys, one space of indent, one field a line, so that a text diff shows the changed field. */
import { compareText } from '../util/compare-text.ts';

/** Canonical JSON of a JSON value. Fields that are `undefined` are left out. `indent` is the depth of the first line. */
export function canonicalJson(value: unknown, indent = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value))
    return bracket(
      '[',
      value.map((item) => canonicalJson(item, indent + 1)),
      ']',
      indent,
    );
  const fields: string[] = [];
  for (const key of Object.keys(value).sort(compareText)) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field !== undefined) fields.push(`${JSON.stringify(key)}: ${canonicalJson(field, indent + 1)}`);
  }
  return bracket('{', fields, '}', indent);
}

/** Already written items between brackets, one a line; an empty pair stays on its line. */
export function bracket(open: string, items: readonly string[], close: string, indent: number): string {
  if (items.length === 0) return open + close;
  const line = `\n${' '.repeat(indent + 1)}`;
  return `${open}${line}${items.join(`,${line}`)}\n${' '.repeat(indent)}${close}`;
}
