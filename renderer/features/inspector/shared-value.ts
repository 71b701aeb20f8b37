/** What several positions have in common in one field. */
import { t } from '../../i18n/t.ts';

export interface SharedValue {
  /** What all have; empty when they differ. */
  readonly value: string;
  readonly isMixed: boolean;
}

/** The value that all items have, as text. */
export function sharedValue<Item>(
  items: readonly Item[],
  read: (item: Item) => string | number | undefined,
): SharedValue {
  const [first] = items;
  if (first === undefined) return { value: '', isMixed: false };
  const value = String(read(first) ?? '');
  const isMixed = items.some((item) => String(read(item) ?? '') !== value);
  return { value: isMixed ? '' : value, isMixed };
}

/** How a text field shows a shared value: "Mixed" and a button that empties it for all, where they differ. */
export const mixedProps = (
  { isMixed }: SharedValue,
  label: string,
): { readonly placeholder?: string; readonly clearLabel?: string } =>
  isMixed ? { placeholder: t('inspector.mixed'), clearLabel: t('inspector.clearAll', { field: label }) } : {};
