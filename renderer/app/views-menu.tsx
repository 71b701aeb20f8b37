/** Saved views: go to one, keep how things look now, change the one that was gone to last. */
import { Menu, Text } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { viewsByName } from '../../shared/analysis/views-by-name.ts';
import { t } from '../i18n/t.ts';
import { applyView } from '../state/saved-views.ts';
import { useApp } from '../state/store.ts';
import { ActionItems } from './action-items.tsx';
import { BarFace } from './bar-button.tsx';
import classes from './view-bar.module.css';

export function ViewsMenu() {
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <BarFace icon={IconBookmark} label={t('views.title')} />
      </Menu.Target>
      <Menu.Dropdown>
        <SavedViews />
        <Menu.Divider />
        <ActionItems ids={['views.save', 'views.update', 'views.rename', 'views.delete']} />
      </Menu.Dropdown>
    </Menu>
  );
}

function SavedViews() {
  const table = useApp(({ document }) => document?.tables.view ?? null);
  const last = useApp(({ lastView }) => lastView);
  const views = table === null ? [] : viewsByName(table);
  if (views.length === 0) {
    return (
      <Text size="xs" c="dimmed" px="sm" py={6}>
        {t('views.none')}
      </Text>
    );
  }
  return (
    <div className={classes['views']}>
      {views.map(({ id, name }) => (
        <Menu.RadioItem key={id} value={id} checked={id === last} closeMenuOnClick onClick={() => applyView(id)}>
          <bdi className={classes['viewName']}>{name}</bdi>
        </Menu.RadioItem>
      ))}
    </div>
  );
}
