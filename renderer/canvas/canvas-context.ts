/** What every card of one canvas needs besides its own content. */
import { createContext } from 'react';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import type { CanvasLabels } from './canvas-props.ts';

export interface CanvasContextValue {
  readonly labels: Pick<CanvasLabels, 'fold' | 'unfold'>;
  readonly toggleFold: (id: PositionId) => void;
}

const NO_LABELS: CanvasContextValue = {
  labels: { fold: () => '', unfold: () => '' },
  toggleFold: () => undefined,
};

export const CanvasContext = createContext<CanvasContextValue>(NO_LABELS);
