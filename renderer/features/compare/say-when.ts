/** Days and months of the comparison as people write them. */
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';

const months = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "1 Mar 2027", or that everything planned has happened. */
export const sayDay = (day: IsoDate | null): string => (day === null ? t('compare.sideAll') : sayShortDay(day));

/** "Mar 2027". */
export const sayMonth = (day: IsoDate): string => months.format(new Date(day));
