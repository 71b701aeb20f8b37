/** What a person could press or write into, if only it could be seen: controls that are cut off and cannot be scrolled to. */
import type { Page } from 'playwright-core';

const CONTROLS =
  'button, input, select, textarea, a[href], [role="menuitem"], [role="option"], [role="tab"], [role="radio"], [role="checkbox"]';

/** The names of such controls on the page now. Cards move with the view of the canvas; what skips to it comes with the focus. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate((controls) => {
    const SLACK = 2;
    const isOut = (
      inner: DOMRect,
      outer: { left: number; top: number; right: number; bottom: number },
      axis: 'x' | 'y',
    ) =>
      axis === 'x'
        ? (inner.left + inner.right) / 2 < outer.left - SLACK || (inner.left + inner.right) / 2 > outer.right + SLACK
        : (inner.top + inner.bottom) / 2 < outer.top - SLACK || (inner.top + inner.bottom) / 2 > outer.bottom + SLACK;
    const isReachable = (element: Element): boolean => {
      const rect = element.getBoundingClientRect();
      const open = { x: true, y: true };
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around);
        for (const [axis, overflow] of [
          ['x', overflowX],
          ['y', overflowY],
        ] as const) {
          if (!open[axis]) continue;
          // What scrolls can be brought into view there; whatever is around it shows the scroller as a whole.
          if (overflow === 'auto' || overflow === 'scroll') open[axis] = false;
          else if (overflow !== 'visible' && isOut(rect, around.getBoundingClientRect(), axis)) return false;
        }
        if (position === 'fixed') break;
      }
      const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      return (!open.x || !isOut(rect, view, 'x')) && (!open.y || !isOut(rect, view, 'y'));
    };
    const isMeant = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 2 &&
        height > 2 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.closest('[aria-hidden="true"], [inert], .react-flow__node, [class*="skip"]') === null
      );
    };
    return [...document.querySelectorAll(controls)]
      .filter((element) => isMeant(element) && !isReachable(element))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName);
  }, CONTROLS);
