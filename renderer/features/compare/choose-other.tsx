/** Which of the others is looked at beside the first. */
import { NativeSelect } from '@mantine/core';
import { branchKey } from '../../../shared/scenario/branch.ts';
import { t } from '../../i18n/t.ts';
import { changeCompare, otherBranch } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';
import classes from './compare.module.css';
import type { ComparedNow } from './use-compared.ts';

export function ChooseOther({ compared: { branches, names } }: { readonly compared: ComparedNow }) {
  const key = useApp((state) => state.compare.other);
  const other = otherBranch(branches, { other: key });
  if (other === null) return null;
  const [first = ''] = names;
  return (
    <NativeSelect
      size="xs"
      className={classes['other'] ?? ''}
      aria-label={t('compare.other', { name: first })}
      value={branchKey(other)}
      data={branches.slice(1).map((branch, at) => ({ value: branchKey(branch), label: names[at + 1] ?? '' }))}
      onChange={(event) => changeCompare({ other: event.currentTarget.value, chosen: null })}
    />
  );
}
