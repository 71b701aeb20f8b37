/** The part of the portfolio that is looked at. All but the table are loaded when they are asked for. */
import { assertNever } from '../../../shared/util/assert-never.ts';
import { useApp } from '../../state/store.ts';
import { RepositoriesPart } from './repositories-part.tsx';

export function PortfolioParts() {
  const view = useApp((state) => state.portfolio.view);
  switch (view.type) {
    case 'repositories':
      return <RepositoriesPart />;
    case 'repository':
    case 'compare':
    case 'pipeline':
    case 'events':
      return null;
    default:
      return assertNever(view);
  }
}
