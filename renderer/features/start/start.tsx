/** The first screen: go on with what was, or begin. */
import { Group, ScrollArea, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileImport, IconFilePlus, IconFolderOpen, IconSitemap, type Icon } from '@tabler/icons-react';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import { RecentPlans } from './recent-plans.tsx';
import { RecoveredWork } from './recovered-work.tsx';
import classes from './start.module.css';

export function Start() {
  const folder = useApp((state) => state.host?.plansFolder ?? null);
  return (
    <ScrollArea h="100vh" className={classes['page'] ?? ''}>
      <main className={classes['column'] ?? ''}>
        <Group justify="space-between" align="baseline" mb="lg">
          <Title order={1} size="h2">
            {t('app.name')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('app.tagline')}
          </Text>
        </Group>
        <Stack gap="xl">
          <RecoveredWork />
          <section aria-labelledby="begin">
            <Title order={2} size="h5" id="begin" mb="xs">
              {t('start.begin')}
            </Title>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Door
                icon={IconSitemap}
                action="plan.sample"
                title={t('start.sample.title')}
                text={t('start.sample.text')}
              />
              <Door
                icon={IconFileImport}
                action="plan.import"
                title={t('start.import.title')}
                text={t('start.import.text')}
              />
              <Door icon={IconFilePlus} action="plan.new" title={t('start.blank.title')} text={t('start.blank.text')} />
              <Door
                icon={IconFolderOpen}
                action="plan.open"
                title={t('start.open.title')}
                text={folder === null ? t('start.open.textDialog') : t('start.open.textCopy', { folder })}
              />
            </SimpleGrid>
          </section>
          <RecentPlans />
        </Stack>
      </main>
    </ScrollArea>
  );
}

interface DoorProps {
  readonly icon: Icon;
  readonly action: string;
  readonly title: string;
  readonly text: string;
}

/** The actions are loaded while the person reads. */
async function run(action: string): Promise<void> {
  const { actionOf } = await import('../../actions/index.ts');
  await actionOf(action).run();
}

function Door({ icon: DoorIcon, action, title, text }: DoorProps) {
  return (
    <UnstyledButton className={classes['door'] ?? ''} onClick={() => void run(action)}>
      <DoorIcon size={22} stroke={1.5} aria-hidden className={classes['doorIcon'] ?? ''} />
      <div>
        <Text size="md" fw={600}>
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      </div>
    </UnstyledButton>
  );
}
