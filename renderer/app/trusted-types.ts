/**
 * The page's one Trusted Types policy. Mantine writes style sheets through innerHTML; text without a `<` cannot become
 * markup, so that much is let through. Everything else that would turn text into code or markup is refused.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (url: string) => string },
  ): unknown;
}

/** Must run before anything renders. Browsers without Trusted Types need nothing. */
export function installTrustedTypes(): void {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', { createHTML: onlyStyleText, createScriptURL: onlyOwnScript });
}

function onlyStyleText(text: string): string {
  if (text.includes('<')) throw new TypeError('Text that would become markup was refused.');
  return text;
}

function onlyOwnScript(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('A foreign script was refused.');
  return url;
}
