/** One warning of the check: the sentence, its moves, and a way to see it. */
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { branchOf } from '../../../../shared/scenario/branch.ts';
import type { ScenarioId } from '../../../../shared/scenario/moves.ts';
import type { ReteamingWarning } from '../../../../shared/scenario/reteaming.ts';
import { sayMoves, sayWarning } from '../../../../shared/scenario/say-warning.ts';
import { sayHere } from '../../../i18n/say.ts';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import { showDate } from '../../../state/branch.ts';
import { showOnCanvas } from '../../../state/scenarios.ts';
import { selectAndShow } from '../../../state/show.ts';
import { closeDialog } from '../../../state/view.ts';
import classes from './reteaming.module.css';

interface WarningProps {
  readonly warning: ReteamingWarning;
  readonly scenarioId: ScenarioId;
}

export function Warning({ warning, scenarioId }: WarningProps) {
  const sentence = sayHere(sayWarning(warning, sayShortDay));
  const show = (): void => {
    closeDialog();
    showOnCanvas(branchOf(scenarioId));
    showDate(warning.from);
    selectAndShow(warning.people.map(({ positionId }) => positionId));
  };
  return (
    <li className={classes['warning'] ?? ''}>
      <IconAlertTriangle size={14} aria-hidden className={classes['sign'] ?? ''} />
      <div className={classes['said'] ?? ''}>
        <Text size="sm">{sentence}</Text>
        <Text size="xs" c="dimmed">
          {sayHere(sayMoves(warning))}
        </Text>
      </div>
      {warning.people.length > 0 && (
        <Button
          size="compact-xs"
          h={24}
          variant="default"
          aria-label={t('reteaming.showNamed', { sentence, date: sayShortDay(warning.from) })}
          title={t('reteaming.showOn', { date: sayShortDay(warning.from) })}
          onClick={show}
        >
          {t('reteaming.show')}
        </Button>
      )}
    </li>
  );
}
