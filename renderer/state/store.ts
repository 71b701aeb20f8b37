/** The one store of the page. Actions are module functions beside it, not fields of it. */
import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { INITIAL_STATE, type AppState } from './app-state.ts';

const store = create<AppState>()(subscribeWithSelector(() => INITIAL_STATE));

/** Read a part of the state in a component; it renders again when that part changes. */
export const useApp = <Part>(select: (state: AppState) => Part): Part => store(select);

export const getState = (): AppState => store.getState();
export const setState = store.setState;
export const subscribe = store.subscribe;
