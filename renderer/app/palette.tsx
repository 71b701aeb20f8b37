/** The palette: finds positions, what they have in common, views and commands by any part of their texts. */
import { Spotlight } from '@mantine/spotlight';
import {
  IconBookmark,
  IconChecks,
  IconCommand,
  IconFilter,
  IconGitBranch,
  IconHistory,
  IconSearch,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { PositionMatch } from '../../shared/analysis/search-positions.ts';
import type { Action } from '../actions/action.ts';
import { shownKeyOf } from '../actions/bindings.ts';
import { keysForPeople } from '../actions/keys.ts';
import { t } from '../i18n/t.ts';
import { withCanvas } from '../state/canvas-handle.ts';
import { noteStep } from '../state/first-steps.ts';
import { giveFocusBack } from '../state/focus-return.ts';
import { paletteStore } from '../state/palette.ts';
import { goTo } from '../state/positions.ts';
import { rememberAction, rememberPosition } from '../state/recent.ts';
import { applyView } from '../state/saved-views.ts';
import { openBranch } from '../state/scenarios.ts';
import { selectAndShow } from '../state/show.ts';
import { useApp } from '../state/store.ts';
import { paletteResults, sayField } from './palette-results.ts';
import classes from './palette.module.css';
import { runAction } from './run-action.ts';

export function Palette() {
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      title={t('search.placeholder')}
      classNames={{ header: classes['unseen'] ?? '', actionDescription: classes['description'] ?? '' }}
      // At once, and into the field: what is typed right after the shortcut must not get lost.
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      scrollable
      maxHeight={420}
      clearQueryOnClose
      returnFocus={false}
      onSpotlightClose={giveFocusBack}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Results query={query} onClear={() => setQuery('')} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Results({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  const state = useApp((now) => now);
  const { recent, positions, allIds, values, views, branches, actions } = paletteResults(state, query);
  const isNothing = [recent, positions, values, views, branches, actions].every((list) => list.length === 0);
  if (isNothing) {
    return (
      <>
        <Spotlight.Empty>{t('search.nothing', { query })}</Spotlight.Empty>
        <Spotlight.Action
          label={t('search.showCommands')}
          description={t('search.showCommands.text')}
          leftSection={<IconCommand size={16} aria-hidden />}
          closeSpotlightOnTrigger={false}
          onClick={onClear}
        />
      </>
    );
  }
  return (
    <>
      {recent.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.recent')}>
          {recent.map((match) => (
            <PositionEntry key={match.id} match={match} isRecent />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {positions.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.positions')}>
          {positions.map((match) => (
            <PositionEntry key={match.id} match={match} />
          ))}
          {allIds.length > 1 && (
            <Spotlight.Action
              label={t('search.selectAll', { count: allIds.length })}
              leftSection={<IconChecks size={16} aria-hidden />}
              onClick={() => selectAndShow(allIds)}
            />
          )}
        </Spotlight.ActionsGroup>
      )}
      {values.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.values')}>
          {values.map(({ field, value, ids }) => (
            <Spotlight.Action
              key={`${field} ${value}`}
              label={t('search.valueOf', { field: sayField(field), value })}
              description={t('search.selectValue', { count: ids.length })}
              leftSection={<IconFilter size={16} aria-hidden />}
              onClick={() => selectAndShow(ids)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {views.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.views')}>
          {views.map(({ id, name }) => (
            <Spotlight.Action
              key={id}
              label={name}
              leftSection={<IconBookmark size={16} aria-hidden />}
              onClick={() => applyView(id)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {branches.length > 0 && (
        <Spotlight.ActionsGroup label={t('screen.scenarios')}>
          {branches.map(({ key, name, branch }) => (
            <Spotlight.Action
              key={key}
              label={name}
              leftSection={<IconGitBranch size={16} aria-hidden />}
              onClick={() => openBranch(branch)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {actions.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.commands')}>
          {actions.map((action) => (
            <ActionEntry key={action.id} action={action} />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}

function PositionEntry({ match, isRecent = false }: { readonly match: PositionMatch; readonly isRecent?: boolean }) {
  const { id, name, title, detail } = match;
  const Icon = isRecent ? IconHistory : IconUser;
  return (
    <Spotlight.Action
      label={name}
      description={[name === title ? '' : title, detail].filter(Boolean).join(' · ')}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => {
        rememberPosition(id);
        goTo(id);
        // What comes next is about whoever was found.
        withCanvas((canvas) => canvas.focus());
        noteStep('find');
      }}
    />
  );
}

function ActionEntry({ action }: { readonly action: Action }) {
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const keys = useApp((state) => shownKeyOf(action, state));
  return (
    <Spotlight.Action
      label={t(action.label)}
      leftSection={<IconCommand size={16} aria-hidden />}
      rightSection={keys === undefined ? null : <span>{keysForPeople(keys, isMac)}</span>}
      onClick={() => {
        rememberAction(action.id);
        runAction(action.id);
      }}
    />
  );
}
