/** The screen of the plan that is shown. All but the organisation are loaded when they are asked for. */
import { assertNever } from '../../shared/util/assert-never.ts';
import { lazyPart } from '../components/lazy-part.tsx';
import { useApp } from '../state/store.ts';
import { MainRegion } from './main-region.tsx';
import { OrganisationScreen } from './organisation-screen.tsx';

const { Part: Scenarios } = lazyPart(
  async () => (await import('../features/scenarios/scenarios-screen.tsx')).ScenariosScreen,
);
const { Part: Compare } = lazyPart(async () => (await import('../features/compare/compare-screen.tsx')).CompareScreen);
const { Part: Portfolio } = lazyPart(
  async () => (await import('../features/portfolio/portfolio-screen.tsx')).PortfolioScreen,
);

export function Screens() {
  const screen = useApp((state) => state.screen);
  switch (screen) {
    case 'organisation':
      return <OrganisationScreen />;
    case 'scenarios':
      return (
        <MainRegion>
          <Scenarios />
        </MainRegion>
      );
    case 'compare':
      return (
        <MainRegion>
          <Compare />
        </MainRegion>
      );
    case 'portfolio':
      return (
        <MainRegion>
          <Portfolio />
        </MainRegion>
      );
    default:
      return assertNever(screen);
  }
}
