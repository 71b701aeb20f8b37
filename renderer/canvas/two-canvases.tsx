/**
 * Two organisations side by side, to look at: one pans and zooms, both move. The same layout rules as on the main canvas;
 * folding one side folds the other. Whoever mounts it says what each side shows, what is marked, and asks through
 * `commands` to bring a position into view where it is on each side.
 */
import { useCallback, useEffect, useId, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Arrangement } from '../../shared/model/view.ts';
import type { CanvasLabels, CanvasRelation, CardContent } from './canvas-props.ts';
import { OrganisationCanvas } from './organisation-canvas.tsx';
import { Pair, type Side } from './pair.ts';
import { isIn, missingNote, placesOf, unfoldedTo } from './pair-places.ts';
import classes from './two-canvases.module.css';

/** One of the two organisations. `canvasSide` in `renderer/cards` makes it from tables. */
export interface CanvasSide {
  /** What it is: the name of a scenario, and the day. Also the name of its canvas for screen readers. */
  readonly title: string;
  readonly tree: ReportingTree;
  readonly cardOf: (id: PositionId) => CardContent;
  readonly describe: (id: PositionId) => string;
  readonly relations: readonly CanvasRelation[];
  /** Marked with a dashed ring; the same set as long as it is the same. */
  readonly highlighted: ReadonlySet<PositionId>;
}

export interface TwoCanvasesProps {
  readonly left: CanvasSide;
  readonly right: CanvasSide;
  readonly arrangement: Arrangement;
  readonly colorScheme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly labels: CanvasLabels;
  /** Folded at first, on both sides. */
  readonly folded?: ReadonlySet<PositionId>;
  /** Marked as selected on both sides. */
  readonly selected: PositionId | null;
  readonly onSelect: (id: PositionId | null) => void;
  /** Said over the side on which a position that was asked for is not: "Not here. It was under Ana." Null: no manager either. */
  readonly sayMissing: (manager: string | null) => string;
  readonly wheelZooms?: boolean;
  readonly commands?: Ref<TwoCanvasesHandle>;
}

export interface TwoCanvasesHandle {
  /** Bring a position into view on both sides; where it is missing, its last manager. */
  readonly show: (id: PositionId) => void;
  /** Everything of both into view. */
  readonly fit: () => void;
}

const NOTHING: ReadonlySet<PositionId> = new Set();

/** Asked for, and how many times something was asked for: the same again is brought into view again. */
interface Target {
  readonly id: PositionId;
  readonly number: number;
}

export function TwoCanvases({ left, right, commands, folded: foldedFirst = NOTHING, ...rest }: TwoCanvasesProps) {
  const [pair] = useState(() => new Pair());
  const [folded, setFolded] = useState(foldedFirst);
  const [target, setTarget] = useState<Target | null>(null);
  const sides = useRef({ left, right });
  useEffect(() => {
    sides.current = { left, right };
  }, [left, right]);
  useImperativeHandle(
    commands,
    () => ({
      fit: () => pair.fit(),
      show: (id) => {
        const { left, right } = sides.current;
        setFolded((now) => unfoldedTo(now, id, [left.tree, right.tree]));
        setTarget((last) => ({ id, number: (last?.number ?? 0) + 1 }));
      },
    }),
    [pair],
  );
  // After both sides have laid out what was unfolded.
  useEffect(() => {
    if (target !== null) pair.show(placesOf(target.id, sides.current));
  }, [pair, target]);
  const toggleFold = useCallback((id: PositionId) => setFolded((now) => toggled(now, id)), []);
  const shared = { ...rest, pair, folded, onToggleFold: toggleFold, wanted: target?.id ?? null };
  return (
    <div className={classes.both}>
      <OneSide {...shared} side="left" here={left} there={right} />
      <OneSide {...shared} side="right" here={right} there={left} />
    </div>
  );
}

const toggled = (ids: ReadonlySet<PositionId>, id: PositionId): ReadonlySet<PositionId> =>
  ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id]);

interface OneSideProps extends Omit<TwoCanvasesProps, 'left' | 'right' | 'commands' | 'folded'> {
  readonly side: Side;
  readonly here: CanvasSide;
  readonly there: CanvasSide;
  readonly pair: Pair;
  readonly folded: ReadonlySet<PositionId>;
  readonly onToggleFold: (id: PositionId) => void;
  /** What was asked for last; it may be on this side all the same. */
  readonly wanted: PositionId | null;
}

function OneSide({ side, here, there, pair, wanted, labels, selected, onSelect, ...props }: OneSideProps) {
  const { title, tree, cardOf, describe, relations, highlighted } = here;
  const id = useId();
  const own = useMemo(() => ({ ...labels, canvas: title }), [labels, title]);
  const chosen = useMemo(() => (selected === null ? NOTHING : new Set([selected])), [selected]);
  const select = useCallback(
    (ids: ReadonlySet<PositionId>, focused: PositionId | null) => onSelect(ids.size === 0 ? null : focused),
    [onSelect],
  );
  const note = wanted === null ? null : missingNote(wanted, { here, there, say: props.sayMissing });
  return (
    <section className={classes.side} aria-labelledby={id} data-region={`compare-${side}`}>
      <header className={classes.header}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        <span className={classes.note} role="status">
          {note}
        </span>
      </header>
      <div className={classes.canvas}>
        <OrganisationCanvas
          tree={tree}
          cardOf={cardOf}
          folded={props.folded}
          arrangement={props.arrangement}
          branch={null}
          relations={relations}
          selected={chosen}
          focused={selected !== null && isIn(tree, selected) ? selected : null}
          found={highlighted}
          colorScheme={props.colorScheme}
          reducedMotion={props.reducedMotion}
          labels={own}
          onSelect={select}
          onToggleFold={props.onToggleFold}
          verdict={refuse}
          onDrop={ignore}
          describe={describe}
          wheelZooms={props.wheelZooms ?? false}
          isReadOnly
          hasMinimap={false}
          hasControls={side === 'left'}
          pair={pair}
          side={side}
        />
      </div>
    </section>
  );
}

/** Nothing is dragged on a canvas that is only looked at. */
const refuse = () => ({ ok: false, reason: '' }) as const;
const ignore = (): void => undefined;
