/** One person: what changes in a few words; unfolded, where they stand before and after. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Impact } from '../../../shared/scenario/impact.ts';
import { PERSON_FACTS, personFacts, type PersonFact } from '../../../shared/scenario/person-facts.ts';
import { t } from '../../i18n/t.ts';
import classes from './pair.module.css';
import { titleIn } from './pair.ts';
import { sayKinds } from './people-lines.ts';
import type { NamedPair } from './use-pair.ts';

export const PERSON_HEIGHT = 46;
const FACT_HEIGHT = 20;
const HEAD_HEIGHT = 20;
export const UNFOLDED_HEIGHT = PERSON_HEIGHT + HEAD_HEIGHT + PERSON_FACTS.length * FACT_HEIGHT + 10;

interface PersonRowProps {
  readonly pair: NamedPair;
  readonly impact: Impact;
  readonly isUnfolded: boolean;
}

export function PersonRow({ pair, impact, isUnfolded }: PersonRowProps) {
  const { name, positionId, changes } = impact;
  const Fold = isUnfolded ? IconChevronDown : IconChevronRight;
  return (
    <>
      <div className={classes['line'] ?? ''}>
        <span data-fold className={classes['foldSign'] ?? ''}>
          <Fold size={15} aria-hidden />
        </span>
        <span className={classes['texts'] ?? ''}>
          <span className={classes['sentence'] ?? ''}>
            <b>{name}</b> <span className={classes['title'] ?? ''}>{titleIn(pair, positionId)}</span>
          </span>
          <span className={classes['by'] ?? ''} data-changed={changes.length > 0 || undefined}>
            {sayKinds(impact)}
          </span>
        </span>
      </div>
      {isUnfolded && <BeforeAndAfter pair={pair} impact={impact} />}
    </>
  );
}

function BeforeAndAfter({ pair, impact }: Omit<PersonRowProps, 'isUnfolded'>) {
  const [then, now] = [personFacts(pair.before, impact.personId), personFacts(pair.after, impact.personId)];
  const say = (facts: typeof then, fact: PersonFact): string =>
    facts === null ? t('compare.notThere') : facts[fact] || (fact === 'manager' ? t('compare.nobody') : '–');
  return (
    <div className={classes['facts'] ?? ''}>
      <span />
      <span className={classes['factHead'] ?? ''}>{t('compare.before')}</span>
      <span className={classes['factHead'] ?? ''}>{t('compare.after')}</span>
      {PERSON_FACTS.map((fact) => {
        const [from, to] = [say(then, fact), say(now, fact)];
        return <Fact key={fact} label={t(`impact.field.${fact}`)} from={from} to={to} isNew={from !== to} />;
      })}
    </div>
  );
}

interface FactProps {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly isNew: boolean;
}

function Fact({ label, from, to, isNew }: FactProps) {
  return (
    <>
      <span className={classes['factHead'] ?? ''}>{label}</span>
      <span className={classes['fact'] ?? ''} title={from}>
        {from}
      </span>
      <span className={classes['fact'] ?? ''} data-new={isNew || undefined} title={to}>
        {isNew && <span aria-hidden>→ </span>}
        {to}
      </span>
    </>
  );
}
