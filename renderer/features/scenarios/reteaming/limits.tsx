/** The limits that moves are judged by, each with where it comes from; they can be changed here. */
import { Text } from '@mantine/core';
import { structureAssumptions, type StructureKey } from '../../../../shared/analysis/structure-assumptions.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { tryDispatch } from '../../../state/dispatch.ts';
import classes from './reteaming.module.css';

const KEYS = ['teamLeast', 'changesMost', 'changesDays'] as const satisfies readonly StructureKey[];

export function Limits({ plan }: { readonly plan: Tables }) {
  const held = structureAssumptions(plan);
  return (
    <section aria-label={t('reteaming.limits')} className={classes['limits'] ?? ''}>
      <Text component="h3" size="xs" fw={600} c="dimmed">
        {t('reteaming.limits')}
      </Text>
      {KEYS.map((key) => {
        const { value, source, grade } = held[key];
        return (
          <div key={key} className={classes['limit'] ?? ''}>
            <Text size="xs">{t(`assumption.${key}`)}</Text>
            <NumberField
              label={t(`assumption.${key}`)}
              value={value}
              onCommit={(next) => {
                const outcome = tryDispatch('setAssumption', { key, value: next });
                return outcome.done ? null : sayHere(outcome.refusal);
              }}
            />
            <Text
              size="xs"
              c="dimmed"
              className={classes['source'] ?? ''}
              title={t('analysis.source', { source, grade })}
            >
              {t('analysis.source', { source, grade })}
            </Text>
          </div>
        );
      })}
    </section>
  );
}
