/** Work of earlier runs that was never saved. Shown first: losing it would hurt most. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { RecoveryEntry } from '../../../shared/contract/documents.ts';
import { sayInstant } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { recover, reporting } from '../../state/documents.ts';
import { host } from '../../state/host.ts';
import classes from './start.module.css';

export function RecoveredWork() {
  const [entries, setEntries] = useState<readonly RecoveryEntry[]>([]);
  const load = useCallback(() => reporting(async () => setEntries(await host().call('recovery.list'))), []);
  useEffect(() => void load(), [load]);
  if (entries.length === 0) return null;
  const discard = async (recoveryId: string): Promise<void> => {
    await reporting(() => host().call('recovery.discard', { recoveryId }));
    await load();
  };
  return (
    <section aria-labelledby="recovered">
      <Title order={2} size="h5" id="recovered" mb="xs">
        {t('start.recovered')}
      </Title>
      <div className={classes['list'] ?? ''}>
        {entries.map((entry) => (
          <RecoveredPlan key={entry.recoveryId} entry={entry} onDiscard={() => void discard(entry.recoveryId)} />
        ))}
      </div>
    </section>
  );
}

function RecoveredPlan({ entry, onDiscard }: { readonly entry: RecoveryEntry; readonly onDiscard: () => void }) {
  const [isSure, setIsSure] = useState(false);
  const time = sayInstant(entry.at);
  return (
    <div className={classes['row'] ?? ''}>
      <div className={classes['open'] ?? ''}>
        <Text size="sm" fw={500} truncate>
          {entry.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {entry.savedAt === null
            ? t('start.recoveredAt', { time })
            : t('start.recoveredAfter', { time, saved: sayInstant(entry.savedAt) })}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="subtle"
          color={isSure ? 'red' : 'gray'}
          onClick={() => (isSure ? onDiscard() : setIsSure(true))}
        >
          {t(isSure ? 'start.discardSure' : 'start.discard')}
        </Button>
        <Button size="compact-xs" onClick={() => void recover(entry)}>
          {t('start.recover')}
        </Button>
      </Group>
    </div>
  );
}
