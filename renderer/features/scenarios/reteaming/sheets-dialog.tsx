/** "Sheets for people…": what a scenario changes for each person or under each manager, to be read, written to a file, printed. */
import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Page } from '../../../../shared/drawing/pages.ts';
import { sheetPages } from '../../../../shared/drawing/sheet-pages.ts';
import { sheetsMarkdown } from '../../../../shared/exchange/sheets/sheets-markdown.ts';
import { SHEET_KINDS, sheetsOf, type Sheet, type SheetKind } from '../../../../shared/exchange/sheets/sheets.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import type { ScenarioId } from '../../../../shared/scenario/moves.ts';
import { message } from '../../../../shared/texts/message.ts';
import { sayDay, sayHere } from '../../../i18n/say.ts';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import type { PositionId } from '../../../state/app-state.ts';
import { exportText } from '../../../state/export.ts';
import { useApp } from '../../../state/store.ts';
import { closeDialog } from '../../../state/view.ts';
import { managersIn } from './managers-in.ts';
import classes from './reteaming.module.css';
import { ScenarioChoice } from './scenario-choice.tsx';
import { SheetPreview } from './sheet-preview.tsx';

/** How pages get to paper: the same ways as for pictures of the plan. */
export interface Paper {
  readonly print: (pages: readonly Page[]) => Promise<void>;
  readonly writePdf: (name: string, pages: readonly Page[]) => Promise<boolean>;
}

interface SheetsDialogProps {
  readonly scenarioId: ScenarioId;
  readonly paper: Paper;
}

export function SheetsDialog({ scenarioId, paper }: SheetsDialogProps) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  return (
    <Modal
      opened
      title={t('sheets.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size={760}
    >
      {plan !== null && <Sheets plan={plan} first={scenarioId} paper={paper} />}
    </Modal>
  );
}

interface SheetsProps {
  readonly plan: Tables;
  readonly first: ScenarioId;
  readonly paper: Paper;
}

function Sheets({ plan, first, paper }: SheetsProps) {
  const [scenarioId, setScenarioId] = useState(first);
  const [kind, setKind] = useState<SheetKind>('person');
  const [under, setUnder] = useState<PositionId | null>(null);
  // A reason is written for those who decide: it goes to the people concerned only when somebody wants that.
  const [withReasons, setWithReasons] = useState(false);
  const managers = useMemo(() => managersIn(plan, scenarioId), [plan, scenarioId]);
  const isThere = under === null || managers.some(({ value }) => value === under);
  const told = useMemo(
    () => sheetsOf(plan, scenarioId, { kind, under: isThere ? under : null, say: sayHere, sayDay: sayShortDay }),
    [plan, scenarioId, kind, under, isThere],
  );
  const sheets = useMemo(() => (withReasons ? told : told.map(withoutReasons)), [told, withReasons]);
  return (
    <div className={classes['sheets'] ?? ''}>
      <div className={classes['choices'] ?? ''}>
        {plan.scenario.size > 1 && <ScenarioChoice plan={plan} value={scenarioId} onChange={setScenarioId} />}
        <div>
          <Text size="xs" fw={500} mb={2} id="sheets-kind">
            {t('sheets.kind')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby="sheets-kind"
            value={kind}
            data={SHEET_KINDS.map((value) => ({ value, label: t(`sheets.kind.${value}`) }))}
            onChange={setKind}
          />
        </div>
        <Select
          size="xs"
          className={classes['under'] ?? ''}
          label={t('sheets.under')}
          placeholder={t('sheets.everybody')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('sheets.everybody') }}
          limit={40}
          nothingFoundMessage={t('sheets.noManager')}
          value={isThere ? under : null}
          data={[...managers]}
          onChange={setUnder}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('sheets.withReasons')}
        checked={withReasons}
        onChange={(event) => setWithReasons(event.currentTarget.checked)}
      />
      <SheetPreview sheets={sheets} />
      <Buttons plan={plan} scenarioId={scenarioId} sheets={sheets} paper={paper} />
    </div>
  );
}

const withoutReasons = (sheet: Sheet): Sheet => ({ ...sheet, days: sheet.days.map((day) => ({ ...day, why: '' })) });

interface ButtonsProps {
  readonly plan: Tables;
  readonly scenarioId: ScenarioId;
  readonly sheets: readonly Sheet[];
  readonly paper: Paper;
}

function Buttons({ plan, scenarioId, sheets, paper }: ButtonsProps) {
  const document = useApp((state) => state.document?.name ?? '');
  const [isWorking, setIsWorking] = useState(false);
  const title = find(plan, scenarioId)?.name ?? '';
  const pages = (): readonly Page[] =>
    sheetPages(sheets, {
      title,
      note: noteOf(document),
      sayWhy: (reason) => sayHere(message('sheet.why', { reason })),
    });
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setIsWorking(true);
    try {
      await work();
    } finally {
      setIsWorking(false);
    }
  };
  const name = t('sheets.file', { scenario: title });
  const markdown = () =>
    exportText(`${name}.md`, sheetsMarkdown(sheets, { title, note: noteOf(document), say: sayHere }), 'text/markdown');
  const isEmpty = sheets.length === 0 || isWorking;
  return (
    <Group justify="flex-end" gap="xs">
      <Button size="xs" variant="default" mr="auto" onClick={closeDialog}>
        {t('dialog.done')}
      </Button>
      <Button size="xs" variant="default" disabled={isEmpty} onClick={() => void run(markdown)}>
        {t('sheets.markdown')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={isEmpty}
        onClick={() => void run(() => paper.writePdf(`${name}.pdf`, pages()))}
      >
        {t('sheets.pdf')}
      </Button>
      <Button size="xs" data-autofocus disabled={isEmpty} onClick={() => void run(() => paper.print(pages()))}>
        {t('sheets.print')}
      </Button>
    </Group>
  );
}

/** Below every sheet: of which plan it is, and of which day. */
const noteOf = (plan: string): string => t('sheets.note', { plan, date: sayDay(new Date()) });
