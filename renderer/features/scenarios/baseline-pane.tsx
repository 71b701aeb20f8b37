/** Beside the tree while the baseline is shown: what it is, the ways to begin a scenario, what changed in it lately. */
import { Text, UnstyledButton } from '@mantine/core';
import { IconGitBranch, IconTableImport, IconSitemap, type Icon } from '@tabler/icons-react';
import type { BaselineEdit } from '../../../shared/model/baseline-edit.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { inOrder } from '../../../shared/scenario/baseline-edits.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { showOrganisation } from '../../state/screens.ts';
import { BranchSign } from './branch-sign.tsx';
import classes from './scenarios.module.css';

/** Changes of the baseline that are listed; the conflicts of each scenario name all of theirs. */
const SHOWN = 8;

export function BaselinePane({ plan }: { readonly plan: Tables }) {
  const isEmpty = plan.scenario.size === 0;
  const edits = lastEdits(plan);
  return (
    <section className={classes['pane']} aria-label={t('branch.baseline')}>
      <div className={classes['paneHead']}>
        <BranchSign type="baseline" size={19} className={classes['paneSign']} />
        <div className={classes['paneTitle']}>
          <h2>{t('branch.baseline')}</h2>
        </div>
      </div>
      <Text size="sm" maw={640}>
        {t(isEmpty ? 'baseline.empty' : 'baseline.text')}
      </Text>
      <h3 className={classes['heading']}>{t('baseline.ways')}</h3>
      <div className={classes['ways']}>
        <Way icon={IconGitBranch} name="fromBaseline" onGo={() => void actionOf('scenario.new').run()} />
        <Way icon={IconTableImport} name="fromList" onGo={() => void actionOf('scenario.newOfList').run()} />
        <Way icon={IconSitemap} name="fromPart" onGo={showOrganisation} />
      </div>
      {edits.length > 0 && (
        <>
          <h3 className={classes['heading']}>{t('baseline.lastEdits')}</h3>
          <ul className={classes['plainList']}>
            {edits.map((edit) => (
              <li key={edit.id}>{sayEdit(edit)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface WayProps {
  readonly icon: Icon;
  readonly name: 'fromBaseline' | 'fromList' | 'fromPart';
  readonly onGo: () => void;
}

function Way({ icon: WayIcon, name, onGo }: WayProps) {
  return (
    <UnstyledButton className={classes['way'] ?? ''} onClick={onGo}>
      <WayIcon size={18} stroke={1.7} aria-hidden />
      <Text size="sm" fw={600}>
        {t(`baseline.${name}`)}
      </Text>
      <Text size="xs" c="dimmed">
        {t(`baseline.${name}Text`)}
      </Text>
    </UnstyledButton>
  );
}

const lastEdits = ({ baselineEdit }: Tables): readonly BaselineEdit[] =>
  [...baselineEdit.values()].toSorted(inOrder).toReversed().slice(0, SHOWN);

function sayEdit({ label, on, by }: BaselineEdit): string {
  const date = sayShortDay(on);
  return by === undefined ? t('baseline.edit', { label, date }) : t('baseline.editBy', { label, date, by });
}
