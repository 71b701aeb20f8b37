/** The last step of an import into the open plan: what is different, what of it to bring in, what to answer first. */
import { Alert, Button, Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { LEFT_CHOICES, type LeftChoice } from '../../../shared/exchange/reimport/accept.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { DifferenceList } from './difference-list.tsx';
import { differenceRows, keysIn } from './difference-rows.ts';
import { Doubts } from './doubts.tsx';
import classes from './reimport.module.css';
import type { ReimportInProgress, ScenarioToBe } from './use-reimport.ts';

export interface DifferencesProps {
  readonly current: ReimportInProgress;
  readonly onBack: () => void;
}

export function Differences({ current, onBack }: DifferencesProps) {
  const [query, setQuery] = useState('');
  const { comparison, answer } = current;
  const { differences, doubts, unspokenOf } = comparison;
  return (
    <div className={classes['step'] ?? ''}>
      {doubts.length > 0 && <Doubts doubts={doubts} onAnswer={answer} />}
      {differences.length === 0 ? (
        <Text size="sm" role="status" className={classes['same'] ?? ''}>
          {t('importing.sameAsPlan')}
        </Text>
      ) : (
        <>
          <Toolbar current={current} query={query} onQuery={setQuery} />
          <DifferenceList current={current} query={query} />
          {unspokenOf > 0 && (
            <Text size="xs" c="dimmed">
              {t('reimport.unspoken', { count: unspokenOf })}
            </Text>
          )}
        </>
      )}
      <Footer current={current} onBack={onBack} />
    </div>
  );
}

interface ToolbarProps {
  readonly current: ReimportInProgress;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function Toolbar({ current, query, onQuery }: ToolbarProps) {
  const { comparison, settled, choose } = current;
  const shown = differenceRows({ differences: comparison.differences, query, folded: new Set() });
  const keys = shown.filter(({ type }) => type === 'kind').flatMap(keysIn);
  const count = keys.filter((key) => settled.accepted.has(key)).length;
  return (
    <div className={classes['toolbar'] ?? ''}>
      <Checkbox
        size="xs"
        label={`${t('reimport.all')} · ${t('reimport.countOf', { chosen: count, count: keys.length })}`}
        checked={keys.length > 0 && count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={() => choose(keys, count < keys.length)}
      />
      <TextInput
        size="xs"
        className={classes['filter'] ?? ''}
        placeholder={t('reimport.filter')}
        aria-label={t('reimport.filter')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      {shown.length === 0 && (
        <Text size="xs" c="dimmed" role="status">
          {t('reimport.noneFits', { query })}
        </Text>
      )}
    </div>
  );
}

function Footer({ current, onBack }: DifferencesProps) {
  const { comparison, settled, left, setLeft, alarm, isSure, scenario, finish } = current;
  const count = settled.accepted.size;
  const leaves = comparison.differences.some(({ kind, key }) => kind === 'left' && settled.accepted.has(key));
  return (
    <div className={classes['footer'] ?? ''}>
      {alarm !== null && <Alarm current={current} />}
      {scenario !== null && count > 0 && <ScenarioToBeFields scenario={scenario} />}
      <div className={classes['buttons'] ?? ''}>
        <Button size="xs" variant="default" onClick={onBack}>
          {t('reimport.back')}
        </Button>
        {leaves && (
          <NativeSelect
            size="xs"
            className={classes['left'] ?? ''}
            label={t('reimport.left')}
            value={left}
            data={LEFT_CHOICES.map((value) => ({ value, label: t(`reimport.left.${value}`) }))}
            // The select offers nothing but the choices.
            onChange={(event) => setLeft(event.currentTarget.value as LeftChoice)}
          />
        )}
        <Button
          size="xs"
          disabled={count === 0 || (alarm !== null && !isSure) || (scenario !== null && scenario.refusal !== null)}
          onClick={finish}
        >
          {t(scenario === null ? 'reimport.submit' : 'fromList.submit', { count })}
        </Button>
      </div>
    </div>
  );
}

/** What the scenario is called and from when it holds; what is wrong stands below. */
function ScenarioToBeFields({ scenario }: { readonly scenario: ScenarioToBe }) {
  const { name, day, setName, setDay, refusal } = scenario;
  return (
    <div>
      <div className={classes['scenario'] ?? ''}>
        <TextInput
          size="xs"
          label={t('fromList.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t('fromList.day')}
          placeholder={t('inspector.dayFormat')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      {refusal !== null && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert" mt={4}>
          {refusal}
        </Text>
      )}
    </div>
  );
}

function Alarm({ current }: { readonly current: ReimportInProgress }) {
  const { alarm, isSure, setSure } = current;
  if (alarm === null) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      title={t('reimport.alarm')}
      p="xs"
      classNames={{ title: classes['alarmTitle'] ?? '' }}
    >
      <Text size="xs">
        {sayHere(alarm)} {t('reimport.why')}
      </Text>
      <Checkbox
        size="xs"
        mt={6}
        label={t('reimport.sure')}
        checked={isSure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
    </Alert>
  );
}
