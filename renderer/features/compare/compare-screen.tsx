/** Branches of the plan beside each other: measures, differences, people, and which move did it. */
import { Button, Menu, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { EmptyNote } from '../../components/empty-note.tsx';
import { t } from '../../i18n/t.ts';
import { exportComparison } from '../../state/compare-export.ts';
import { COMPARE_EXPORTS } from '../../state/compare-state.ts';
import { COMPARE_PARTS } from '../../state/compare-state.ts';
import { changeCompare, compareAll, otherBranch } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/view.ts';
import { ChooseBranches } from './choose-branches.tsx';
import { ChooseOther } from './choose-other.tsx';
import { ChooseTime } from './choose-time.tsx';
import classes from './compare.module.css';
import { MeasuresPart } from './measures-part.tsx';
import { PairPart } from './pair-part.tsx';
import { RepositoriesPart } from './repositories-part.tsx';
import { useCompared, type ComparedNow } from './use-compared.ts';
import { WhichMovePart } from './which-move-part.tsx';

/** Narrower windows show either the list or the canvases. */
const SIDE_BY_SIDE_FROM = 1180;

export function CompareScreen() {
  const compared = useCompared();
  if (compared === null) return null;
  const { scenario, snapshot } = compared.plan;
  return scenario.size + snapshot.size === 0 ? <Empty /> : <Filled compared={compared} />;
}

function Empty() {
  return (
    <Stack align="center" justify="center" h="100%" gap="xs" p="md">
      <Title order={2} size="h4">
        {t('compare.empty.title')}
      </Title>
      <Text size="sm" c="dimmed" ta="center" maw={520}>
        {t('compare.empty.text')}
      </Text>
      <Button
        size="xs"
        mt="xs"
        data-region-entry
        onClick={() => openDialog({ type: 'scenario', scenario: { what: 'new', over: null } })}
      >
        {t('compare.empty.new')}
      </Button>
    </Stack>
  );
}

function Filled({ compared }: { readonly compared: ComparedNow }) {
  const part = useApp((state) => state.compare.part);
  const pane = useApp((state) => state.compare.pane);
  const isNarrow = useMediaQuery(`(max-width: ${SIDE_BY_SIDE_FROM - 1}px)`, undefined, {
    getInitialValueInEffect: false,
  });
  const hasCanvases = part === 'differences' || part === 'people';
  return (
    <div className={classes['screen'] ?? ''}>
      <div className={classes['bar'] ?? ''}>
        <ChooseBranches compared={compared} />
        <ChooseTime />
      </div>
      <div className={classes['bar'] ?? ''}>
        <SegmentedControl
          size="xs"
          aria-label={t('compare.parts')}
          value={part}
          data={COMPARE_PARTS.map((one) => ({ value: one, label: t(`compare.part.${one}`) }))}
          onChange={(value) => changeCompare({ part: COMPARE_PARTS.find((one) => one === value) ?? 'measures' })}
        />
        {part !== 'measures' && <ChooseOther compared={compared} />}
        {hasCanvases && isNarrow && (
          <SegmentedControl
            size="xs"
            aria-label={t('compare.pane')}
            value={pane}
            data={(['list', 'canvases'] as const).map((one) => ({ value: one, label: t(`compare.pane.${one}`) }))}
            onChange={(value) => changeCompare({ pane: value === 'canvases' ? 'canvases' : 'list' })}
          />
        )}
        <ExportMenu />
      </div>
      <Part compared={compared} isNarrow={isNarrow} />
    </div>
  );
}

function Part({ compared, isNarrow }: { readonly compared: ComparedNow; readonly isNarrow: boolean }) {
  const part = useApp((state) => state.compare.part);
  const key = useApp((state) => state.compare.other);
  const { branches, names } = compared;
  const other = otherBranch(branches, { other: key });
  if (part === 'measures') return <MeasuresPart compared={compared} isNarrow={isNarrow} />;
  if (part === 'whichMove') {
    const scenario = other ?? branches[0] ?? null;
    return (
      <WhichMovePart key={scenario === null ? '' : JSON.stringify(scenario)} compared={compared} other={scenario} />
    );
  }
  if (other === null) {
    return (
      <EmptyNote
        text={t('compare.one.text', { name: names[0] ?? '' })}
        step={t('action.compareAll')}
        onStep={compareAll}
        isCentred
      />
    );
  }
  if (part === 'repositories') return <RepositoriesPart compared={compared} />;
  return <PairPart compared={compared} isNarrow={isNarrow} />;
}

function ExportMenu() {
  return (
    <Menu position="bottom-end" shadow="md" width={280}>
      <Menu.Target>
        <Button
          className={classes['export'] ?? ''}
          size="compact-sm"
          variant="default"
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('compare.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COMPARE_EXPORTS.map((what) => (
          <Menu.Item key={what} onClick={() => void exportComparison(what)}>
            {t(`action.compareExport.${what}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
