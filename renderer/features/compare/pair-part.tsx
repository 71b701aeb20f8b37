/** A list about two branches, and beside it both of them: together where there is room, else one or the other. */
import { useApp } from '../../state/store.ts';
import classes from './compare.module.css';
import pairClasses from './pair.module.css';
import { BackToList } from './back-to-list.tsx';
import { Computing } from './computing.tsx';
import { DifferencesPart } from './differences-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { SideBySide } from './side-by-side.tsx';
import type { ComparedNow } from './use-compared.ts';
import { usePair } from './use-pair.ts';

interface PairPartProps {
  readonly compared: ComparedNow;
  readonly isNarrow: boolean;
}

export function PairPart({ compared, isNarrow }: PairPartProps) {
  const part = useApp((state) => state.compare.part);
  const pane = useApp((state) => state.compare.pane);
  const { result, progress } = usePair(compared);
  const showsList = !isNarrow || pane === 'list';
  const showsCanvases = !isNarrow || pane === 'canvases';
  return (
    <div className={classes['part'] ?? ''} aria-busy={progress !== null}>
      <Computing progress={progress} />
      {result !== null && (
        <div className={pairClasses['pair'] ?? ''} data-narrow={isNarrow || undefined}>
          {showsList &&
            (part === 'people' ? (
              <PeoplePart pair={result} isAlone={isNarrow} />
            ) : (
              <DifferencesPart pair={result} isAlone={isNarrow} />
            ))}
          {showsCanvases &&
            (isNarrow ? (
              <div className={pairClasses['sidesAlone'] ?? ''}>
                <SideBySide pair={result} />
                <BackToList pair={result} />
              </div>
            ) : (
              <SideBySide pair={result} />
            ))}
        </div>
      )}
    </div>
  );
}
