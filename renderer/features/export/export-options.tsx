/** The choices of an export: what, format, and what that format asks for. */
import { Checkbox, Group, Radio, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useId, useMemo, type ReactNode } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { PAPERS, type Paper } from '../../../shared/drawing/pages.ts';
import { t } from '../../i18n/t.ts';
import {
  DOCUMENTS,
  hasPages,
  holdsPay,
  isPicture,
  layersOf,
  PARTS,
  PICTURES,
  possible,
  sizeOf,
  type Choice,
  type Format,
  type Source,
} from './choice.ts';
import { SCALES, type Scale } from './draw-png.ts';
import { touchedIn } from './picture-source.ts';
import classes from './export.module.css';

interface ExportOptionsProps {
  readonly source: Source;
  readonly choice: Choice;
  readonly onChange: (part: Partial<Choice>) => void;
}

export function ExportOptions({ source, choice, onChange }: ExportOptionsProps) {
  const { format, includePay } = choice;
  const hasPay = useMemo(() => holdsPay(source.tables), [source.tables]);
  const showsPay = hasPay && (!isPicture(format) || source.look.colourBy === 'cost');
  return (
    <div className={classes['options'] ?? ''}>
      <Select
        size="xs"
        label={t('export.format')}
        data={[
          { group: t('export.group.pictures'), items: PICTURES.map(formatItem) },
          { group: t('export.group.documents'), items: DOCUMENTS.map(formatItem) },
        ]}
        value={format}
        allowDeselect={false}
        maxDropdownHeight={360}
        comboboxProps={{ withinPortal: true }}
        // The list holds formats only.
        onChange={(value) => onChange({ format: value as Format })}
      />
      <PartChoice source={source} choice={choice} onChange={onChange} />
      {format === 'png' && (
        <Segments
          label={t('export.scale')}
          value={String(choice.scale)}
          data={SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
          onChange={(value) => onChange({ scale: Number(value) as Scale })}
        />
      )}
      {hasPages(format) && (
        <Segments
          label={t('export.paper')}
          value={choice.paper}
          data={PAPERS.toReversed().map((paper) => ({ value: paper, label: t(`export.paper.${paper}`) }))}
          onChange={(value) => onChange({ paper: value as Paper })}
        />
      )}
      {isPicture(format) && (
        <Segments
          label={t('export.theme')}
          value={choice.theme}
          data={[
            { value: 'light', label: t('action.light') },
            { value: 'dark', label: t('action.dark') },
          ]}
          onChange={(value) => onChange({ theme: value === 'dark' ? 'dark' : 'light' })}
        />
      )}
      {showsPay && (
        <Checkbox
          size="xs"
          label={t('export.pay')}
          description={t('export.payText')}
          checked={includePay}
          onChange={(event) => onChange({ includePay: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

const formatItem = (format: Format) => ({ value: format, label: t(`export.format.${format}`) });

function PartChoice({ source, choice, onChange }: ExportOptionsProps) {
  const layers = useMemo(() => layersOf(reportingTree(source.tables)), [source.tables]);
  const offered = PARTS.filter((what) => what !== 'branches' || (hasPages(choice.format) && layers.length > 0));
  const isPaged = choice.what === 'branches';
  return (
    <Stack gap={8}>
      <Radio.Group
        size="xs"
        label={t('export.what')}
        value={choice.what}
        onChange={(value) => onChange({ what: value, layer: Math.min(choice.layer, layers.length) })}
      >
        <Stack gap={8} mt={6}>
          {offered.map((what) => (
            <Radio
              key={what}
              size="xs"
              value={what}
              label={t(`export.what.${what}`)}
              disabled={!possible(what, choice.format, source)}
              description={
                what === 'branches' ? t('export.branchesText') : countText({ what, format: choice.format }, source)
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {isPaged && (
        <Select
          size="xs"
          ml={26}
          aria-label={t('export.layer')}
          data={layers.map(({ layer, managers }) => ({
            value: String(layer),
            label: t('export.layerOption', { layer, count: managers }),
          }))}
          value={String(Math.min(choice.layer, layers.length))}
          allowDeselect={false}
          onChange={(value) => onChange({ layer: Number(value) })}
        />
      )}
    </Stack>
  );
}

function countText({ what, format }: Pick<Choice, 'what' | 'format'>, source: Source): ReactNode {
  if (what === 'selection' && source.selection.ids.size === 0) return t('export.nothingSelected');
  const count = (isPicture(format) ? touchedIn(what, source) : null) ?? sizeOf(what, source);
  return t('export.count', { count });
}

interface SegmentsProps {
  readonly label: string;
  readonly value: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Segments({ label, value, data, onChange }: SegmentsProps) {
  const id = useId();
  return (
    <Group gap={4} display="block">
      <Text size="xs" fw={500} mb={4} id={id}>
        {label}
      </Text>
      <SegmentedControl size="xs" fullWidth aria-labelledby={id} value={value} data={data} onChange={onChange} />
    </Group>
  );
}
