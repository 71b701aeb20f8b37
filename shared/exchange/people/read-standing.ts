/** Whether a row's position is filled, and by whom: by its name, its status word and its dates. */
import type { IsoDate } from '../../util/iso-date.ts';
import { bareLogin, isLogin } from '../../model/github-login.ts';
import { saysNothing } from './clean-cell.ts';
import type { Draft, Holder } from './draft.ts';
import type { Report } from './import-problem.ts';
import type { Row } from './row.ts';
import { isNobody, standingOf } from '../../model/status-words.ts';

export interface StandingInput {
  readonly row: Row;
  readonly name: string;
  /** Whether the list has names at all; without them an empty name says nothing. */
  readonly hasNames: boolean;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly today: IsoDate;
  readonly report: Report;
}

/** The status, and who holds the position. Who left or never came is reported by name, so that nobody is lost unseen. */
export function readStanding(input: StandingInput): Pick<Draft, 'status' | 'holder'> {
  const { row, hasNames, start, end, today, report } = input;
  const { line: at } = row;
  const word = row.cell('status');
  const standing = saysNothing(word) ? null : standingOf(word);
  if (standing === null && !saysNothing(word)) {
    report({ row: at, field: 'status', what: 'unknownStatus', done: 'keptAsFilled', values: { text: word } });
  }
  const holder = holderOf(input, standing?.isContractor === true ? 'contractor' : 'employee');
  if (standing?.status === 'closed') return withoutHolder(input, holder, 'closed');
  if (end !== null && end < today && standing?.status !== 'open') {
    report({ row: at, field: 'end', what: 'endedBefore', done: 'closed', values: { date: end } });
    return withoutHolder(input, holder, 'closed');
  }
  if (standing?.status === 'open' || standing?.status === 'on-hold')
    return withoutHolder(input, holder, standing.status);
  if (holder === null && hasNames) return emptySeat(input, standing?.status ?? null, !saysNothing(word));
  const isYetToCome = start !== null && start > today;
  if (!isYetToCome) return { status: standing?.status ?? 'filled', holder };
  report({ row: at, field: 'start', what: 'startsLater', done: 'starting', values: { date: start }, severity: 'note' });
  return { status: 'starting', holder };
}

/** The person named in the row by name, else by e-mail or number; null for none. */
function holderOf({ row, name, hasNames, report }: StandingInput, employment: Holder['employment']): Holder | null {
  if (isNobody(name)) return null;
  const email = row.cell('email');
  const number = row.cell('person');
  const holder = {
    email: saysNothing(email) ? '' : email,
    number: saysNothing(number) ? '' : number,
    login: loginOf(row, report),
    employment,
  };
  if (!saysNothing(name)) return { ...holder, name };
  const standIn = holder.email === '' ? holder.number : holder.email;
  if (standIn === '') return null;
  if (hasNames) report({ row: row.line, field: 'name', what: 'noName', done: 'named', values: { name: standIn } });
  return { ...holder, name: standIn };
}

/** A cell that holds no login is reported and left out. */
function loginOf({ line, cell }: Row, report: Report): string {
  const text = cell('github');
  if (saysNothing(text)) return '';
  const login = bareLogin(text);
  if (isLogin(login)) return login;
  report({ row: line, field: 'github', what: 'notALogin', done: 'leftOut', values: { text } });
  return '';
}

function withoutHolder(
  { row, report }: StandingInput,
  holder: Holder | null,
  status: 'open' | 'on-hold' | 'closed',
): Pick<Draft, 'status' | 'holder'> {
  if (holder !== null) {
    const what = status === 'closed' ? 'holderOfClosed' : 'holderOfOpen';
    report({ row: row.line, field: 'name', what, done: 'personLeftOut', values: { name: holder.name } });
  }
  return { status, holder: null };
}

/** A row without a name in a list of names: vacant, unless its status says that somebody is there. */
function emptySeat(
  { row, name, report }: StandingInput,
  status: Draft['status'] | null,
  saysStatus: boolean,
): Pick<Draft, 'status' | 'holder'> {
  if (isNobody(name)) return { status: 'open', holder: null };
  const done = saysStatus ? 'filledUnnamed' : 'open';
  report({ row: row.line, field: 'name', what: 'emptyName', done });
  return { status: saysStatus ? (status ?? 'filled') : 'open', holder: null };
}
