/** The limits by which gaps and influenced hires are told, each with its source; the plan keeps its own. */
import { ActionIcon, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import {
  RECRUITING_DEFAULTS,
  RECRUITING_KEYS,
  recruitingAssumptions,
  type RecruitingKey,
} from '../../../../shared/recruiting/recruiting-assumptions.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { dispatch, tryDispatch } from '../../../state/dispatch.ts';
import { useApp } from '../../../state/store.ts';
import classes from './pipeline.module.css';

export function Limits() {
  return (
    <section className={classes['section']} aria-label={t('pipeline.limits')}>
      <Text component="h3" size="xs" fw={600}>
        {t('pipeline.limits')}
      </Text>
      <ul className={classes['limits']}>
        {RECRUITING_KEYS.map((key) => (
          <Limit key={key} assumption={key} />
        ))}
      </ul>
    </section>
  );
}

function Limit({ assumption }: { readonly assumption: RecruitingKey }) {
  const assumptions = useApp((state) => state.document?.plan.tables.assumptions);
  const isReadOnly = useApp((state) => state.document?.readOnlyBecause !== null);
  if (assumptions === undefined) return null;
  const { value, source, grade, isDefault } = recruitingAssumptions({ assumptions })[assumption];
  const name = t(`recruitingAssumption.${assumption}`);
  const reset = t('analysis.resetNamed', { name, value: RECRUITING_DEFAULTS[assumption].value });
  return (
    <li>
      <Text span size="xs" className={classes['grow'] ?? ''} title={t('analysis.source', { source, grade })}>
        {name}
      </Text>
      {isReadOnly ? (
        <Text span size="xs">
          {value}
        </Text>
      ) : (
        <NumberField
          label={name}
          value={value}
          onCommit={(next) => {
            const outcome = tryDispatch('setRecruitingAssumption', { key: assumption, value: next });
            return outcome.done ? null : sayHere(outcome.refusal);
          }}
        />
      )}
      {!isDefault && !isReadOnly && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={reset}
          title={reset}
          onClick={() => dispatch('setRecruitingAssumption', { key: assumption, value: null })}
        >
          <IconRestore size={13} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
