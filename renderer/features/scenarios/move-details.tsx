/** What an unfolded move shows: its day, initiative and reason to be changed, and what it changes line by line. */
import { UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MoveEdit } from '../../../shared/commands/moves.ts';
import type { Move } from '../../../shared/model/move.ts';
import { find } from '../../../shared/model/tables.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { sayShortDay } from '../../i18n/say-day.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { tryDispatch } from '../../state/dispatch.ts';
import { goTo } from '../../state/positions.ts';
import { sealTyping } from '../../state/sealing.ts';
import { getState } from '../../state/store.ts';
import type { MoveRowProps } from './move-row.tsx';
import details from './move-details.module.css';
import classes from './moves.module.css';
import { moveLines } from './say-move.ts';

/** Lines shown at first: a list of HR may change hundreds. */
const SHOWN = 30;

function commit(move: Move, edit: MoveEdit): string | null {
  const outcome = tryDispatch('editMove', { moveId: move.id, ...edit });
  return outcome.done ? null : sayHere(outcome.refusal);
}

export function MoveDetails(props: MoveRowProps) {
  const { move } = props;
  const isAdopted = move.adoptedOn !== undefined;
  return (
    <div role="row" aria-level={3} className={classes['details']}>
      <div role="gridcell" className={details['detailsCell']}>
        {!isAdopted && <Fields {...props} />}
        {isAdopted && move.reason !== undefined && <p className={details['plain']}>{move.reason}</p>}
        <Lines {...props} />
        <Made move={move} />
      </div>
    </div>
  );
}

function Fields({ plan, move }: MoveRowProps) {
  const initiative = move.initiativeId === undefined ? undefined : find(plan, move.initiativeId);
  const names = [...plan.initiative.values()].map(({ name }) => name);
  return (
    <div className={details['fields']}>
      <CommitField
        label={t('moves.date')}
        value={move.effectiveDate}
        placeholder={t('inspector.dayFormat')}
        commitOnLeave
        onCommit={(text) => commit(move, { field: 'effectiveDate', value: typedDay(text) })}
        onDone={sealTyping}
      />
      <SuggestField
        label={t('moves.initiative')}
        placeholder={t('moves.initiativePlaceholder')}
        value={initiative?.name ?? ''}
        suggestions={names}
        onCommit={(text) => commit(move, { field: 'initiative', value: initiativeNamed(text) })}
      />
      <Reason key={move.reason ?? ''} move={move} />
    </div>
  );
}

/** One of the plan, a new one, or none. */
function initiativeNamed(text: string): Extract<MoveEdit, { field: 'initiative' }>['value'] {
  const name = text.trim();
  if (name === '') return null;
  const tables = getState().document?.plan.tables;
  const known = [...(tables?.initiative.values() ?? [])].find((one) => foldText(one.name) === foldText(name));
  return known === undefined ? { newName: name } : { id: known.id };
}

function Reason({ move }: { readonly move: Move }) {
  return (
    <NoteField
      label={t('moves.reason')}
      placeholder={t('moves.reasonPlaceholder')}
      kept={move.reason ?? ''}
      commit={(text) => {
        const refusal = commit(move, { field: 'reason', value: text === '' ? undefined : text });
        sealTyping();
        return refusal;
      }}
    />
  );
}

function Lines({ move, worked, isDone }: MoveRowProps) {
  const [showsAll, setShowsAll] = useState(false);
  const lines = useMemo(() => (worked === null ? [] : moveLines(worked.step.before, worked.step.after)), [worked]);
  if (move.adoptedOn !== undefined) return null;
  if (move.isOff === true) return <p className={details['plain']}>{t('moves.isOff')}</p>;
  const shown = showsAll ? lines : lines.slice(0, SHOWN);
  const more = lines.length - shown.length;
  return (
    <div>
      <h4 className={details['linesTitle']}>{t('moves.changes')}</h4>
      {lines.length === 0 && (
        <p className={details['plain']}>{t(worked === null && !isDone ? 'moves.working' : 'moves.noChange')}</p>
      )}
      <ul className={details['lines']}>
        {shown.map(({ key, text, positionId, name }) => (
          <li key={key}>
            {positionId === null ? (
              text
            ) : (
              <UnstyledButton
                className={details['line'] ?? ''}
                title={t('moves.show', { name })}
                onClick={() => goTo(positionId)}
              >
                {text}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <UnstyledButton className={details['line'] ?? ''} onClick={() => setShowsAll(true)}>
          {t('moves.moreLines', { count: more })}
        </UnstyledButton>
      )}
    </div>
  );
}

function Made({ move }: { readonly move: Move }) {
  const { madeOn, madeBy } = move;
  if (madeOn === undefined) return null;
  const date = sayShortDay(madeOn);
  return (
    <p className={details['made']}>
      {madeBy === undefined ? t('moves.made', { date }) : t('moves.madeBy', { date, by: madeBy })}
    </p>
  );
}
