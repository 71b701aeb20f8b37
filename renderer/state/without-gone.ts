/** What is selected, folded and looked at forgets positions that are no longer shown. */
import { find } from '../../shared/model/tables.ts';
import type { AppState, PositionId } from './app-state.ts';

/** The parts of the state that change when these tables are shown. */
export function withoutGone(
  { selection, ghost, folded, look, cut, renaming }: AppState,
  tables: Parameters<typeof find>[0],
): Partial<Pick<AppState, 'selection' | 'ghost' | 'folded' | 'look' | 'cut' | 'renaming'>> {
  const isHere = (id: PositionId): boolean => find(tables, id) !== undefined;
  const gone =
    [...selection.ids].some((id) => !isHere(id)) || (selection.focused !== null && !isHere(selection.focused));
  const goneFold = [...folded].some((id) => !isHere(id));
  return {
    ...(gone
      ? {
          selection: {
            ids: new Set([...selection.ids].filter(isHere)),
            focused: selection.focused !== null && isHere(selection.focused) ? selection.focused : null,
          },
        }
      : {}),
    // Who is here again is no ghost.
    ...(ghost !== null && isHere(ghost) ? { ghost: null } : {}),
    ...([...cut].every(isHere) ? {} : { cut: new Set([...cut].filter(isHere)) }),
    ...(renaming !== null && !isHere(renaming.positionId) ? { renaming: null } : {}),
    ...(goneFold ? { folded: new Set([...folded].filter(isHere)) } : {}),
    ...(look.focusRoot !== null && !isHere(look.focusRoot) ? { look: { ...look, focusRoot: null } } : {}),
  };
}
