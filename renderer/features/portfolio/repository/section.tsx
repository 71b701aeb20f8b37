/** A part of a repository's page: a heading, what it is about, and what it shows. */
import { Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './repository.module.css';

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  /** At the end of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

export function Section({ title, text, aside, children, isWide = false }: SectionProps) {
  const id = useId();
  return (
    <section className={classes['section'] ?? ''} aria-labelledby={id} data-wide={isWide || undefined}>
      <div className={classes['sectionHead'] ?? ''}>
        <Title order={3} size="h6" id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {text !== undefined && (
        <Text size="xs" c="dimmed">
          {text}
        </Text>
      )}
      {children}
    </section>
  );
}
