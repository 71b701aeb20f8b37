/** Plans the host knows, newest first. */
import { ActionIcon, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { DocumentEntry } from '../../../shared/contract/documents.ts';
import { sayInstant } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { openDocument, reporting } from '../../state/documents.ts';
import { host } from '../../state/host.ts';
import classes from './start.module.css';

export function RecentPlans() {
  const [plans, setPlans] = useState<readonly DocumentEntry[] | null>(null);
  const load = useCallback(() => reporting(async () => setPlans(await host().call('documents.list'))), []);
  useEffect(() => void load(), [load]);
  const forget = async (documentId: string): Promise<void> => {
    await reporting(() => host().call('documents.forget', { documentId }));
    await load();
  };
  return (
    <section aria-labelledby="recent">
      <Title order={2} size="h5" id="recent" mb="xs">
        {t('start.recent')}
      </Title>
      {plans !== null && plans.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('start.noRecent')}
        </Text>
      )}
      {plans !== null && plans.length > 0 && (
        <div className={classes['list'] ?? ''}>
          {plans.map((plan) => (
            <RecentPlan key={plan.documentId} plan={plan} onForget={() => void forget(plan.documentId)} />
          ))}
        </div>
      )}
    </section>
  );
}

function RecentPlan({ plan, onForget }: { readonly plan: DocumentEntry; readonly onForget: () => void }) {
  return (
    <div className={classes['row'] ?? ''}>
      <UnstyledButton
        className={classes['open'] ?? ''}
        disabled={plan.missing}
        onClick={() => void openDocument(plan.documentId)}
      >
        <Text size="sm" fw={500} truncate className={classes['name'] ?? ''}>
          {plan.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {plan.place}
        </Text>
      </UnstyledButton>
      <Text size="xs" c="dimmed">
        {plan.missing
          ? t('start.missing')
          : plan.savedAt === null
            ? ''
            : t('start.savedAt', { time: sayInstant(plan.savedAt) })}
      </Text>
      {plan.missing && (
        <Tooltip label={t('start.forget')}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('start.forget')} onClick={onForget}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
