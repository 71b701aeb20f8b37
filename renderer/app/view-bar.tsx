/** The bar above the canvas: what one does most with the organisation. */
import { Button, Group, Text } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconBinaryTree,
  IconCornerRightDown,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconPlus,
  IconSitemap,
  IconTableImport,
  type Icon,
} from '@tabler/icons-react';
import { t } from '../i18n/t.ts';
import { actionOf } from '../actions/index.ts';
import { useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';
import classes from './view-bar.module.css';

export function ViewBar() {
  return (
    <nav className={classes['bar'] ?? ''} aria-label={t('region.viewBar')} data-region="view-bar">
      <Group gap={2} wrap="nowrap">
        <BarButton id="view.outline" icon={IconLayoutSidebar} />
        <BarButton id="position.addReport" icon={IconPlus} />
        <BarButton id="position.moveUnder" icon={IconCornerRightDown} />
        <BarButton id="plan.import" icon={IconTableImport} />
      </Group>
      <Group gap={2} wrap="nowrap">
        <BarButton id="view.overview" icon={IconSitemap} />
        <BarButton id="view.unfoldAll" icon={IconBinaryTree} />
        <BarButton id="view.fit" icon={IconArrowsMaximize} />
        <BarButton id="view.inspector" icon={IconLayoutSidebarRight} />
      </Group>
    </nav>
  );
}

function BarButton({ id, icon: BarIcon }: { readonly id: string; readonly icon: Icon }) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  const isPressed = useApp((state) => action.isChecked?.(state) ?? null);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<BarIcon size={15} aria-hidden />}
      disabled={!isEnabled}
      {...(isPressed === null ? {} : { 'aria-pressed': isPressed })}
      onClick={() => runAction(id)}
    >
      <Text size="xs" className={classes['label'] ?? ''}>
        {t(action.label)}
      </Text>
    </Button>
  );
}
