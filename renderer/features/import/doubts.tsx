/** The matches that are not certain: one question each, with what every answer means. Only those in view are drawn. */
import { NativeSelect, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Doubt } from '../../../shared/exchange/reimport/doubt.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import classes from './reimport.module.css';
import { sayRows } from './say-difference.ts';

/** A guess until the first are measured: a question in one line and a field. */
const USUAL_HEIGHT = 58;

export interface DoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly onAnswer: (key: string, value: string) => void;
}

export function Doubts({ doubts, onAnswer }: DoubtsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // Nothing here is memoised by the compiler that the rule speaks of.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: doubts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => doubts[index]?.key ?? index,
    // Tab has to find the next field.
    overscan: 6,
  });
  return (
    <section className={classes['doubts'] ?? ''} aria-label={t('reimport.doubtful')}>
      <div className={classes['doubtsHead'] ?? ''}>
        <Title order={3} size="h6">
          {t('reimport.questions', { count: doubts.length })}
        </Title>
        <Text size="xs" c="dimmed">
          {t('reimport.questionsHint')}
        </Text>
      </div>
      <div ref={scroller} className={classes['doubtsScroller'] ?? ''} tabIndex={-1}>
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const doubt = doubts[index];
            return doubt === undefined ? null : (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={classes['doubt'] ?? ''}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Question doubt={doubt} onAnswer={onAnswer} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

function Question({ doubt, onAnswer }: { readonly doubt: Doubt; readonly onAnswer: DoubtsProps['onAnswer'] }) {
  const question = sayHere(doubt.question);
  return (
    <>
      <Text size="sm" component="p" m={0} className={classes['question'] ?? ''}>
        {question}
        <span className={classes['rowNumber'] ?? ''}>{sayRows(doubt.rows)}</span>
      </Text>
      <NativeSelect
        size="xs"
        aria-label={t('reimport.answerTo', { question })}
        value={doubt.answer}
        data={doubt.choices.map(({ value, meaning }) => ({ value, label: sayHere(meaning) }))}
        onChange={(event) => onAnswer(doubt.key, event.currentTarget.value)}
      />
    </>
  );
}
