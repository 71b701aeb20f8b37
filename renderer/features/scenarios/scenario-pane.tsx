/** Beside the tree while a scenario is shown: its fields, what waits for an answer, its moves. */
import { ActionIcon, Alert, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { isOpen } from '../../../shared/scenario/baseline-edits.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { tryDispatch } from '../../state/dispatch.ts';
import { sealTyping } from '../../state/sealing.ts';
import { useApp } from '../../state/store.ts';
import { sayHere } from '../../i18n/say.ts';
import { BranchSign } from './branch-sign.tsx';
import { MoveTable } from './move-table.tsx';
import { Questions } from './questions.tsx';
import { ScenarioFields } from './scenario-fields.tsx';
import classes from './scenarios.module.css';

export interface ScenarioProps {
  readonly plan: Tables;
  readonly scenario: Scenario;
}

const MORE = [
  'scenario.checkMoves',
  'scenario.sheets',
  'scenario.copy',
  'scenario.newOver',
  'scenario.freeze',
  'scenario.rebase',
  'scenario.delete',
] as const;

export function ScenarioPane({ plan, scenario }: ScenarioProps) {
  const { id, name, status, adoptedOn } = scenario;
  return (
    <section className={classes['pane']} aria-label={name}>
      <div className={classes['paneHead']}>
        <BranchSign type="scenario" status={status} size={19} className={classes['paneSign']} />
        <div className={`${classes['paneTitle']} ${classes['nameField']}`}>
          <h2 className={classes['unseen']}>{name}</h2>
          <CommitField
            label={t('scenario.name')}
            isLabelHidden
            value={name}
            onCommit={(value) => {
              const outcome = tryDispatch('editScenario', { scenarioId: id, field: 'name', value });
              return outcome.done ? null : sayHere(outcome.refusal);
            }}
            onDone={sealTyping}
          />
        </div>
        <Button size="xs" variant="default" onClick={() => void actionOf('scenario.onCanvas').run()}>
          {t('action.showOnCanvas')}
        </Button>
        {isOpen(scenario) && (
          <Button size="xs" onClick={() => void actionOf('scenario.adopt').run()}>
            {t('action.adopt')}
          </Button>
        )}
        <MoreMenu />
      </div>
      {adoptedOn !== undefined && status === 'adopted' && (
        <Alert color="gray" variant="light" p="xs">
          {t('scenario.adoptedOn', { date: sayShortDay(adoptedOn) })}
        </Alert>
      )}
      <ScenarioFields plan={plan} scenario={scenario} />
      {isOpen(scenario) && <Questions plan={plan} scenario={scenario} />}
      <MoveTable plan={plan} scenario={scenario} />
    </section>
  );
}

function MoreMenu() {
  return (
    <Menu position="bottom-end" shadow="md" width={280}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('scenarios.more')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {MORE.map((id) => (
          <MoreItem key={id} id={id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function MoreItem({ id }: { readonly id: string }) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  return (
    <Menu.Item disabled={!isEnabled} onClick={() => void action.run()}>
      {t(action.label)}
    </Menu.Item>
  );
}
