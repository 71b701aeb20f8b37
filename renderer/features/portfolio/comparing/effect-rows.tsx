/** The four effects of several repositories, as rows of the table that sets them beside each other. */
import { EFFECTS } from '../../../../shared/portfolio/reach-types.ts';
import { t } from '../../../i18n/t.ts';
import type { EffectNow } from '../../../state/portfolio-reach-state.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { sayChange, sayEffect } from '../table/say-effect.ts';
import { sayShare } from '../say-metric.ts';
import classes from './comparing.module.css';

export function EffectRows({ ids }: { readonly ids: readonly RepositoryId[] }) {
  const effectsOf = useApp((state) => state.portfolio.reach?.effectsOf ?? null);
  return EFFECTS.map((effect) => {
    const name = t(`portfolio.effectName.${effect}`);
    return (
      <tr key={effect}>
        <th scope="row">{name}</th>
        {ids.map((id) => (
          <td key={id}>
            <Effect effect={effectsOf?.get(id)?.[effect] ?? null} name={name} />
          </td>
        ))}
      </tr>
    );
  });
}

function Effect({ effect, name }: { readonly effect: EffectNow | null; readonly name: string }) {
  if (effect === null || effect.score === null) {
    return <span className={classes['quiet']}>{t('portfolio.history.none.value')}</span>;
  }
  return (
    <div title={sayEffect(effect, name)}>
      <div>
        {Math.round(effect.score)} <span className={classes['quiet']}>{sayChange(effect.change)}</span>
      </div>
      <div className={classes['quiet']}>{t('portfolio.effects.measured', { share: sayShare(effect.coverage) })}</div>
    </div>
  );
}
