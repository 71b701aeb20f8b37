/** The relations of the plan as the canvas draws them, with what is written on them. */
import { t } from '../i18n/t.ts';
import { RELATION_TYPES, type Relation } from '../../shared/model/relation.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { CanvasRelation } from '../canvas/canvas-props.ts';

const made = new WeakMap<Tables['relation'], readonly CanvasRelation[]>();
const NONE: readonly CanvasRelation[] = [];

/** The same table gives the same list. */
export function canvasRelations({ relation: relations }: Tables, areShown: boolean): readonly CanvasRelation[] {
  if (!areShown) return NONE;
  const known = made.get(relations) ?? [...relations.values()].map(drawn);
  made.set(relations, known);
  return known;
}

function drawn({ id, fromPositionId, toPositionId, type, caption = '' }: Relation): CanvasRelation {
  const known = RELATION_TYPES.find((each) => each === type);
  const word = known === undefined ? type : t(`relation.drawn.${known}`);
  return {
    id,
    from: fromPositionId,
    to: toPositionId,
    type,
    caption: caption === '' ? word : t('relation.drawn.captioned', { type: word, caption }),
  };
}
