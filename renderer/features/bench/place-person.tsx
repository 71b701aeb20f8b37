/** "Place under…": the keyboard's equal of dragging a person of the bench onto a manager. */
import type { Id } from '../../../shared/model/kinds.ts';
import { placeUnder } from '../../state/bench.ts';
import { refusalOf } from '../../state/dispatch.ts';
import { t } from '../../i18n/t.ts';
import { PickPosition } from './pick-position.tsx';

export function PlacePerson({ personId }: { readonly personId: Id<'person'> }) {
  return (
    <PickPosition
      personId={personId}
      title="bench.placeTitle"
      label={t('move.find')}
      noneLabel={t('move.toTop')}
      refusalOf={(managerId) => refusalOf('placePerson', { personId, managerId })}
      onPick={(managerId) => placeUnder(personId, managerId)}
    />
  );
}
