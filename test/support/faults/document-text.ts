/** Documents whose every byte follows from their version, so that a checker can tell whole from broken. */

const ROW = 'Ana Pereira, VP Engineering, Lisbon, 2024-03-01 ';

/** A document of about `bytes` bytes of ASCII. */
export function documentText(version: number, bytes: number): string {
  const row = `${ROW}${String(version).padStart(10, '0')}\n`;
  return `${version}\n${row.repeat(Math.ceil(bytes / row.length))}${version}\n`;
}

/** The version of a whole document; null for anything else. */
export function versionOf(text: string, bytes: number): number | null {
  const version = Number(text.slice(0, Math.max(text.indexOf('\n'), 0)));
  return Number.isSafeInteger(version) && text === documentText(version, bytes) ? version : null;
}
