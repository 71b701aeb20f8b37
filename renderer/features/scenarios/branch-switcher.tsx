/** Says in the title bar what is shown, and switches to another branch of the plan. */
import { Button, Divider, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { isOpen as isOpenScenario } from '../../../shared/scenario/baseline-edits.ts';
import { branchOf, branchTables, isBranchOf, sameBranch, type Branch } from '../../../shared/scenario/branch.ts';
import { planTree, type PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';
import { questionsOf } from '../../../shared/scenario/questions.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { PickList } from '../../components/pick-list.tsx';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { openBranch } from '../../state/scenarios.ts';
import { setState, useApp } from '../../state/store.ts';
import { BranchSign } from './branch-sign.tsx';
import classes from './branch-switcher.module.css';
import { detailOfRow, nameOfRow } from './say-branch.ts';

/** Shown at once; typing a few letters is faster than scrolling past more. */
const SHOWN = 60;

export function BranchSwitcher() {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const branch = useApp((state) => state.branch);
  const isOpen = useApp((state) => state.isSwitching);
  const idle = useIdleValue(plan);
  if (plan === null || !isBranchOf(plan, branch)) return null;
  const row = planTree(plan).find((one) => sameBranch(one.branch, branch));
  const name = row === undefined ? '' : nameOfRow(row);
  const questions = row?.scenario === null || row === undefined ? 0 : questionsIn(idle ?? plan, row.scenario);
  const change = (isSwitching: boolean): void => setState({ isSwitching });
  return (
    <Popover opened={isOpen} onChange={change} position="bottom-start" shadow="md" width={320} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes['button'] ?? ''}
          data-branch={branch.type}
          aria-label={
            questions > 0 ? t('branch.currentAsks', { name, count: questions }) : t('branch.current', { name })
          }
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          title={name}
          onClick={() => change(!isOpen)}
        >
          <BranchSign type={branch.type} status={row?.scenario?.status} />
          <Text size="xs" fw={branch.type === 'baseline' ? 500 : 600} truncate>
            {name}
          </Text>
          {questions > 0 && (
            // How many stands in the name and in the bar below.
            <span className={classes['badge']} title={t('branch.questions', { count: questions })}>
              <IconAlertTriangle size={13} aria-hidden />
            </span>
          )}
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <BranchList onPick={() => change(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Conflicts, and edits that no longer apply; of one that is over, none is asked. */
function questionsIn(plan: Tables, scenario: Scenario): number {
  if (!isOpenScenario(scenario)) return 0;
  const { conflicts, lapses } = questionsOf(branchTables(plan, branchOf(scenario.id)));
  return conflicts.length + lapses.length;
}

/** Those whose names have every word of the query, wherever they hang; the name itself first, then what begins with it. */
function foundRows(rows: readonly PlanTreeRow[], query: string): readonly PlanTreeRow[] {
  const wanted = foldText(query.trim());
  const words = wanted.split(/\s+/).filter(Boolean);
  const distance = (row: PlanTreeRow): number => {
    const name = foldText(nameOfRow(row));
    return name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
  };
  const found = rows.filter((row) => words.every((word) => foldText(nameOfRow(row)).includes(word)));
  return wanted === '' ? found : found.toSorted((a, b) => distance(a) - distance(b));
}

function BranchList({ onPick }: { readonly onPick: () => void }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const current = useApp((state) => state.branch);
  const [query, setQuery] = useState('');
  if (plan === null) return null;
  const rows = foundRows(planTree(plan), query);
  const isFound = query.trim() !== '';
  const shown = rows.slice(0, SHOWN);
  const more = rows.length - shown.length;
  const go = (branch: Branch | undefined): void => {
    onPick();
    if (branch !== undefined) openBranch(branch);
  };
  const run = (id: string): void => {
    onPick();
    void actionOf(id).run();
  };
  return (
    <>
      <PickList
        label={t('branch.switch')}
        query={query}
        onQuery={setQuery}
        items={shown.map((row) => ({
          id: row.key,
          label: nameOfRow(row),
          description: detailOfRow(row),
          refusal: null,
          ...(isFound ? {} : { depth: row.depth }),
          sign: <BranchSign type={row.branch.type} status={row.scenario?.status} className={classes['sign']} />,
          isCurrent: sameBranch(row.branch, current),
        }))}
        footer={rows.length === 0 ? t('branch.nothing', { query }) : more > 0 ? t('branch.more', { count: more }) : ''}
        onPick={(key) => go(rows.find((row) => row.key === key)?.branch)}
      />
      <Divider my={6} />
      <div className={classes['ways']}>
        <Button size="compact-xs" variant="default" onClick={() => run('scenario.new')}>
          {t('action.newScenario')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => run('screen.scenarios')}>
          {t('branch.manage')}
        </Button>
      </div>
    </>
  );
}
