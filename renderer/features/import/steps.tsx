/** Where one is on the way through an import. */
import { t } from '../../i18n/t.ts';
import type { ImportStep, ImportTarget } from './import-people.tsx';
import classes from './import.module.css';

export function Steps({ step, target }: { readonly step: ImportStep; readonly target: ImportTarget }) {
  const steps: readonly ImportStep[] = target !== 'new' ? ['source', 'mapping', 'differences'] : ['source', 'mapping'];
  return (
    <ol className={classes['steps'] ?? ''} aria-label={t('importing.steps')}>
      {steps.map((one, at) => (
        <li key={one} {...(one === step ? { 'aria-current': 'step' } : {})}>
          <span aria-hidden="true">{at + 1}</span>
          {t(`importing.step.${one}`)}
        </li>
      ))}
    </ol>
  );
}
