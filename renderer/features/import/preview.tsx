/** What the list will bring in, with the columns to correct and every problem listed. */
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import classes from './import.module.css';
import type { ImportSource } from './import-people.tsx';
import { MappingTable } from './mapping-table.tsx';
import { Problems } from './problems.tsx';
import { useImport, type ImportInProgress } from './use-import.ts';

export function Preview({ source, onAnother }: { readonly source: ImportSource; readonly onAnother: () => void }) {
  const current = useImport(source);
  const { counts } = current.result;
  return (
    <Stack gap="md">
      <Text size="sm" fw={500}>
        {source.name}
      </Text>
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
            {t('importing.found')}
          </Title>
          <Counts counts={counts} />
          <Problems name={source.name} problems={current.result.problems} />
        </Stack>
      </div>
      <Group justify="space-between" className={classes['footer'] ?? ''}>
        <Button size="xs" variant="default" onClick={onAnother}>
          {t('importing.another')}
        </Button>
        <Group gap="sm">
          <Text size="xs" c="dimmed">
            {t('importing.intoNew')}
          </Text>
          <Button size="xs" disabled={counts.positions === 0} onClick={() => void current.finish()}>
            {t('importing.submit', { count: counts.positions })}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function Counts({ counts }: { readonly counts: ImportInProgress['result']['counts'] }) {
  const figures = [
    ['importing.rows', counts.rows],
    ['importing.positions', counts.positions],
    ['importing.people', counts.people],
    ['importing.teams', counts.teams],
    ['importing.roots', counts.roots],
  ] as const;
  return (
    <dl className={classes['figures'] ?? ''} style={{ margin: 0 }}>
      {figures.map(([key, count]) => (
        <CountRow key={key} label={t(key)} count={count} />
      ))}
    </dl>
  );
}

const formatted = new Intl.NumberFormat('en');

function CountRow({ label, count }: { readonly label: string; readonly count: number }) {
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
