/** The list as a plan of its own. */
import { t } from '../../i18n/t.ts';
import type { ReadListProps } from './import-people.tsx';
import { Preview } from './preview.tsx';
import type { ImportInProgress } from './use-import.ts';

export function AsNewPlan(props: ReadListProps & { readonly current: ImportInProgress }) {
  const { counts, problems } = props.current.result;
  return (
    <Preview
      {...props}
      heading={t('importing.found')}
      figures={(['rows', 'positions', 'people', 'teams', 'roots'] as const).map((key) => [
        t(`importing.${key}`),
        counts[key],
      ])}
      problems={problems}
      hint={t('importing.intoNew')}
      submit={t('importing.submit', { count: counts.positions })}
      canSubmit={counts.positions > 0}
      onSubmit={() => void props.current.finishAsNew()}
    />
  );
}
