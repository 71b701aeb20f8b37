/** The inspector while nothing is selected: the organisation in a few figures, what is worth a second look, and how to go on. */
import { List, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { organisationSummary } from '../../../shared/analysis/organisation-summary.ts';
import { structureChecks } from '../../../shared/analysis/structure/structure-checks.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { shownKeyOf } from '../../actions/bindings.ts';
import { actionOf } from '../../actions/index.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { t } from '../../i18n/t.ts';
import { showTab } from '../../state/panels.ts';
import { useApp } from '../../state/store.ts';
import classes from './overview-panel.module.css';

export function OverviewPanel({ tables }: { readonly tables: Tables }) {
  return (
    <Stack gap="sm" p="sm">
      <Text fw={600} component="h2">
        {t('overview.title')}
      </Text>
      <KeyFigures tables={tables} />
      <Findings tables={tables} />
      <Hints />
    </Stack>
  );
}

function KeyFigures({ tables }: { readonly tables: Tables }) {
  const { people, openPositions, teams, layers, span } = organisationSummary(tables);
  const figures = [
    [t('overview.people'), people],
    [t('overview.open'), openPositions],
    [t('overview.teams'), teams],
    [t('overview.layers'), layers],
    [t('overview.span'), span.median],
    [t('overview.widest'), span.max],
  ] as const;
  return (
    <dl className={classes['figures'] ?? ''}>
      {figures.map(([label, value]) => (
        <div key={label} className={classes['figure'] ?? ''}>
          <dt>{label}</dt>
          <dd>{value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Findings({ tables }: { readonly tables: Tables }) {
  const found = useMemo(() => structureChecks(tables).filter(({ count }) => count > 0).length, [tables]);
  const Sign = found > 0 ? IconAlertTriangle : IconCircleCheck;
  return (
    <UnstyledButton
      className={classes['findings'] ?? ''}
      data-found={found > 0 || undefined}
      onClick={() => showTab('analysis')}
    >
      <Sign size={15} aria-hidden className={classes['sign'] ?? ''} />
      <span className={classes['words'] ?? ''}>
        {found > 0 ? t('overview.findings', { count: found }) : t('overview.noFindings')}
      </span>
      <span className={classes['link'] ?? ''}>{t('analysis.label')}</span>
      <IconChevronRight size={14} aria-hidden className={classes['link'] ?? ''} />
    </UnstyledButton>
  );
}

function Hints() {
  const move = useKeys('position.moveUnder');
  const undo = useKeys('edit.undo');
  return (
    <div className={classes['hints'] ?? ''}>
      <Text size="xs" fw={600} mb={6}>
        {t('inspector.nothing')}
      </Text>
      <List size="xs" c="dimmed" spacing={4} withPadding={false}>
        <List.Item>{t('inspector.hint.drag')}</List.Item>
        <List.Item>{t('inspector.hint.keys', { move, undo })}</List.Item>
      </List>
    </div>
  );
}

/** The keys of an action as this person has them. */
function useKeys(actionId: string): string {
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const keys = useApp((state) => shownKeyOf(actionOf(actionId), state));
  return keys === undefined ? '–' : keysForPeople(keys, isMac);
}
