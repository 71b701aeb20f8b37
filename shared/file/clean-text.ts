/** Takes out of a parsed file what no honest program writes: broken characters and names that reach into JavaScript itself. */
import { message, type Message } from '../texts/message.ts';
import type { RawPlan } from './migrate.ts';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The plan without forbidden keys and without lone surrogates. Only a text that shows signs of them is walked. */
export function cleanText(
  text: string,
  raw: RawPlan,
): { readonly plan: RawPlan; readonly repairs: readonly Message[] } {
  if (!looksSuspicious(text)) return { plan: raw, repairs: [] };
  const found = { text: false, key: false };
  const plan = clean(raw, found) as RawPlan;
  const repairs = [
    ...(found.text ? [message('repair.badText')] : []),
    ...(found.key ? [message('repair.badKey')] : []),
  ];
  return { plan, repairs };
}

/** Anything can be written with escapes, so those are looked at as well. */
const looksSuspicious = (text: string): boolean =>
  !text.isWellFormed() || text.includes('\\u') || [...FORBIDDEN_KEYS].some((key) => text.includes(`"${key}"`));

function clean(value: unknown, found: { text: boolean; key: boolean }): unknown {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return value;
    found.text = true;
    return value.toWellFormed();
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => clean(item, found));
  const fields: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) found.key = true;
    else fields.push([clean(key, found) as string, clean(field, found)]);
  }
  return Object.fromEntries(fields);
}
