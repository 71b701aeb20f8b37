/** The portfolio as the host holds it: read when its screen is shown, and again whenever something was measured. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { SyncProgress, Whose } from '../../shared/contract/portfolio.ts';
import type { AppState } from './app-state.ts';
import { host } from './host.ts';
import { FIRST_PORTFOLIO, type PortfolioPage } from './portfolio-state.ts';
import { fillSamplePortfolio } from './portfolio-sample.ts';
import { SAMPLE_NAME } from './sample-name.ts';
import { getState, setState, subscribe } from './store.ts';

/** Change parts of the portfolio; the rest stays. */
export function changePortfolio(
  change: Partial<PortfolioPage> | ((now: PortfolioPage) => Partial<PortfolioPage>),
): void {
  setState(({ portfolio }) => ({
    portfolio: { ...portfolio, ...(typeof change === 'function' ? change(portfolio) : change) },
  }));
}

/** Whose portfolio belongs to the open plan. */
export const whosePortfolio = ({ document }: Pick<AppState, 'document'>): Whose =>
  document?.name === SAMPLE_NAME ? 'sample' : 'own';

let isFollowing = false;
/** Answers to older questions are not taken. */
let asked = 0;

/** Read the portfolio, unless it is here, and follow it from now on. */
export async function openPortfolio(): Promise<void> {
  follow();
  const { portfolio } = getState();
  const of = whosePortfolio(getState());
  const isHere = portfolio.of === of && (portfolio.load.type === 'ready' || portfolio.load.type === 'loading');
  if (!isHere) await readPortfolio();
}

/** Read everything that is shown of it anew. What is here stays on the screen until the answer has come. */
export async function readPortfolio(): Promise<void> {
  const mine = ++asked;
  const of = whosePortfolio(getState());
  changePortfolio((now) =>
    now.of === of && now.host !== null ? {} : { ...afresh(of), ...toGoTo(now), load: { type: 'loading' } },
  );
  try {
    if (of === 'sample') await fillSamplePortfolio();
    const [state, repositories] = await Promise.all([
      host().call('portfolio.state', { of }),
      host().call('portfolio.repositories', { of }),
    ]);
    if (mine !== asked) return;
    changePortfolio(({ version }) => ({
      of,
      load: { type: 'ready' },
      host: state,
      repositories,
      version: version + 1,
    }));
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    if (mine !== asked) return;
    const type = error.code === 'not-supported' || error.code === 'unknown-method' ? 'unavailable' : 'failed';
    changePortfolio({ load: { type, because: error.message } });
  }
}

/** Sources, token, budget and progress only. */
export async function readPortfolioState(): Promise<void> {
  const { of } = getState().portfolio;
  const state = await host().call('portfolio.state', { of });
  if (getState().portfolio.of === of) changePortfolio({ host: state });
}

/** Take over how reading goes. */
export function setProgress(progress: SyncProgress): void {
  changePortfolio(({ host: known }) => (known === null ? {} : { host: { ...known, progress } }));
}

/** Another plan: its portfolio may be another one, and what was chosen was chosen there. */
const afresh = (of: Whose): Partial<PortfolioPage> => ({
  ...FIRST_PORTFOLIO,
  of,
  version: getState().portfolio.version + 1,
});

/** Whoever comes by a repository or a part is shown that, also the first time. */
const toGoTo = ({ load, view }: PortfolioPage): Partial<PortfolioPage> => (load.type === 'not-asked' ? { view } : {});

/** Milliseconds between two looks at the rows while a reading goes on; of thousands, computing reach takes a while. */
const LOOK_EVERY = 4_000;
const PER_REPOSITORY = 6;

function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  let looked = 0;
  host().on('portfolio.progress', (progress) => {
    if (getState().portfolio.of !== 'own') return;
    setProgress(progress);
    const pause = Math.max(LOOK_EVERY, getState().portfolio.repositories.length * PER_REPOSITORY);
    if (Date.now() - looked < pause) return;
    looked = Date.now();
    void readPortfolio();
  });
  host().on('portfolio.synced', () => {
    if (getState().portfolio.of === 'own') void readPortfolio();
  });
  subscribe(
    (state) => state.document?.documentId ?? null,
    () => {
      const state = getState();
      const of = whosePortfolio(state);
      if (state.document === null || of === state.portfolio.of) return;
      changePortfolio(afresh(of));
      if (state.screen === 'portfolio') void readPortfolio();
    },
  );
}
