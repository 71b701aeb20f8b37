/** Everything a page says to a person: visible texts, and the words that help and screen readers get instead. */
import type { Page } from 'playwright-core';

export interface VisibleText {
  readonly text: string;
  /** The element and its nearest named part, to find it by. */
  readonly where: string;
}

/** Every text on the page now, each once. Names of keys and what the person typed are not the page's words. */
export const visibleTexts = (page: Page): Promise<readonly VisibleText[]> =>
  page.evaluate(() => {
    const found = new Map<string, string>();
    const note = (text: string | null, element: Element): void => {
      const words = text?.trim() ?? '';
      if (words !== '' && !found.has(words)) found.set(words, `${element.tagName.toLowerCase()}.${element.className}`);
    };
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('kbd, script, style') !== null)
        continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
        note(element.getAttribute(name), element);
      }
      for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) note(child.textContent, element);
    }
    return [...found].map(([text, where]) => ({ text, where }));
  });
