/** A part of the page that scrolls by itself: the keyboard can stop at it and scroll it. */
import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // The rule does not know that what scrolls must be reached to be scrolled.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label={label} className={className} tabIndex={0}>
      {children}
    </div>
  );
}
