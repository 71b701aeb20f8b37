/** The four effects of a repository, each against its own past, with the inputs it is made of. */
import { Text, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import { EFFECTS, type Effect, type EffectInput } from '../../../../shared/portfolio/reach-types.ts';
import { t } from '../../../i18n/t.ts';
import { NO_EFFECT, type EffectNow } from '../../../state/portfolio-reach-state.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import type { LookedAt } from '../table/asked.ts';
import { LookBehind } from '../table/look-behind.tsx';
import { sayChange, sayEffect } from '../table/say-effect.ts';
import { sayInput } from '../table/say-input.ts';
import { useExplained } from '../table/use-explained.ts';
import { sayShare } from '../say-metric.ts';
import classes from './effects.module.css';
import { Section } from './section.tsx';

interface EffectsProps {
  readonly repositoryId: RepositoryId;
  readonly name: string;
}

export function Effects({ repositoryId, name }: EffectsProps) {
  const now = useApp((state) => state.portfolio.reach?.effectsOf.get(repositoryId) ?? null);
  const of = useMemo(() => ({ type: 'repository', id: repositoryId }) as const, [repositoryId]);
  const explained = useExplained(of);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  return (
    <Section title={t('portfolio.effects')} text={t('portfolio.effects.text')} isWide>
      <ul className={classes['effects'] ?? ''}>
        {EFFECTS.map((effect) => (
          <EffectCard
            key={effect}
            effect={effect}
            now={now?.[effect] ?? NO_EFFECT}
            inputs={explained?.reach[effect].inputs ?? []}
            onLook={(at) => setLooked({ of, name, effect, at })}
          />
        ))}
      </ul>
      {looked !== null && (
        <LookBehind
          looked={looked}
          onClose={() => {
            setLooked(null);
            looked.at.focus();
          }}
        />
      )}
    </Section>
  );
}

interface EffectCardProps {
  readonly effect: Effect;
  readonly now: EffectNow;
  readonly inputs: readonly EffectInput[];
  readonly onLook: (at: HTMLElement) => void;
}

function EffectCard({ effect, now, inputs, onLook }: EffectCardProps) {
  const name = t(`portfolio.effectName.${effect}`);
  const { score, coverage, change } = now;
  return (
    <li className={classes['card'] ?? ''}>
      <button type="button" className={classes['head'] ?? ''} onClick={({ currentTarget }) => onLook(currentTarget)}>
        <VisuallyHidden>{sayEffect(now, name)}</VisuallyHidden>
        <span className={classes['name'] ?? ''} aria-hidden>
          {name}
        </span>
        <span className={classes['line'] ?? ''} aria-hidden>
          <span className={classes['score'] ?? ''}>
            {score === null ? t('portfolio.history.none.value') : Math.round(score)}
          </span>
          <span className={classes['change'] ?? ''}>{sayChange(change)}</span>
          <span className={classes['coverage'] ?? ''}>
            {t('portfolio.effects.measured', { share: sayShare(coverage) })}
          </span>
        </span>
      </button>
      <dl className={classes['inputs'] ?? ''}>
        {inputs.map((input) => (
          <Input key={input.name} input={input} />
        ))}
      </dl>
    </li>
  );
}

function Input({ input: { name, score } }: { readonly input: EffectInput }) {
  return (
    <div className={classes['input'] ?? ''} data-missing={score === null || undefined}>
      <dt title={sayInput(name)}>{sayInput(name)}</dt>
      <dd>
        {score === null ? (
          <Text size="xs" c="dimmed" span>
            {t('portfolio.unknown')}
          </Text>
        ) : (
          <>
            <span className={classes['bar'] ?? ''} aria-hidden>
              <span style={{ width: `${score * 100}%` }} />
            </span>
            <span className={classes['value'] ?? ''}>{Math.round(score * 100)}</span>
          </>
        )}
      </dd>
    </div>
  );
}
