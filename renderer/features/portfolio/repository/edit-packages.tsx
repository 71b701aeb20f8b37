/** Names the packages of a repository, registry by registry. */
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { portfolioPackage, REGISTRIES, type PortfolioPackage } from '../../../../shared/contract/portfolio.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { t } from '../../../i18n/t.ts';
import { setPackages } from '../../../state/portfolio-edit.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { closeDialog } from '../../../state/view.ts';
import classes from './repository.module.css';

interface EditPackagesProps {
  readonly repositoryId: RepositoryId;
  readonly packages: readonly PortfolioPackage[];
}

interface Row extends PortfolioPackage {
  readonly key: number;
}

export function EditPackages({ repositoryId, packages }: EditPackagesProps) {
  const name = useApp(
    (state) => state.portfolio.repositories.find((one) => one.repositoryId === repositoryId)?.name ?? '',
  );
  const [rows, setRows] = useState<readonly Row[]>(() => firstRows(packages));
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (key: number, part: Partial<PortfolioPackage>): void => {
    setRefusal(null);
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  };
  const save = async (): Promise<void> => {
    const named = rows.flatMap((row) =>
      row.name.trim() === '' ? [] : [{ registry: row.registry, name: row.name.trim() }],
    );
    const bad = named.find((one) => !portfolioPackage.safeParse(one).success);
    if (bad !== undefined) return setRefusal(t('portfolio.packages.bad', { name: bad.name }));
    const because = await setPackages(repositoryId, named);
    if (because === null) return closeDialog();
    return setRefusal(because);
  };
  return (
    <FormDialog
      title={t('portfolio.packages.dialog', { name })}
      text={t('portfolio.packages.text')}
      confirm={t('portfolio.packages.save')}
      refusal={refusal}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={() => void save()}
      onClose={closeDialog}
    >
      {rows.map((row, index) => (
        <div key={row.key} className={classes['packageRow'] ?? ''}>
          <NativeSelect
            size="xs"
            aria-label={t('portfolio.packages.registry')}
            value={row.registry}
            data={REGISTRIES.map((one) => ({ value: one, label: t(`portfolio.options.${one}`) }))}
            onChange={(event) =>
              change(row.key, { registry: REGISTRIES.find((one) => one === event.currentTarget.value) ?? 'npm' })
            }
          />
          <TextInput
            size="xs"
            aria-label={t('portfolio.packages.name')}
            value={row.name}
            spellCheck={false}
            autoComplete="off"
            {...(index === rows.length - 1 ? { 'data-autofocus': true } : {})}
            onChange={(event) => change(row.key, { name: event.currentTarget.value })}
          />
          <ActionIcon
            size="md"
            variant="subtle"
            color="gray"
            aria-label={t('portfolio.packages.remove', { name: row.name })}
            onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        className={classes['start'] ?? ''}
        onClick={() => setRows([...rows, emptyRow(rows)])}
      >
        {t('portfolio.packages.add')}
      </Button>
    </FormDialog>
  );
}

function firstRows(packages: readonly PortfolioPackage[]): readonly Row[] {
  const rows = packages.map((one, key) => ({ ...one, key }));
  return rows.length === 0 ? [emptyRow(rows)] : rows;
}

const emptyRow = (rows: readonly Row[]): Row => ({
  key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
  registry: rows.at(-1)?.registry ?? 'npm',
  name: '',
});
