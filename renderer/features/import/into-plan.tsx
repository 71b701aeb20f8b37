/** The list beside the open plan: what it would change, and then the choice of what it may. */
import { DIFFERENCE_KINDS } from '../../../shared/exchange/reimport/difference.ts';
import { problemsInPlan } from '../../../shared/exchange/reimport/compare.ts';
import { t } from '../../i18n/t.ts';
import { Differences } from './differences.tsx';
import type { ReadListProps } from './import-people.tsx';
import { Preview } from './preview.tsx';
import type { ImportInProgress } from './use-import.ts';
import { useReimport } from './use-reimport.ts';

export function IntoPlan(props: ReadListProps & { readonly current: ImportInProgress }) {
  const { source, step, onStep, current } = props;
  const reimport = useReimport(source.name, current.incoming, current.remember);
  const { comparison } = reimport;
  if (step === 'differences') return <Differences current={reimport} onBack={() => onStep('mapping')} />;
  const countOf = (kind: (typeof DIFFERENCE_KINDS)[number]): number =>
    comparison.differences.filter((one) => one.kind === kind).length;
  return (
    <Preview
      {...props}
      heading={t('importing.different')}
      figures={[
        [t('importing.rows'), current.result.counts.rows],
        ...DIFFERENCE_KINDS.map((kind) => [t(`reimport.kind.${kind}`), countOf(kind)] as const),
        [t('reimport.doubtful'), comparison.doubts.length],
        [t('reimport.unchanged'), comparison.unchanged],
      ]}
      problems={problemsInPlan(current.result.problems, comparison)}
      hint={t('importing.intoPlan')}
      submit={t('importing.toDifferences')}
      canSubmit={current.result.counts.positions > 0}
      onSubmit={() => onStep('differences')}
    />
  );
}
