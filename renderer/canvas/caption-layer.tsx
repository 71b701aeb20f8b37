/** The sheet over the cards on which relations say what they are. */
import { memo, useEffect, useRef } from 'react';
import { ALL_CAPTIONS_FROM, captioned, CAPTIONS_FROM, paintCaptions } from './paint-captions.ts';
import { hasMarked, markedOn } from './looked-at.ts';
import type { Stage } from './stage.ts';
import { cleanSheet } from './surface.ts';
import { visibleArea } from './viewport.ts';
import classes from './organisation-canvas.module.css';

export const CaptionLayer = memo(function CaptionLayer({ stage }: { readonly stage: Stage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isClean = true;
    return stage.frames.add(() => {
      const shown = shownOn(stage);
      // Most frames have no words to paint.
      if (canvas.current === null || (isClean && shown.length === 0)) return false;
      const sheet = cleanSheet(canvas.current, stage.size, stage.viewport);
      if (sheet !== null) paintCaptions(sheet, shown, stage);
      isClean = shown.length === 0;
      return false;
    });
  }, [stage]);
  return <canvas ref={canvas} className={classes.layer} aria-hidden="true" />;
});

function shownOn(stage: Stage): ReturnType<typeof captioned> {
  const { viewport, size, props, relations } = stage;
  const showsAll = props.showsCaptions === true;
  const { zoom } = viewport;
  if (relations.isEmpty || zoom < CAPTIONS_FROM) return [];
  if (!showsAll && zoom < ALL_CAPTIONS_FROM && !hasMarked(stage)) return [];
  return captioned(relations.in(visibleArea(viewport, size)), markedOn(stage), { zoom, showsAll });
}
