/** The sheets as they will be told: who, when, what, why. */
import { Text } from '@mantine/core';
import type { Sheet } from '../../../../shared/exchange/sheets/sheets.ts';
import { sayHere } from '../../../i18n/say.ts';
import { message } from '../../../../shared/texts/message.ts';
import { t } from '../../../i18n/t.ts';
import classes from './reteaming.module.css';

/** Sheets shown here; all of them are in the file and on paper. */
const SHOWN = 100;

export function SheetPreview({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const hidden = sheets.length - SHOWN;
  return (
    <section aria-label={t('sheets.preview')}>
      <Text size="xs" c="dimmed" role="status" mb={4}>
        {sheets.length === 0 ? t('sheets.nothing') : t('sheets.count', { count: sheets.length })}
      </Text>
      {/* A scrolling region is reached by keyboard, or its end cannot be read. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes['preview'] ?? ''} tabIndex={0} role="group" aria-label={t('sheets.preview')}>
        {sheets.slice(0, SHOWN).map((sheet) => (
          <OneSheet key={sheet.id} sheet={sheet} />
        ))}
        {hidden > 0 && (
          <Text size="xs" c="dimmed">
            {t('sheets.more', { count: hidden })}
          </Text>
        )}
      </div>
    </section>
  );
}

function OneSheet({ sheet: { name, subtitle, days } }: { readonly sheet: Sheet }) {
  return (
    <article className={classes['sheet'] ?? ''} aria-label={name}>
      <Text component="h3" size="sm" fw={600}>
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {subtitle}
      </Text>
      {days.map(({ date, lines, why }) => (
        <div key={date} className={classes['day'] ?? ''}>
          <Text component="h4" size="xs" fw={600}>
            {date}
          </Text>
          <dl className={classes['lines'] ?? ''}>
            {lines.map(({ label, text }) => (
              <div key={label} className={classes['line'] ?? ''}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {why !== '' && (
            <Text size="xs" c="dimmed">
              {sayHere(message('sheet.why', { reason: why }))}
            </Text>
          )}
        </div>
      ))}
    </article>
  );
}
