/** "Fill a position…": the keyboard's equal of dragging a person of the bench onto an open position. */
import type { Id } from '../../../shared/model/kinds.ts';
import { fillWith } from '../../state/bench.ts';
import { refusalOf } from '../../state/dispatch.ts';
import { t } from '../../i18n/t.ts';
import { PickPosition } from './pick-position.tsx';

export function FillWith({ personId }: { readonly personId: Id<'person'> }) {
  return (
    <PickPosition
      personId={personId}
      title="bench.fillTitle"
      label={t('bench.findOpen')}
      noneLabel={null}
      refusalOf={(positionId) =>
        positionId === null ? null : refusalOf('fillPosition', { positionId, person: { id: personId } })
      }
      onPick={(positionId) => {
        if (positionId !== null) fillWith(personId, positionId);
      }}
    />
  );
}
