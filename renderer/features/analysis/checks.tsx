/** What is worth a second look, each check with its limit, which can be changed, and where that comes from. */
import { ActionIcon, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconRestore } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { STRUCTURE_DEFAULTS, structureAssumptions } from '../../../shared/analysis/structure-assumptions.ts';
import { structureChecks, type StructureCheck } from '../../../shared/analysis/structure/structure-checks.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { NumberField } from '../../components/number-field.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { dispatch, tryDispatch } from '../../state/dispatch.ts';
import { selectAndShow } from '../../state/show.ts';
import classes from './analysis.module.css';

export const Checks = memo(function Checks({ tables }: { readonly tables: Tables }) {
  const checks = useMemo(() => structureChecks(tables), [tables]);
  const found = checks.filter(({ count }) => count > 0).length;
  return (
    <section className={classes['section'] ?? ''} aria-label={t('analysis.checks')}>
      <div className={classes['heading'] ?? ''}>
        <Text component="h3" size="xs" fw={600}>
          {t('analysis.checks')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('analysis.checksFound', { count: found, all: checks.length })}
        </Text>
      </div>
      <ul className={classes['checks'] ?? ''}>
        {checks.map((check) => (
          <Check key={check.key} check={check} tables={tables} />
        ))}
      </ul>
    </section>
  );
});

function Check({ check, tables }: { readonly check: StructureCheck; readonly tables: Tables }) {
  const { key, assumption, count, ids } = check;
  const { value, source, grade, isDefault } = structureAssumptions(tables)[assumption];
  const Sign = count > 0 ? IconAlertTriangle : IconCheck;
  const name = t(`assumption.${assumption}`);
  return (
    <li className={classes['check'] ?? ''} data-found={count > 0 || undefined}>
      <UnstyledButton
        className={classes['finding'] ?? ''}
        disabled={count === 0}
        onClick={() => selectAndShow(ids)}
        {...(count > 0 ? { title: t('analysis.selectFound', { count: ids.length }) } : {})}
      >
        <Sign size={14} aria-hidden className={classes['sign'] ?? ''} />
        <span>{t(`check.${key}`, { count, limit: value })}</span>
      </UnstyledButton>
      <div className={classes['limit'] ?? ''}>
        <NumberField
          label={name}
          value={value}
          onCommit={(next) => {
            const outcome = tryDispatch('setAssumption', { key: assumption, value: next });
            return outcome.done ? null : sayHere(outcome.refusal);
          }}
        />
        <Text size="xs" c="dimmed" className={classes['source'] ?? ''} title={t('analysis.source', { source, grade })}>
          {t('analysis.source', { source, grade })}
        </Text>
        {!isDefault && (
          <Tooltip label={t('analysis.reset', { value: STRUCTURE_DEFAULTS[assumption].value })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={22}
              aria-label={t('analysis.resetNamed', { name, value: STRUCTURE_DEFAULTS[assumption].value })}
              onClick={() => dispatch('setAssumption', { key: assumption, value: null })}
            >
              <IconRestore size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </li>
  );
}
