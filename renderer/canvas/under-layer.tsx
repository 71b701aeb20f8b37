/** The sheet under the mounted cards: all reporting lines in view, and the cards themselves from afar. */
import { memo, useEffect, useRef } from 'react';
import { loadType } from './fit-text.ts';
import { markedOn } from './looked-at.ts';
import { paintCards } from './paint-cards.ts';
import { paintLines } from './paint-lines.ts';
import { paintRelations } from './paint-relations.ts';
import type { Stage } from './stage.ts';
import { cleanSheet } from './surface.ts';
import { visibleArea } from './viewport.ts';
import classes from './organisation-canvas.module.css';

export const UnderLayer = memo(function UnderLayer({ stage }: { readonly stage: Stage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      stage.frames.add(() => {
        const sheet = canvas.current && cleanSheet(canvas.current, stage.size, stage.viewport);
        if (sheet === null) return false;
        const area = visibleArea(stage.viewport, stage.size);
        paintLines(sheet, stage.chart.tree, stage.chart.familiesIn(area), stage, stage.palette.line);
        paintRelations(sheet, stage.relations.in(area), { palette: stage.palette, isMarked: markedOn(stage) });
        if (stage.chooseMounted().isFar) paintCards(sheet, stage.chart.cardsIn(area), stage, stage.palette);
        return false;
      }),
    [stage],
  );
  // Nothing mounted uses the type while all cards are painted, so nothing else would load it.
  useEffect(() => {
    void loadType().then(() => stage.frames.request());
  }, [stage]);
  return <canvas ref={canvas} className={classes.layer} aria-hidden="true" />;
});
