/** The bench takes drops of positions: who holds them loses the place and comes here. */
import { useEffect, useState, type RefObject } from 'react';
import { vacateByDrop, verdictOfVacating } from '../../state/drops.ts';
import { offerDropZone } from '../../state/page-drag.ts';

/** Offers the bench as a drop zone; gives how it shows what is held over it. */
export function useBenchDrop(region: RefObject<HTMLElement | null>): 'allowed' | 'refused' | null {
  const [shown, setShown] = useState<'allowed' | 'refused' | null>(null);
  useEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    return offerDropZone({
      element,
      over(held) {
        if (held.type !== 'positions') return null;
        const verdict = verdictOfVacating(held.positionIds);
        setShown(verdict.ok ? 'allowed' : 'refused');
        return verdict;
      },
      leave: () => setShown(null),
      drop(held) {
        if (held.type === 'positions') vacateByDrop(held.positionIds);
      },
    });
  }, [region]);
  return shown;
}
