/** A look behind an effect: its inputs, their weights, what was missing, where each number came from; every assumption can be edited. */
import { ActionIcon, CloseButton, Loader, Popover, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useMemo, type CSSProperties } from 'react';
import { REACH_DEFAULTS, type ReachAssumptions, type ReachKey } from '../../../../shared/portfolio/reach-defaults.ts';
import type { EffectInput } from '../../../../shared/portfolio/reach-types.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { dispatch, tryDispatch } from '../../../state/dispatch.ts';
import { assumedReach } from '../../../state/portfolio-reach.ts';
import { useApp } from '../../../state/store.ts';
import type { Explained } from '../../../workers/reach-desk.ts';
import { sayTrend } from './say-effect.ts';
import { sayDayNumber, sayShare } from './say-numbers.ts';
import type { LookedAt } from './asked.ts';
import { assumptionsOf } from './assumptions-of.ts';
import classes from './look-behind.module.css';
import { sayFrom, sayInput, sayMissing } from './say-input.ts';
import { useExplained } from './use-explained.ts';

export function LookBehind({ looked, onClose }: { readonly looked: LookedAt; readonly onClose: () => void }) {
  const rect = looked.at.getBoundingClientRect();
  const place: CSSProperties = { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
  return (
    <Popover
      opened
      onDismiss={onClose}
      closeOnEscape
      trapFocus
      withRoles={false}
      returnFocus={false}
      position="bottom-start"
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      width={470}
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div className={classes['place']} style={place} />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t('portfolio.behind.label', { name: looked.name })}>
        <Behind looked={looked} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Behind({ looked, onClose }: { readonly looked: LookedAt; readonly onClose: () => void }) {
  const { of, effect, name } = looked;
  const explained = useExplained(of);
  const effectName = t(`portfolio.effectName.${effect}`);
  return (
    <div className={classes['behind']}>
      <div className={classes['head']}>
        <div>
          <Text size="sm" fw={600}>
            {effectName}
          </Text>
          <Text size="xs" c="dimmed" dir="auto">
            {of.type === 'repository'
              ? name
              : t('portfolio.behind.several', { name, count: explained?.repositories ?? 0 })}
          </Text>
        </div>
        <CloseButton size="sm" aria-label={t('portfolio.behind.close')} onClick={onClose} />
      </div>
      {explained === null ? (
        <div className={classes['waiting']} role="status" aria-label={t('portfolio.behind.computing')}>
          <Loader size="sm" />
        </div>
      ) : (
        <Explanation explained={explained} looked={looked} />
      )}
    </div>
  );
}

function Explanation({ explained, looked }: { readonly explained: Explained; readonly looked: LookedAt }) {
  const { effect } = looked;
  const { score, coverage, inputs } = explained.reach[effect];
  const { change, since } = explained.trends[effect];
  const on = useApp((state) => state.portfolio.reach?.on ?? 0);
  const model = useApp((state) => state.portfolio.reach?.model ?? '');
  return (
    <>
      <div className={classes['result']}>
        <span className={classes['score']}>{score === null ? '–' : Math.round(score)}</span>
        <span className={classes['of']}>{t('portfolio.behind.of')}</span>
        <Text size="xs" c="dimmed">
          {t('portfolio.behind.result', {
            coverage: sayShare(coverage),
            trend: sayTrend(change),
            on: sayDayNumber(on),
            since: sayDayNumber(since),
          })}
        </Text>
      </div>
      <ul className={classes['inputs']} aria-label={t('portfolio.behind.inputs')}>
        {inputs.map((input) => (
          <Input key={input.name} input={input} isSeveral={looked.of.type !== 'repository'} />
        ))}
      </ul>
      <Text size="xs" c="dimmed" className={classes['foot'] ?? ''}>
        {t('portfolio.behind.foot')} {t('portfolio.behind.model', { model })}
      </Text>
    </>
  );
}

/** What the open plan assumes; the same object as long as nothing of it changes. */
function useAssumed(): ReachAssumptions {
  const record = useApp((state) => state.document?.plan.tables.assumptions);
  return useMemo(() => assumedReach(record), [record]);
}

function Input({ input, isSeveral }: { readonly input: EffectInput; readonly isSeveral: boolean }) {
  const { name, score, known, from } = input;
  const assume = useAssumed();
  return (
    <li className={classes['input']} data-missing={score === null || undefined}>
      <div className={classes['line']}>
        <span className={classes['name']}>{sayInput(name)}</span>
        {score === null ? (
          <span className={classes['none']}>{t('portfolio.behind.notMeasured')}</span>
        ) : (
          <>
            <span className={classes['bar']} aria-hidden>
              <span style={{ width: `${score * 100}%` }} />
            </span>
            <span className={classes['share']}>{Math.round(score * 100)}</span>
          </>
        )}
      </div>
      {score === null ? (
        <div className={classes['from']}>{sayMissing(name, assume)}</div>
      ) : (
        from.map((one) => (
          <div key={one.metric} className={classes['from']}>
            {sayFrom(one)}
          </div>
        ))
      )}
      {isSeveral && score !== null && known < 0.995 && (
        <div className={classes['from']}>{t('portfolio.behind.known', { share: sayShare(known) })}</div>
      )}
      <div className={classes['assumptions']}>
        {assumptionsOf(name, isSeveral).map((key) => (
          <Assumption key={key} assumption={key} />
        ))}
      </div>
    </li>
  );
}

/** One number that the plan assumes: edited in place, one step of undo. */
function Assumption({ assumption }: { readonly assumption: ReachKey }) {
  const value = useAssumed()[assumption];
  const isReadOnly = useApp((state) => state.document?.readOnlyBecause !== null);
  const { value: standard, unit, source, grade } = REACH_DEFAULTS[assumption];
  const name = t(`reachAssumption.${assumption}`);
  const isOwn = value !== standard;
  return (
    <div className={classes['assumption']}>
      <span
        className={classes['assumptionName']}
        title={isOwn ? t('portfolio.behind.own', { value: standard }) : t('portfolio.behind.source', { source, grade })}
      >
        {name}
        <span className={classes['unit']}>
          {' '}
          {isOwn ? t('portfolio.behind.ownMark') : assumption.startsWith('weight.') ? '' : `(${unit})`}
        </span>
      </span>
      {isReadOnly ? (
        <span>{value}</span>
      ) : (
        <NumberField
          label={name}
          value={value}
          width={88}
          onCommit={(next) => {
            const outcome = tryDispatch('setReachAssumption', { key: assumption, value: next });
            return outcome.done ? null : sayHere(outcome.refusal);
          }}
        />
      )}
      {isOwn && !isReadOnly && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('portfolio.behind.reset', { name, value: standard })}
          title={t('portfolio.behind.reset', { name, value: standard })}
          onClick={() => dispatch('setReachAssumption', { key: assumption, value: null })}
        >
          <IconRestore size={13} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
