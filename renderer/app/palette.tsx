/** The palette: finds positions and commands by any part of their texts. */
import { Spotlight } from '@mantine/spotlight';
import { IconBookmark, IconCommand, IconSearch, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../i18n/t.ts';
import { viewsByName } from '../../shared/analysis/views-by-name.ts';
import { searchPositions } from '../../shared/analysis/search-positions.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { foldText } from '../../shared/util/fold-text.ts';
import type { Action } from '../actions/action.ts';
import { shownKeyOf } from '../actions/bindings.ts';
import { ACTIONS } from '../actions/index.ts';
import { keysForPeople } from '../actions/keys.ts';
import { paletteStore } from '../state/palette.ts';
import { applyView } from '../state/saved-views.ts';
import { goTo } from '../state/positions.ts';
import { getState, useApp } from '../state/store.ts';
import classes from './palette.module.css';
import { runAction } from './run-action.ts';

/** Entries shown of each sort; typing one letter more narrows down faster than scrolling. */
const SHOWN = 8;

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
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Results query={query} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Results({ query: words }: { readonly query: string }) {
  const tables = useApp((state) => state.document?.plan.tables ?? null);
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const positions = tables === null || words.trim() === '' ? [] : searchPositions(tables, words, SHOWN).matches;
  const actions = matchingActions(words);
  const views = tables === null ? [] : matchingViews(tables.view, words);
  if (positions.length === 0 && actions.length === 0 && views.length === 0) {
    return <Spotlight.Empty>{t('search.nothing', { query: words })}</Spotlight.Empty>;
  }
  return (
    <>
      {positions.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.positions')}>
          {positions.map(({ id, name, title, detail }) => (
            <Spotlight.Action
              key={id}
              label={name}
              description={[name === title ? '' : title, detail].filter(Boolean).join(' · ')}
              leftSection={<IconUser size={16} aria-hidden />}
              onClick={() => goTo(id)}
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
      {actions.length > 0 && (
        <Spotlight.ActionsGroup label={t('search.commands')}>
          {actions.map((action) => (
            <Spotlight.Action
              key={action.id}
              label={t(action.label)}
              leftSection={<IconCommand size={16} aria-hidden />}
              rightSection={<Shortcut action={action} isMac={isMac} />}
              onClick={() => runAction(action.id)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}

function Shortcut({ action, isMac }: { readonly action: Action; readonly isMac: boolean }) {
  const first = shownKeyOf(action, getState());
  return first === undefined ? null : <span>{keysForPeople(first, isMac)}</span>;
}

function matchingActions(query: string) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const state = getState();
  return ACTIONS.filter(
    (action) =>
      action.id !== 'edit.find' &&
      action.isEnabled?.(state) !== false &&
      words.every((word) => t(action.label).toLowerCase().includes(word)),
  ).slice(0, SHOWN);
}

const matchingViews = (views: Tables['view'], query: string) => {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return viewsByName(views)
    .filter(({ name }) => words.length > 0 && words.every((word) => foldText(name).includes(word)))
    .slice(0, SHOWN);
};
