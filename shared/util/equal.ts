/** Whether two JSON values hold the same, whatever the order of their keys. A key with `undefined` counts as absent. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]))
    );
  }
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const keys = Object.keys(left);
  const others = Object.keys(right);
  // Records of one kind mostly have the same fields in the same order.
  if (keys.length === others.length && keys.every((key, index) => key === others[index])) {
    return keys.every((key) => left[key] === right[key] || equal(left[key], right[key]));
  }
  for (const key of keys) if (!equal(left[key], ownValue(right, key))) return false;
  for (const key of others) if (right[key] !== undefined && ownValue(left, key) === undefined) return false;
  return true;
}

/** The object's own field, or `undefined`; what every object inherits, such as `toString`, does not count. */
export const ownValue = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
