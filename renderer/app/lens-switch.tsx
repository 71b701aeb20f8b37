/** Chooses the lens: the same organisation as a chart or as a table. */
import { SegmentedControl } from '@mantine/core';
import { t } from '../i18n/t.ts';
import { useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';

export function LensSwitch() {
  const lens = useApp((state) => state.look.lens);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('lens.label')}
      value={lens}
      data={[
        { value: 'chart', label: t('action.lensChart') },
        { value: 'table', label: t('action.lensTable') },
      ]}
      onChange={(value) => runAction(value === 'table' ? 'view.lensTable' : 'view.lensChart')}
    />
  );
}
