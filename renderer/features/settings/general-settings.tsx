/** Preferences of this person on this machine, but for keys. They hold at once. */
import { SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { MAX_YOUR_NAME } from '../../../shared/contract/settings.ts';
import { t } from '../../i18n/t.ts';
import { changeSettings } from '../../state/settings.ts';
import { useApp } from '../../state/store.ts';

export function GeneralSettings() {
  const settings = useApp((state) => state.settings);
  const colorsId = useId();
  const motionId = useId();
  const dragId = useId();
  const wheelId = useId();
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={500} mb={4} id={colorsId}>
          {t('settings.colors')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby={colorsId}
          value={settings.colorScheme}
          onChange={(colorScheme) => changeSettings(() => ({ colorScheme }))}
          data={[
            { value: 'auto', label: t('settings.motion.auto') },
            { value: 'light', label: t('action.light') },
            { value: 'dark', label: t('action.dark') },
          ]}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb={4} id={motionId}>
          {t('settings.motion')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby={motionId}
          value={settings.motion}
          onChange={(motion) => changeSettings(() => ({ motion }))}
          data={[
            { value: 'auto', label: t('settings.motion.auto') },
            { value: 'reduce', label: t('settings.motion.reduce') },
          ]}
        />
      </div>
      <TextInput
        size="xs"
        maw={320}
        label={t('settings.yourName')}
        description={t('settings.yourNameText')}
        descriptionProps={{ fz: 'xs' }}
        maxLength={MAX_YOUR_NAME}
        value={settings.yourName}
        onChange={(event) => {
          const yourName = event.currentTarget.value;
          changeSettings(() => ({ yourName }));
        }}
      />
      <div>
        <Text size="sm" fw={500} mb={4} id={dragId}>
          {t('settings.backgroundDrag')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby={dragId}
          value={settings.backgroundDrag}
          onChange={(backgroundDrag) => changeSettings(() => ({ backgroundDrag }))}
          data={[
            { value: 'pan', label: t('settings.backgroundDrag.pan') },
            { value: 'select', label: t('settings.backgroundDrag.select') },
          ]}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t('settings.backgroundDragText')}
        </Text>
      </div>
      <div>
        <Text size="sm" fw={500} mb={4} id={wheelId}>
          {t('settings.wheel')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby={wheelId}
          value={settings.wheel}
          onChange={(wheel) => changeSettings(() => ({ wheel }))}
          data={[
            { value: 'scroll', label: t('settings.wheel.scroll') },
            { value: 'zoom', label: t('settings.wheel.zoom') },
          ]}
        />
      </div>
      <Switch
        size="sm"
        label={t('settings.letters')}
        description={t('settings.lettersText')}
        checked={settings.letterShortcuts}
        onChange={(event) => {
          const letterShortcuts = event.currentTarget.checked;
          changeSettings(() => ({ letterShortcuts }));
        }}
      />
    </Stack>
  );
}
