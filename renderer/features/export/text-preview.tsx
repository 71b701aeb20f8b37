/** The first lines of a document or a list as it will be written. */
import { Text } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import classes from './export.module.css';

const LINES = 200;
const LETTERS = 20_000;

export function TextPreview({ text }: { readonly text: string }) {
  const lines = text.trimEnd().split('\n');
  const shown = lines.slice(0, LINES).join('\n').slice(0, LETTERS);
  return (
    <>
      {/* Whoever reads with the keyboard scrolls it with the arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes['text'] ?? ''} tabIndex={0} role="region" aria-label={t('export.preview')}>
        {shown}
      </pre>
      {lines.length > LINES && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('export.cut', { count: lines.length })}
        </Text>
      )}
    </>
  );
}
