/** How many layers show: one less, one more, or any number from a menu. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { layersOf, shownLayers, unfoldToLayer } from '../state/folding.ts';
import { shownTree } from '../state/look.ts';
import { useApp } from '../state/store.ts';
import { ActionItems } from './action-items.tsx';
import classes from './view-bar.module.css';

/** Layers offered in the menu. */
const OFFERED = 8;

export function LayersControl() {
  const shown = useApp(shownLayers);
  const all = useApp((state) => {
    const tree = shownTree(state);
    return tree === null ? 0 : layersOf(tree);
  });
  const text = shown === null ? t('look.layersMixed') : t('look.layersShown', { count: shown });
  return (
    <div className={classes['layers'] ?? ''} role="group" aria-label={t('look.layers')}>
      <Step
        label={t('look.fewerLayers')}
        isEnabled={all > 1 && shown !== 1}
        onClick={() => unfoldToLayer((shown ?? all) - 1)}
      >
        <IconMinus size={13} aria-hidden />
      </Step>
      <Menu position="bottom" shadow="md" width={220}>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-xs" title={text} disabled={all === 0}>
            {shown === null ? t('look.layersAll', { count: all }) : t('look.layersShort', { shown, all })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionItems
            kind="radio"
            ids={Array.from({ length: Math.min(all, OFFERED) }, (_, at) => `look.layers.${at + 1}`)}
          />
          <Menu.Divider />
          <ActionItems ids={['view.overview', 'view.unfoldAll', 'look.foldAll']} />
          <Menu.Divider />
          <ActionItems ids={['look.foldBranch', 'look.unfoldBranch']} />
        </Menu.Dropdown>
      </Menu>
      <Step
        label={t('look.moreLayers')}
        isEnabled={shown === null || shown < all}
        onClick={() => unfoldToLayer(Math.min(all, (shown ?? 0) + 1))}
      >
        <IconPlus size={13} aria-hidden />
      </Step>
    </div>
  );
}

function Step({
  label,
  isEnabled,
  onClick,
  children,
}: {
  readonly label: string;
  readonly isEnabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={22} aria-label={label} disabled={!isEnabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
