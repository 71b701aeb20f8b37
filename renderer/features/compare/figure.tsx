/** A figure and its difference from the first, in words and with a sign. */
import { VisuallyHidden } from '@mantine/core';
import {
  deltaMessage,
  figureOf,
  figureText,
  isChangeName,
  signedText,
  type ComparedName,
  type Figures,
} from '../../../shared/scenario/comparison.ts';
import { sayHere } from '../../i18n/say.ts';
import classes from './measures.module.css';

interface FigureProps {
  readonly figures: Figures;
  readonly name: ComparedName;
  /** Of the first branch. */
  readonly first: number | null;
  readonly isFirst: boolean;
  /** Only the sign and the number are seen; the words are heard, and stand in the tip. */
  readonly isShort?: boolean;
}

/** How many people have a change is a difference already, so nothing is said beside it. */
export function Figure({ figures, name, first, isFirst, isShort = false }: FigureProps) {
  const value = figureOf(figures, name);
  const isChange = isChangeName(name);
  const delta = isFirst || isChange ? null : deltaMessage(name, first, value);
  const words = delta === null ? '' : sayHere(delta);
  return (
    <>
      <span className={classes['value'] ?? ''}>{isFirst && isChange ? '–' : figureText(value)}</span>
      {delta !== null && (
        <span className={classes['delta'] ?? ''} data-same={delta.key === 'delta.same' || undefined} title={words}>
          {isShort ? (
            <>
              <span aria-hidden>{signedText((value ?? 0) - (first ?? 0))}</span>
              <VisuallyHidden>{words}</VisuallyHidden>
            </>
          ) : (
            words
          )}
        </span>
      )}
    </>
  );
}
