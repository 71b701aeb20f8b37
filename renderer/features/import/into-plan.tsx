/** The list beside the open plan: what it would change, and then the choice of what it may. */
import { DIFFERENCE_KINDS } from '../../../shared/exchange/reimport/difference.ts';
import { problemsInPlan } from '../../../shared/exchange/reimport/compare.ts';
import { t } from '../../i18n/t.ts';
import { Differences } from './differences.tsx';
import type { ReadListProps } from './import-people.tsx';
import { Preview } from './preview.tsx';
import type { ImportInProgress } from './use-import.ts';
import { useReimport } from './use-reimport.ts';

interface IntoPlanProps extends ReadListProps {
  readonly target: 'plan' | 'scenario';
  readonly current: ImportInProgress;
}

export function IntoPlan(props: IntoPlanProps) {
  const { source, step, target, onStep, current } = props;
  const { incoming, remember } = current;
  const reimport = useReimport({ name: source.name, incoming, target, onDone: remember });
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
      hint={t(target === 'plan' ? 'importing.intoPlan' : 'fromList.hint')}
      submit={t('importing.toDifferences')}
      canSubmit={current.result.counts.positions > 0}
      onSubmit={() => onStep('differences')}
    />
  );
}
