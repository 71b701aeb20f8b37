/** The part of the portfolio that is looked at. All but the table are loaded when they are asked for. */
import { assertNever } from '../../../shared/util/assert-never.ts';
import { lazyPart } from '../../components/lazy-part.tsx';
import { useApp } from '../../state/store.ts';
import { RepositoriesPart } from './repositories-part.tsx';

const { Part: RepositoryPage } = lazyPart(
  async () => (await import('./repository/repository-page.tsx')).RepositoryPage,
);
const { Part: ComparingPart } = lazyPart(async () => (await import('./comparing/comparing-part.tsx')).ComparingPart);
const { Part: PipelinePart } = lazyPart(async () => (await import('./pipeline/pipeline-part.tsx')).PipelinePart);
const { Part: EventsPart } = lazyPart(async () => (await import('./events/events-part.tsx')).EventsPart);

export function PortfolioParts() {
  const view = useApp((state) => state.portfolio.view);
  switch (view.type) {
    case 'repositories':
      return <RepositoriesPart />;
    case 'repository':
      return <RepositoryPage repositoryId={view.repositoryId} />;
    case 'compare':
      return <ComparingPart repositoryIds={view.repositoryIds} />;
    case 'events':
      return <EventsPart />;
    case 'pipeline':
      return <PipelinePart />;
    default:
      return assertNever(view);
  }
}
