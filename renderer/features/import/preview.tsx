/** What the list will bring, with the columns to correct and every problem listed. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { ImportProblem } from '../../../shared/exchange/people/import-problem.ts';
import { t } from '../../i18n/t.ts';
import { shownScenario } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import type { ImportTarget, ReadListProps } from './import-people.tsx';
import classes from './import.module.css';
import { MappingTable } from './mapping-table.tsx';
import { Problems } from './problems.tsx';
import type { ImportInProgress } from './use-import.ts';

type Figure = readonly [label: string, count: number];

export interface PreviewProps extends ReadListProps {
  readonly current: ImportInProgress;
  readonly heading: string;
  readonly figures: readonly Figure[];
  readonly problems: readonly ImportProblem[];
  /** What the button leads to, in a sentence. */
  readonly hint: string;
  readonly submit: string;
  readonly canSubmit: boolean;
  readonly onSubmit: () => void;
}

export function Preview({ source, current, heading, figures, problems, onStep, ...rest }: PreviewProps) {
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          {source.name}
        </Text>
        {rest.canChooseTarget && <Target target={rest.target} onTarget={rest.onTarget} />}
      </Group>
      <div className={classes['columns'] ?? ''}>
        <Stack gap="xs">
          <Title order={3} size="h6">
            {t('importing.columns')}
          </Title>
          <Text size="xs" c="dimmed">
            {t('importing.columnsHint')}
          </Text>
          <MappingTable sheet={source.sheet} mapping={current.mapping} onAssign={current.assign} />
          <Checkbox
            size="xs"
            label={t('importing.pay')}
            description={t('importing.payHint')}
            checked={current.includePay}
            onChange={(event) => current.setIncludePay(event.currentTarget.checked)}
          />
        </Stack>
        <Stack gap="xs">
          <Title order={3} size="h6">
            {heading}
          </Title>
          <Figures figures={figures} />
          <Problems name={source.name} problems={problems} />
        </Stack>
      </div>
      <Group justify="space-between" className={classes['footer'] ?? ''}>
        <Button size="xs" variant="default" onClick={() => onStep('source')}>
          {t('importing.another')}
        </Button>
        <Group gap="sm">
          <Text size="xs" c="dimmed">
            {rest.hint}
          </Text>
          <Button size="xs" disabled={!rest.canSubmit} onClick={rest.onSubmit}>
            {rest.submit}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

const TARGETS = ['plan', 'scenario', 'new'] as const satisfies readonly ImportTarget[];

function Target({ target, onTarget }: Pick<ReadListProps, 'target' | 'onTarget'>) {
  // While a scenario is shown, what is brought in becomes a move of it.
  const shown = useApp((state) => shownScenario(state)?.name ?? null);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('importing.target')}
      value={target}
      data={TARGETS.map((value) => ({
        value,
        label:
          value === 'plan' && shown !== null
            ? t('importing.target.shown', { name: shown })
            : t(`importing.target.${value}`),
      }))}
      onChange={onTarget}
    />
  );
}

const formatted = new Intl.NumberFormat('en');

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={classes['figures'] ?? ''} style={{ margin: 0 }}>
      {figures.map(([label, count]) => (
        <FigureRow key={label} label={label} count={count} />
      ))}
    </dl>
  );
}

function FigureRow({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      <Text size="sm" component="dt">
        {label}
      </Text>
      <Text size="sm" fw={600} component="dd" m={0} ta="right">
        {formatted.format(count)}
      </Text>
    </>
  );
}
