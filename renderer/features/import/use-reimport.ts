/** The differences between the list and the plan, the answers given, and what is chosen to be brought in: into what is shown, or as a scenario. */
import { useMemo, useState } from 'react';
import { accept, type Acceptance, type LeftChoice } from '../../../shared/exchange/reimport/accept.ts';
import { alarmOf } from '../../../shared/exchange/reimport/alarm.ts';
import { compareWithPlan, type Comparison } from '../../../shared/exchange/reimport/compare.ts';
import type { Incoming } from '../../../shared/exchange/reimport/incoming.ts';
import { settle, withoutChoices, type Settled } from '../../../shared/exchange/reimport/settle.ts';
import { scenarioOfList } from '../../../shared/exchange/reimport/scenario-of-list.ts';
import { refusalOfScenarioName } from '../../../shared/commands/scenarios.ts';
import { isIsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { emptyTables, type Tables } from '../../../shared/model/tables.ts';
import type { Message } from '../../../shared/texts/message.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { commandContext } from '../../state/context.ts';
import { dispatch } from '../../state/dispatch.ts';
import { notify } from '../../state/notices.ts';
import { startScenarioOfMoves } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export interface ReimportInProgress {
  readonly comparison: Comparison;
  readonly settled: Settled;
  readonly left: LeftChoice;
  /** Why this does not look like a list of the plan's organisation; null when it does. */
  readonly alarm: Message | null;
  readonly isSure: boolean;
  readonly setLeft: (left: LeftChoice) => void;
  readonly setSure: (isSure: boolean) => void;
  readonly answer: (key: string, value: string) => void;
  /** Take differences in or leave them out; what they need comes along, what needs them is left out too. */
  readonly choose: (keys: readonly string[], isChosen: boolean) => void;
  /** What a scenario made of the list needs; null when the list goes into what is shown. */
  readonly scenario: ScenarioToBe | null;
  readonly finish: () => void;
}

export interface ScenarioToBe {
  readonly name: string;
  /** As it was typed. */
  readonly day: string;
  readonly setName: (name: string) => void;
  readonly setDay: (day: string) => void;
  /** Why it cannot be made so; null while nothing is wrong. */
  readonly refusal: string | null;
}

interface Choice {
  /** Everything that is left out; new differences, after another answer, are in. */
  readonly leftOut: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, string>;
  readonly left: LeftChoice;
  readonly isSure: boolean;
  readonly name: string;
  readonly day: string;
}

const EVERYTHING: Omit<Choice, 'name' | 'day'> = {
  leftOut: new Set(),
  answers: new Map(),
  left: 'delete',
  isSure: false,
};
const NO_TABLES = emptyTables();

export interface Reimport {
  /** What the list is called. */
  readonly name: string;
  readonly incoming: Incoming;
  readonly target: 'plan' | 'scenario';
  readonly onDone: () => void;
}

export function useReimport({ name, incoming, target, onDone }: Reimport): ReimportInProgress {
  // A scenario of a list lies over the baseline, whatever is shown.
  const tables: Tables = useApp(
    ({ document }) => (target === 'plan' ? document?.tables : document?.plan.tables) ?? NO_TABLES,
  );
  const [choice, setChoice] = useState<Choice>({ ...EVERYTHING, name, day: commandContext().today });
  const { answers, leftOut, left, isSure } = choice;
  const comparison = useMemo(() => compareWithPlan(tables, incoming, answers), [tables, incoming, answers]);
  const chosen = useMemo(
    () => new Set(comparison.differences.map(({ key }) => key).filter((key) => !leftOut.has(key))),
    [comparison, leftOut],
  );
  const settled = useMemo(() => settle(comparison, chosen), [comparison, chosen]);
  const alarm = useMemo(() => alarmOf(comparison, settled.accepted), [comparison, settled]);
  const change = (part: Partial<Choice>): void => setChoice((current) => ({ ...current, ...part }));
  return {
    comparison,
    settled,
    left,
    alarm,
    isSure,
    setLeft: (value) => change({ left: value }),
    setSure: (value) => change({ isSure: value }),
    answer: (key, value) => change({ answers: new Map(answers).set(key, value) }),
    choose: (keys, isChosen) => change({ leftOut: leftOutAfter(comparison, { chosen, keys, isChosen }) }),
    scenario:
      target === 'plan'
        ? null
        : {
            name: choice.name,
            day: choice.day,
            setName: (value) => change({ name: value }),
            setDay: (value) => change({ day: value }),
            refusal: refusalOfScenario(tables, choice),
          },
    finish: () => {
      if (target === 'scenario') {
        if (!makeScenario(comparison, { chosen, choice, source: name })) return;
        onDone();
        closeDialog();
        return;
      }
      const acceptance = accept(comparison, chosen, left);
      const { counts } = acceptance;
      if (!dispatch('reimportPeople', { name, counts, change: acceptance.change }).done) return;
      onDone();
      closeDialog();
      sayWhatWentAlong(acceptance);
    },
  };
}

function refusalOfScenario(tables: Tables, { name, day }: Choice): string | null {
  if (!isIsoDate(typedDay(day))) return t('newScenario.badDay');
  const refusal = refusalOfScenarioName(tables, name);
  return refusal === null ? null : sayHere(refusal);
}

function makeScenario(
  comparison: Comparison,
  { chosen, choice, source }: { chosen: ReadonlySet<string>; choice: Choice; source: string },
): boolean {
  const { moves } = scenarioOfList(comparison, { chosen, left: choice.left, sayLabel: sayHere });
  const date = typedDay(choice.day);
  return startScenarioOfMoves({
    name: choice.name,
    parentScenarioId: null,
    effectiveDate: date,
    date,
    moves,
    source: t('fromList.reason', { name: source }),
  });
}

function leftOutAfter(
  comparison: Comparison,
  { chosen, keys, isChosen }: { chosen: ReadonlySet<string>; keys: readonly string[]; isChosen: boolean },
): ReadonlySet<string> {
  const now = isChosen ? new Set([...chosen, ...keys]) : withoutChoices(comparison, chosen, keys);
  return new Set(comparison.differences.map(({ key }) => key).filter((key) => !now.has(key)));
}

/** What goes with who leaves and is in no line of its own; nothing when nothing does. */
function sayWhatWentAlong({ peopleGone, groupsGone, alongside, rehomed }: Acceptance): void {
  const said = (['people', 'groups', 'alongside', 'rehomed'] as const).flatMap((what) => {
    const count = { people: peopleGone, groups: groupsGone, alongside, rehomed }[what];
    return count === 0 ? [] : [t(`reimport.done.${what}`, { count })];
  });
  if (said.length > 0) notify('info', said.join(' '));
}
