/** The sample's portfolio as text: a line for each entry, so that a change of one shows as one. */
import type { WrittenBundle } from '../../shared/contract/portfolio-bundle.ts';

export function portfolioText(bundle: WrittenBundle): string {
  const parts = Object.entries(bundle).map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`);
  return `{${parts.join(',\n')}}\n`;
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]` : JSON.stringify(value);
