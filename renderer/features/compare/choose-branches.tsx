/** The branches that are compared, in their order: each with a menu, and one more to add. */
import { Button, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { branchName } from '../../../shared/scenario/branch-name.ts';
import { branchKey, type Branch } from '../../../shared/scenario/branch.ts';
import { planTree } from '../../../shared/scenario/plan-tree.ts';
import { SeriesMark } from '../../components/series-mark.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { addBranch, compareAgainst, compareAll, removeBranch } from '../../state/compare.ts';
import { showOnCanvas } from '../../state/scenarios.ts';
import classes from './compare.module.css';
import type { ComparedNow } from './use-compared.ts';

export function ChooseBranches({ compared }: { readonly compared: ComparedNow }) {
  const { branches, names } = compared;
  return (
    <div role="group" aria-label={t('compare.branches')} className={classes['branches'] ?? ''}>
      {branches.map((branch, index) => (
        <ChosenBranch
          key={branchKey(branch)}
          branch={branch}
          name={names[index] ?? ''}
          index={index}
          isOnly={branches.length === 1}
        />
      ))}
      <AddBranch compared={compared} />
    </div>
  );
}

interface ChosenBranchProps {
  readonly branch: Branch;
  readonly name: string;
  readonly index: number;
  readonly isOnly: boolean;
}

function ChosenBranch({ branch, name, index, isOnly }: ChosenBranchProps) {
  const isFirst = index === 0;
  return (
    <Menu position="bottom-start" shadow="md" width={260}>
      <Menu.Target>
        <UnstyledButton
          className={classes['branch'] ?? ''}
          title={isFirst ? `${name}: ${t('compare.against')}` : name}
          {...(isFirst ? { 'data-region-entry': true } : {})}
        >
          <SeriesMark index={index} />
          <span className={classes['branchName'] ?? ''}>{name}</span>
          {isFirst && (
            <Text component="span" size="xs" c="dimmed">
              {t('compare.againstShort')}
            </Text>
          )}
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item disabled={isFirst} onClick={() => compareAgainst(branch)}>
          {t('compare.makeFirst')}
        </Menu.Item>
        <Menu.Item onClick={() => showOnCanvas(branch)}>{t('compare.showIt')}</Menu.Item>
        <Menu.Item disabled={isOnly} onClick={() => removeBranch(branch)}>
          {t('compare.takeOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AddBranch({ compared: { plan, branches } }: { readonly compared: ComparedNow }) {
  const taken = new Set(branches.map(branchKey));
  const rest = planTree(plan).filter(({ key }) => !taken.has(key));
  if (rest.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="md" width={280}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('compare.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={compareAll}>{t('compare.addAll')}</Menu.Item>
        <Menu.Divider />
        {rest.map(({ branch, key, depth }) => (
          <Menu.Item
            key={key}
            onClick={() => addBranch(branch)}
            pl={4 + depth * 12}
            rightSection={
              branch.type === 'snapshot' ? (
                <Text size="xs" c="dimmed">
                  {t('branch.snapshot')}
                </Text>
              ) : null
            }
          >
            {sayHere(branchName(plan, branch))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
