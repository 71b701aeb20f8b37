/** Speaks to screen readers what sighted people see happen. */
import { VisuallyHidden } from '@mantine/core';
import { useApp } from '../state/store.ts';

export function Announcer() {
  const { text, number } = useApp((state) => state.announcement);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={number}>{text}</span>
    </VisuallyHidden>
  );
}
