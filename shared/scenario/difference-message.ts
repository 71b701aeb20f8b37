/** A difference as a sentence: "Ana Lopes moves from Budi Hartanto to Citra Dewi". */
import { TEXTS, type TextKey } from '../texts/en.ts';
import { message, type Message, type MessageValue } from '../texts/message.ts';
import { PAY_FIELDS, type Difference, type DifferenceKind } from './differences.ts';

/** The sentence about one difference; screen, command line and exports say the same. */
export function differenceMessage(difference: Difference): Message {
  const { kind, record, name, from, to } = difference;
  if (kind === 'joined') {
    return to ? message('difference.joinedAs', { name, to }) : message('difference.joined', { name });
  }
  if (kind === 'left') {
    return from ? message('difference.leftAs', { name, from }) : message('difference.left', { name });
  }
  if (kind === 'added') {
    if (record !== 'position') return message('difference.addedRecord', { record: recordInWords(record), name });
    const seat = seatInWords(difference);
    return to === null ? message('difference.addedTop', { seat }) : message('difference.addedUnder', { seat, to });
  }
  if (kind === 'closed') {
    const seat = seatInWords(difference);
    const { absence } = difference;
    if (absence !== undefined) return message(absence === 'gone' ? 'difference.ended' : 'difference.notYet', { seat });
    return from === null
      ? message('difference.closedTop', { seat })
      : message('difference.closedUnder', { seat, from });
  }
  if (kind === 'removed') return message('difference.removedRecord', { record: recordInWords(record), name });
  return fieldMessage({ ...difference, kind });
}

/** What a kind of difference is called. */
export const differenceKindMessage = (kind: DifferenceKind): Message => message(`difference.kind.${kind}`);

const DATES = ['startDate', 'endDate', 'hireDate'] as const;

function fieldMessage(difference: Difference & { readonly kind: Fielded }): Message {
  const { kind, field, name, from, to } = difference;
  if (field !== null && PAY_FIELDS.has(field))
    return message('difference.pay', { name, field: fieldInWords(field ?? '') });
  // An open position is called after its title: "Engineer changes title from Clerk to Engineer" would be odd.
  if (kind === 'retitled' && name === to && from !== null) return message('difference.retitledOpen', { from, to });
  const date = kind === 'redated' ? DATES.find((one) => one === field) : undefined;
  const stem = date ?? (kind === 'redated' ? 'changed' : kind);
  const form = from === null ? 'Given' : to === null ? 'Lost' : '';
  return message(`difference.${stem}${form}`, {
    name,
    title: titleInWords(difference),
    field: fieldInWords(field ?? ''),
    from: valueInWords(difference, from),
    to: valueInWords(difference, to),
  });
}

/** Kinds that are about a field. */
type Fielded = Exclude<DifferenceKind, 'joined' | 'left' | 'added' | 'closed' | 'removed'>;

const known = (key: string): TextKey | null => (Object.hasOwn(TEXTS, key) ? (key as TextKey) : null);

/** A kind of record as people call it. */
export const recordInWords = (record: Difference['record']): Message =>
  message(known(`difference.record.${record}`) ?? 'difference.record.other');

/** A field of a newer version is called as the file calls it. */
function fieldInWords(field: string): MessageValue {
  const key = known(`difference.field.${field}`);
  return key === null ? field : message(key);
}

function seatInWords(difference: Difference): MessageValue {
  const title = titleInWords(difference);
  return difference.name === difference.title || difference.title === ''
    ? difference.name
    : message('difference.seat', { title, name: difference.name });
}

const titleInWords = ({ title }: Difference): MessageValue => title || message('name.unnamedPosition');

/** Words of closed lists in the language of the reader; everything else as it is written. */
function valueInWords({ field }: Difference, value: string | null): MessageValue {
  const key = field !== null && CLOSED_LISTS.has(field) ? known(`difference.word.${value ?? ''}`) : null;
  return key === null ? (value ?? '') : message(key);
}

const CLOSED_LISTS: ReadonlySet<string> = new Set(['status', 'employment', 'assistant']);
