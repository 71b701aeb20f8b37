/**
 * The bar above the canvas: what one does most with the organisation, and how one looks at it. Where the window grows
 * narrow labels give way first, then what is found elsewhere as well goes into a menu.
 */
import { Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowsMaximize,
  IconCornerRightDown,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconPlus,
  IconTableImport,
  IconTimeline,
} from '@tabler/icons-react';
import { t } from '../i18n/t.ts';
import { useApp } from '../state/store.ts';
import { ArrangementMenu } from './arrangement-menu.tsx';
import { BarButton } from './bar-button.tsx';
import { ChangesControl } from './changes-control.tsx';
import { ColoursMenu } from './colours-menu.tsx';
import { LayersControl } from './layers-control.tsx';
import { LensSwitch } from './lens-switch.tsx';
import { MoreMenu } from './more-menu.tsx';
import { ViewsMenu } from './views-menu.tsx';
import classes from './view-bar.module.css';

/** Windows narrower than this, in CSS pixels, keep only what is needed all the time. */
const OVERFLOW_BELOW = 1100;
/** Windows narrower than this have no room for all ways of looking at changes beside each other. */
const CROWDED_BELOW = 1380;
const IN_MENU = [
  'plan.import',
  'view.fit',
  'view.overview',
  'view.unfoldAll',
  'look.relations',
  'look.captions',
  'look.legend',
] as const;

export function ViewBar() {
  const overflows = useMediaQuery(`(max-width: ${OVERFLOW_BELOW - 1}px)`, undefined, {
    getInitialValueInEffect: false,
  });
  const isCrowded = useMediaQuery(`(max-width: ${CROWDED_BELOW - 1}px)`, undefined, { getInitialValueInEffect: false });
  const isChart = useApp((state) => state.look.lens === 'chart');
  return (
    <nav className={classes['bar'] ?? ''} aria-label={t('region.viewBar')} data-region="view-bar">
      <Group gap={2} wrap="nowrap">
        <BarButton id="view.outline" icon={IconLayoutSidebar} />
        <LensSwitch />
        <BarButton id="position.addReport" icon={IconPlus} />
        <BarButton id="position.moveUnder" icon={IconCornerRightDown} />
        {!overflows && <BarButton id="plan.import" icon={IconTableImport} />}
      </Group>
      <Group gap={2} wrap="nowrap">
        {isChart && (
          <>
            <ChangesControl isMenu={isCrowded} />
            <LayersControl />
            <ArrangementMenu />
            <ColoursMenu />
          </>
        )}
        <ViewsMenu />
        {overflows && <MoreMenu ids={IN_MENU} />}
        {!overflows && isChart && <BarButton id="view.fit" icon={IconArrowsMaximize} isIconOnly />}
        <BarButton id="view.timeLine" icon={IconTimeline} isIconOnly />
        <BarButton id="view.inspector" icon={IconLayoutSidebarRight} />
      </Group>
    </nav>
  );
}
