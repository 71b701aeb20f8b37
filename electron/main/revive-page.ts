/** What happens when the page's process dies: it starts again once, and then the person is told. */

/** A page that dies twice within this time, in milliseconds, would die for ever. */
const TOO_SOON = 60_000;

export interface MortalPage {
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
}

export interface Revival {
  /** Loads the page anew; unsaved work comes back from recovery. */
  readonly load: () => void;
  /** Says why the program gives up, then ends it. */
  readonly giveUp: (reason: string) => void;
  readonly now: () => Date;
}

/** Load a page that died again, but not twice within a minute. */
export function revivePage(page: MortalPage, { load, giveUp, now }: Revival): void {
  let lastDeath = Number.NEGATIVE_INFINITY;
  page.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    const death = now().getTime();
    if (death - lastDeath < TOO_SOON) giveUp(reason);
    else load();
    lastDeath = death;
  });
}
