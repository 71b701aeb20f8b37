/** A page as it is after a start, without a screen: its state on a host in memory, with a place to stand between both. */
import { notificationsStore } from '@mantine/notifications';
import { vi } from 'vitest';
import '../../../../renderer/i18n/en.ts';
import { setUpTexts } from '../../../../renderer/i18n/set-up.ts';
import type { OpenDocument } from '../../../../renderer/state/app-state.ts';
import type { MethodName } from '../../../../shared/contract/methods.ts';
import type { Plan } from '../../../../shared/file/plan.ts';
import { serializePlan } from '../../../../shared/file/serialize.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planOf } from '../../../support/plan-text.ts';

/** What happens to a call on its way: pass it on, do something first, or answer in the host's place. */
export type Between = (method: MethodName, pass: () => Promise<unknown>) => Promise<unknown>;

const passOn: Between = (_method, pass) => pass();

/** Stands in the way of the first call of one method. */
export function once(method: MethodName, stand: (pass: () => Promise<unknown>) => Promise<unknown>): Between {
  let isFirst = true;
  return (called, pass) => {
    if (called !== method || !isFirst) return pass();
    isFirst = false;
    return stand(pass);
  };
}

/** Ana, and Budi who reports to her. */
export const PLAN: Plan = planOf(anOrg().manager('Ana').report('Ana', 'Budi').tables());

/** The text of the plan's file after another program set top-level fields of it. */
export const planText = (fields: Readonly<Record<string, unknown>> = {}, plan = PLAN): string =>
  JSON.stringify({ ...(JSON.parse(serializePlan(plan)) as object), ...fields });

/** The plan's file as a program wrote it that is six formats ahead. */
export const newerText = (): string => planText({ formatVersion: 7, minReader: 7, seatings: [{ id: 'seating_1' }] });

/** The plan's file after another program gave a position another title. */
export const retitledText = (person: string, title: string, fields: Readonly<Record<string, unknown>> = {}): string => {
  const { positions } = JSON.parse(planText()) as { positions: readonly { readonly id: string }[] };
  const id: string = positionOf(person);
  return planText({
    positions: positions.map((position) => (position.id === id ? { ...position, title } : position)),
    ...fields,
  });
};

export type Page = Awaited<ReturnType<typeof startPage>>;

/** A page of its own for every test: the modules of the state are loaded anew, because some remember. */
export async function startPage() {
  vi.resetModules();
  await setUpTexts('en');
  notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] });
  const modules = await loadModules();
  const { host, disk } = modules.memoryHost();
  const calls: MethodName[] = [];
  let between = passOn;
  modules.setHost({
    ...host,
    async call(method, ...input) {
      calls.push(method);
      // A test answers in the host's place at its own risk: what it gives is what the page gets.
      return (await between(method, () => host.call(method, ...input))) as never;
    },
    async send(method, input, text) {
      calls.push(method);
      return (await between(method, () => host.send(method, input, text))) as never;
    },
  });

  const opened = (): OpenDocument => {
    const { document } = modules.getState();
    if (document === null) throw new Error('No plan is open.');
    return document;
  };
  return {
    ...modules,
    disk,
    /** The calls so far, in order. */
    calls,
    /** The host itself, past what stands between. */
    direct: host,
    opened,
    /** Put something between page and host; without an argument, take it away again. */
    standBetween: (next: Between = passOn): void => void (between = next),
    /** Open a file that lies there; gives its document id. */
    openFile: async (text: string): Promise<string> => {
      const documentId = disk.add('Payments', text);
      await modules.openDocument(documentId);
      return documentId;
    },
    /** What another program writes while the page is told of it as over any wire. */
    writeElsewhere: async (text: string | null): Promise<void> => {
      const { documentId } = opened();
      await disk.write(documentId, text);
      await modules.diskChanged(documentId, await host.call('documents.diskIdentity', { documentId }));
    },
    retitle: (person: string, title: string) =>
      modules.dispatch('editPositions', { positionIds: [positionOf(person)], field: 'title', value: title }),
    titleOf: (person: string): string | undefined => find(opened().tables, positionOf(person))?.title,
    /** Messages on the screen, oldest first. */
    notices: (): readonly unknown[] => notificationsStore.getState().notifications.map(({ message }) => message),
  };
}

async function loadModules() {
  const modules = await Promise.all([
    import('../../../../renderer/state/autosave.ts'),
    import('../../../../renderer/state/branch.ts'),
    import('../../../../renderer/state/disk-changes.ts'),
    import('../../../../renderer/state/dispatch.ts'),
    import('../../../../renderer/state/documents.ts'),
    import('../../../../renderer/state/leaving.ts'),
    import('../../../../renderer/state/look.ts'),
    import('../../../../renderer/state/open-document.ts'),
    import('../../../../renderer/state/open-from.ts'),
    import('../../../../renderer/state/saving.ts'),
    import('../../../../renderer/state/scenarios.ts'),
    import('../../../../renderer/state/move-list.ts'),
    import('../../../../renderer/state/sealing.ts'),
    import('../../../../renderer/state/store.ts'),
    import('../../../../renderer/state/view.ts'),
  ]);
  const [
    autosave,
    branch,
    diskChanges,
    dispatch,
    documents,
    leaving,
    look,
    openDocument,
    openFrom,
    saving,
    scenarios,
    moveList,
    sealing,
    store,
    view,
  ] = modules;
  const { setHost } = await import('../../../../renderer/state/host.ts');
  const { memoryHost } = await import('../../../../renderer/host/memory-host.ts');
  // The class that the page tests refusals against was loaded anew as well.
  const { HostFailure } = await import('../../../../shared/contract/errors.ts');
  return {
    ...autosave,
    ...branch,
    ...diskChanges,
    ...dispatch,
    ...documents,
    ...leaving,
    ...look,
    ...openDocument,
    ...openFrom,
    ...saving,
    ...scenarios,
    ...moveList,
    ...sealing,
    ...store,
    ...view,
    setHost,
    memoryHost,
    HostFailure,
  };
}
