/**
 * The regions of the screen that the keyboard goes round with F6. An element is a region by its attribute `data-region`;
 * they come in the order of the page. Coming back to a region leads to where the keyboard was in it.
 */
const lastFocused = new WeakMap<Element, HTMLElement>();

const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Begin to remember where the keyboard was in each region; the result ends it. */
export function watchRegions(): () => void {
  const remember = ({ target }: FocusEvent): void => {
    const region = target instanceof HTMLElement ? target.closest('[data-region]') : null;
    if (region !== null && region !== target) lastFocused.set(region, target as HTMLElement);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/** Put the keyboard into the next region (1) or the one before (-1). */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isVisible);
  const current = document.activeElement?.closest<HTMLElement>('[data-region]') ?? null;
  const at = current === null ? (step === 1 ? -1 : 0) : regions.indexOf(current);
  const next = regions[(at + step + regions.length) % regions.length];
  if (next !== undefined) focusIn(next);
}

/** Put the keyboard into the region of this name, if it is on the screen. */
export function focusRegion(name: string): void {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
  if (region !== null) focusIn(region);
}

/** Whether the keyboard is in some part of the window, and that is another than the one of this name. */
export function isKeyboardElsewhere(name: string): boolean {
  const element = document.activeElement;
  return element !== null && element !== document.body && element.closest(`[data-region="${name}"]`) === null;
}

/** Put the keyboard onto what fits `selector` in a region, once it is on the screen; into the region when it never is. */
export function focusSoon(name: string, selector: string, frames = 30): void {
  requestAnimationFrame(() => {
    const wanted = document.querySelector<HTMLElement>(`[data-region="${name}"] ${selector}`);
    if (wanted !== null) wanted.focus();
    else if (frames > 0) focusSoon(name, selector, frames - 1);
    else focusRegion(name);
  });
}

function focusIn(region: HTMLElement): void {
  const last = lastFocused.get(region);
  const known = last !== undefined && region.contains(last) && isVisible(last) ? last : undefined;
  const entry = known ?? region.querySelector<HTMLElement>('[data-region-entry]') ?? firstTabbable(region);
  (entry ?? region).focus();
  // Only coming by is no choice: later the region may have a better place to begin, such as a list that was empty.
  if (known === undefined) lastFocused.delete(region);
}

const firstTabbable = (region: HTMLElement): HTMLElement | undefined =>
  [...region.querySelectorAll<HTMLElement>(TABBABLE)].find((element) => element.tabIndex >= 0 && isVisible(element));

const isVisible = (element: HTMLElement): boolean => element.getClientRects().length > 0;
