/** Asks what of a scenario becomes the baseline, and shows before what that will do. */
import { Alert, Button, List, SegmentedControl, Table, Text, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { adoptionPreview, contestedBy, type AdoptionPreview } from '../../../shared/scenario/adoption-preview.ts';
import { COMPARED_FIGURES } from '../../../shared/scenario/branch-figures.ts';
import { measuresOn } from '../../../shared/scenario/measures.ts';
import { isActive, movesOf, type ScenarioId } from '../../../shared/scenario/moves.ts';
import { isIsoDate, type IsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { t } from '../../i18n/t.ts';
import { today } from '../../state/context.ts';
import { adoptScenario, showConflictsOf } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { useSlices } from '../../state/use-slices.ts';
import { closeDialog } from '../../state/view.ts';
import { nameOfScenario } from './new-scenario.tsx';
import { sayRepair } from './say-repair.ts';
import { ScenarioForm } from './scenario-form.tsx';

/** Repairs written out; one would not read more before a decision. */
const SHOWN = 6;
/** Other scenarios that are named; the rest is counted. */
const NAMED = 5;

export function AdoptDialog({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const [isPart, setIsPart] = useState(false);
  const [day, setDay] = useState(() => (plan === null ? '' : firstDay(plan, scenarioId)));
  const typed = typedDay(day);
  const until = isPart && isIsoDate(typed) ? typed : null;
  const isDayWrong = isPart && until === null;
  const preview = useMemo(
    () => (plan === null ? null : adoptionPreview(plan, scenarioId, until)),
    [plan, scenarioId, until],
  );
  if (plan === null || preview === null) return null;
  return (
    <ScenarioForm
      title={t('adopt.title', { name: nameOfScenario(plan, scenarioId) })}
      confirm={t('adopt.confirm')}
      isReady={!isDayWrong && preview.moves.length > 0}
      run={() => adoptScenario(scenarioId, until)}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('adopt.what')}
        value={isPart ? 'part' : 'all'}
        data={[
          { value: 'all', label: t('adopt.all') },
          { value: 'part', label: t('adopt.until') },
        ]}
        onChange={(value) => setIsPart(value === 'part')}
      />
      {isPart && (
        <TextInput
          size="xs"
          w={200}
          label={t('adopt.untilDay')}
          placeholder={t('inspector.dayFormat')}
          value={day}
          error={isDayWrong ? t('newScenario.badDay') : null}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
      {!isDayWrong && <Preview plan={plan} preview={preview} scenarioId={scenarioId} until={until} />}
    </ScenarioForm>
  );
}

/** The first day on which something happens: where adopting step by step begins. */
const firstDay = (plan: Tables, scenarioId: ScenarioId): string =>
  movesOf(plan, scenarioId).find(isActive)?.effectiveDate ?? '';

interface PreviewProps {
  readonly plan: Tables;
  readonly preview: AdoptionPreview;
  readonly scenarioId: ScenarioId;
  readonly until: IsoDate | null;
}

function Preview({ plan, preview, scenarioId, until }: PreviewProps) {
  const { moves, staying, below, conflicts, lapses, repairs } = preview;
  const names = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join(', ');
  return (
    <>
      <Text size="sm">
        {t('adopt.moves', { count: moves.length })}{' '}
        {staying.length > 0 ? t('adopt.rest', { count: staying.length }) : t('adopt.whole')}{' '}
        {below.length > 0 && t('adopt.below', { names: names(below) })}
      </Text>
      {moves.some(({ effectiveDate }) => effectiveDate > today()) && <Text size="sm">{t('adopt.dates')}</Text>}
      <Figures plan={plan} after={preview.after} />
      {conflicts.length > 0 && (
        <Alert color="orange" variant="light" p="xs">
          <Text size="sm">{t('adopt.conflicts', { count: conflicts.length })}</Text>
          <Button
            size="compact-xs"
            variant="default"
            mt={6}
            onClick={() => {
              closeDialog();
              showConflictsOf(scenarioId);
            }}
          >
            {t('adopt.toConflicts')}
          </Button>
        </Alert>
      )}
      {lapses.length > 0 && <Text size="sm">{t('adopt.lapses', { count: lapses.length })}</Text>}
      {repairs.length > 0 && (
        <div>
          <Text size="sm">{t('adopt.repairs', { count: repairs.length })}</Text>
          <List size="xs">
            {[...new Set(repairs.map((repair) => sayRepair(plan, preview.after, repair)))]
              .slice(0, SHOWN)
              .map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
          </List>
        </div>
      )}
      {moves.length > 0 && <Others plan={plan} scenarioId={scenarioId} until={until} />}
      <Text size="xs" c="dimmed">
        {t('adopt.undo')}
      </Text>
    </>
  );
}

/** The scenarios that will have questions: looked for a slice at a time, so that typing a day never waits for it. */
function Others({ plan, scenarioId, until }: Omit<PreviewProps, 'preview'>) {
  const begin = useCallback(() => contestedBy(plan, { scenarioId, until }), [plan, scenarioId, until]);
  const { result, progress } = useSlices(begin);
  if (result === null || progress !== null) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('adopt.looking')}
      </Text>
    );
  }
  if (result.length === 0) return null;
  const names = result.flatMap(({ scenarioId: id }) => find(plan, id)?.name ?? []);
  const more = names.length - NAMED;
  const said = more > 0 ? t('adopt.othersMore', { names: names.slice(0, NAMED).join(', '), more }) : names.join(', ');
  return <Text size="sm">{t('adopt.others', { count: names.length, names: said })}</Text>;
}

const LABELS = {
  people: 'figures.peoplePlaced',
  openPositions: 'figures.openPositions',
  teams: 'figures.teams',
  layers: 'figures.layers',
} as const;

function Figures({ plan, after }: { readonly plan: Tables; readonly after: Tables }) {
  const [now, then] = [measuresOn(plan, null), measuresOn(after, null)];
  return (
    <Table fz="xs" verticalSpacing={3} w="auto" miw={300} aria-label={t('adopt.figures')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('adopt.figures')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('adopt.now')}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('adopt.then')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {COMPARED_FIGURES.map((name) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {t(LABELS[name])}
            </Table.Th>
            <Table.Td ta="right">{now[name]}</Table.Td>
            <Table.Td ta="right" fw={now[name] === then[name] ? 400 : 600}>
              {then[name]}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
