/** What one row of the outline says. Made for the rows in view only, as plain values: equal values draw nothing again. */
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { countWorkingReports } from '../../../shared/analysis/structure/workforce.ts';
import { structureAssumptions } from '../../../shared/analysis/structure-assumptions.ts';
import { POSITION_STATUSES } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { absenceOn } from '../../cards/presence.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';

export interface RowFacts {
  readonly name: string;
  /** Empty when the name is the title. */
  readonly title: string;
  readonly status: (typeof POSITION_STATUSES)[number];
  /** Direct reports, and everyone below. */
  readonly reports: number;
  readonly below: number;
  /** Why the number of reports is worth a second look; empty when it is not. */
  readonly warning: string;
  /** Why they are not there on the day that is shown ("from 1 Mar 2027"); empty: they are. */
  readonly absence: string;
  /** What follows name and title when a screen reader says it all. */
  readonly spoken: string;
}

const NOBODY: RowFacts = {
  name: '',
  title: '',
  status: 'filled',
  reports: 0,
  below: 0,
  warning: '',
  absence: '',
  spoken: '',
};

interface Facts {
  readonly date: IsoDate | null;
  readonly rows: Map<PositionId, RowFacts>;
}

/** By the version of the plan, on the day shown last: walking through the rows makes none anew. */
const known = new WeakMap<Tables, Facts>();

export function rowFacts(tables: Tables, id: PositionId, date: IsoDate | null): RowFacts {
  const last = known.get(tables);
  const facts: Facts = last?.date === date ? last : { date, rows: new Map() };
  known.set(tables, facts);
  const found = facts.rows.get(id) ?? readFacts(tables, id, date);
  facts.rows.set(id, found);
  return found;
}

function readFacts(tables: Tables, id: PositionId, date: IsoDate | null): RowFacts {
  const position = find(tables, id);
  if (position === undefined) return NOBODY;
  const tree = reportingTree(tables);
  const name = positionName(tables, position);
  const title = name === position.title ? '' : position.title;
  // A status of a newer version is shown as filled, as on the canvas.
  const status = POSITION_STATUSES.find((known) => known === position.status) ?? 'filled';
  const reports = tree.reportsOf(id).length;
  const below = tree.subtreeSize(id);
  const { spanMost } = structureAssumptions(tables);
  const span = reports > spanMost.value ? countWorkingReports(tables, id) : reports;
  const warning = span > spanMost.value ? t('outline.wideSpan', { count: span, most: spanMost.value }) : '';
  const absence = absenceOn(position, position.personId === null ? undefined : find(tables, position.personId), date);
  const spoken = [
    status === 'filled' ? '' : t(`status.${status}`),
    absence,
    reports === 0 ? '' : t('canvas.describe.reports', { count: reports, total: below }),
    warning,
  ]
    .filter((part) => part !== '')
    .join(', ');
  return { name, title, status, reports, below, warning, absence, spoken };
}
