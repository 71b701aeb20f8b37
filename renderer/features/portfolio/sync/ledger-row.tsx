/** One request in the ledger: two lines, and unfolded what was asked of it. */
import { SYNC_STAGES, type LedgerEntry } from '../../../../shared/contract/portfolio.ts';
import { sayInstant } from '../../../i18n/say-instant.ts';
import { t } from '../../../i18n/t.ts';
import { requestAbout } from './request-about.ts';
import classes from './sync.module.css';

/** Pixels. */
const FOLDED = 46;
const FAILURE_LINE = 17;
/** Letters that fit on a line of the narrowest panel. */
const LINE_LETTERS = 42;
const UNFOLDED = 92;

export const rowHeight = ({ failure }: LedgerEntry, isUnfolded: boolean): number =>
  FOLDED +
  (failure === null ? 0 : failure.length > LINE_LETTERS ? 2 * FAILURE_LINE : FAILURE_LINE) +
  (isUnfolded ? UNFOLDED : 0);

/** What it was made for, in words. */
export function purposeOf({ purpose }: LedgerEntry): string {
  const stage = SYNC_STAGES.find((one) => one === purpose);
  return stage === undefined ? t('portfolio.ledger.token') : t(`portfolio.stage.${stage}`);
}

export function LedgerRow({ entry, isUnfolded }: { readonly entry: LedgerEntry; readonly isUnfolded: boolean }) {
  const { at, host, request, fields, status, points, milliseconds, isAnonymous, failure } = entry;
  const facts = [
    status === null ? t('portfolio.ledger.noAnswer') : t('portfolio.ledger.status', { status }),
    ...(points === null ? [] : [t('portfolio.ledger.points', { count: points })]),
    t('portfolio.ledger.milliseconds', { count: Math.round(milliseconds) }),
    ...(isAnonymous ? [t('portfolio.ledger.anonymous')] : []),
  ];
  return (
    <div className={classes['ledgerRow'] ?? ''}>
      <div className={classes['ledgerHead'] ?? ''}>
        <span>
          {purposeOf(entry)} <span className={classes['about'] ?? ''}>{requestAbout(request)}</span>
        </span>
        <span className={classes['quiet'] ?? ''}>{sayInstant(at)}</span>
      </div>
      <div className={classes['quiet'] ?? ''}>{facts.join(' · ')}</div>
      {failure !== null && <div className={classes['failure'] ?? ''}>{failure}</div>}
      {isUnfolded && (
        <div className={classes['asked'] ?? ''}>
          <code>
            {host} {request}
          </code>
          {fields.length > 0 && <div>{t('portfolio.ledger.fields', { fields: fields.join(', ') })}</div>}
        </div>
      )}
    </div>
  );
}
