/** Preferences of this person on this machine. They hold at once. */
import { Modal, ScrollArea, Tabs } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';
import { GeneralSettings } from './general-settings.tsx';
import { KeySettings } from './key-settings.tsx';

export type SettingsTab = 'general' | 'shortcuts';

export function SettingsDialog({ tab }: { readonly tab: SettingsTab }) {
  return (
    <Modal
      opened
      title={t('settings.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="xl"
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <Tabs defaultValue={tab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="general">{t('settings.general')}</Tabs.Tab>
          <Tabs.Tab value="shortcuts">{t('settings.shortcuts')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="general">
          <GeneralSettings />
        </Tabs.Panel>
        <Tabs.Panel value="shortcuts">
          <KeySettings />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
