/** Shuts two old doors of the browser. Imported before everything else, because it must run before it. */

interface TrustedTypePolicies {
  createPolicy(
    name: 'default',
    rules: {
      readonly createHTML: (text: string) => string | null;
      readonly createScriptURL: (url: string) => string | null;
    },
  ): unknown;
}

/** Text of style elements passes, markup never: names in a plan may hold tags, and must stay names. */
export const styleTextOnly = (text: string): string | null => (text.includes('<') ? null : text);

/** Scripts of our own origin pass (workers), others never. */
export const ownScriptOnly = (url: string, page: string): string | null =>
  new URL(url, page).host === new URL(page).host && new URL(url, page).protocol === new URL(page).protocol ? url : null;

// Older type libraries do not know Trusted Types, and some test pages do not have them.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypePolicies };

trustedTypes?.createPolicy('default', {
  createHTML: styleTextOnly,
  createScriptURL: (url) => ownScriptOnly(url, location.href),
});

// `record['__proto__'] = value` with a key from a file would otherwise change the prototype of the record.
Reflect.deleteProperty(Object.prototype, '__proto__');
