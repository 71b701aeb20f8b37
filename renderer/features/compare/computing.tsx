/** Says that what is shown is being worked out, once it takes long enough to be noticed. */
import { Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../../i18n/t.ts';
import classes from './compare.module.css';

/** Milliseconds before anything is said: most of it is done by then. */
const NOTICED = 150;

export function Computing({ progress }: { readonly progress: number | null }) {
  const isBusy = progress !== null;
  const [isSaid, setIsSaid] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const waiting = setTimeout(() => setIsSaid(true), NOTICED);
    return () => {
      clearTimeout(waiting);
      setIsSaid(false);
    };
  }, [isBusy]);
  const percent = Math.round((progress ?? 1) * 100);
  return (
    <div className={classes['computing'] ?? ''} role="status">
      {isSaid && (
        <>
          <Text size="xs" c="dimmed">
            {t('compare.computing', { percent })}
          </Text>
          <Progress value={percent} size={3} w={120} aria-hidden />
        </>
      )}
    </div>
  );
}
