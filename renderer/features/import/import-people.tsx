/** Import of people: choose a list, correct what the columns mean, look at what will come in, bring it in. */
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { PeopleSheet } from '../../../shared/exchange/people/people-sheet.ts';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { AsNewPlan } from './as-new-plan.tsx';
import { ChooseSource } from './choose-source.tsx';
import classes from './import.module.css';
import { IntoPlan } from './into-plan.tsx';
import { Steps } from './steps.tsx';
import { useImport } from './use-import.ts';

/** A list that was read, and what it was called. */
export interface ImportSource {
  readonly name: string;
  readonly sheet: PeopleSheet;
}

/** Into what is shown, as a scenario over the baseline, or as a plan of its own. */
export type ImportTarget = 'plan' | 'scenario' | 'new';
export type ImportStep = 'source' | 'mapping' | 'differences';

/** Below this the dialog takes the whole window. */
const SMALL_WINDOW = '(max-width: 900px), (max-height: 700px)';

interface ImportPeopleProps {
  readonly file: File | null;
  /** Where the list goes, unless another is chosen. */
  readonly into: 'scenario' | null;
}

export function ImportPeople({ file, into }: ImportPeopleProps) {
  const [source, setSource] = useState<ImportSource | null>(null);
  const hasPlan = useApp((state) => state.document !== null);
  const [target, setTarget] = useState<ImportTarget>(hasPlan ? (into ?? 'plan') : 'new');
  const [step, setStep] = useState<ImportStep>('source');
  const isSmall = useMediaQuery(SMALL_WINDOW, undefined, { getInitialValueInEffect: false }) ?? false;
  const read = (found: ImportSource): void => {
    setSource(found);
    setStep('mapping');
  };
  const isWhole = step === 'differences';
  return (
    <Modal
      opened
      title={t('importing.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size={source === null ? 'lg' : '68rem'}
      centered={source === null}
      fullScreen={isSmall && source !== null}
      closeOnClickOutside={false}
      {...(isWhole ? { classNames: { content: classes['whole'] ?? '', body: classes['wholeBody'] ?? '' } } : {})}
    >
      <Steps step={step} target={target} />
      {source === null ? (
        <ChooseSource file={file} onRead={read} />
      ) : (
        <ReadList
          source={source}
          step={step}
          target={target}
          canChooseTarget={hasPlan}
          onTarget={setTarget}
          onStep={(next) => {
            setStep(next);
            if (next === 'source') setSource(null);
          }}
        />
      )}
    </Modal>
  );
}

export interface ReadListProps {
  readonly source: ImportSource;
  readonly step: ImportStep;
  readonly target: ImportTarget;
  readonly canChooseTarget: boolean;
  readonly onTarget: (target: ImportTarget) => void;
  readonly onStep: (step: ImportStep) => void;
}

function ReadList(props: ReadListProps) {
  const current = useImport(props.source);
  return props.target === 'new' ? (
    <AsNewPlan {...props} current={current} />
  ) : (
    <IntoPlan key={props.target} {...props} target={props.target} current={current} />
  );
}
