/** Finds the manager of every row in one pass: by id, by the person's number, by e-mail or by name. */
import { fold } from './clean-cell.ts';
import type { Draft } from './draft.ts';
import type { ImportedPerson } from './group-people.ts';
import type { Report } from './import-problem.ts';

export interface ReportingLines {
  /** The manager's row; null at the top. */
  readonly managerOf: ReadonlyMap<Draft, Draft | null>;
  readonly unknownManagers: number;
  readonly selfReports: number;
}

/** Rows by what they may be called; `several` where the call fits more than one person. */
type Directory = ReadonlyMap<string, Draft | 'several'>;

/** `Ana Sousa (1234)`, as some systems write a manager. */
export const NAME_AND_ID = /^(.*\S)\s*\(([^()]+)\)$/;

/** The lines as the list draws them; cycles are still in. Managers not found leave their reports at the top. */
export function findManagers(
  drafts: readonly Draft[],
  people: readonly ImportedPerson[],
  report: Report,
): ReportingLines {
  const directories = directoriesOf(drafts, people);
  const managerOf = new Map<Draft, Draft | null>();
  let unknownManagers = 0;
  let selfReports = 0;
  for (const draft of drafts) {
    const found = draft.manager === '' ? null : lookUp(draft.manager, directories);
    const manager = found === undefined || found === 'several' ? null : found;
    managerOf.set(draft, manager === draft ? null : manager);
    const values = { manager: draft.manager };
    const finding = { row: draft.row, field: 'manager', done: 'atTop', values } as const;
    if (manager === draft) {
      selfReports++;
      report({ ...finding, what: 'selfReport' });
    } else if (found === undefined || found === 'several') {
      unknownManagers++;
      report({ ...finding, what: found === 'several' ? 'ambiguousManager' : 'unknownManager' });
    }
  }
  return { managerOf, unknownManagers, selfReports };
}

function lookUp(manager: string, directories: readonly Directory[]): Draft | 'several' | undefined {
  const direct = lookUpExactly(manager, directories);
  if (direct !== undefined) return direct;
  const [, name, id] = NAME_AND_ID.exec(manager) ?? [];
  if (name === undefined || id === undefined) return undefined;
  return lookUpExactly(id, directories) ?? lookUpExactly(name, directories);
}

function lookUpExactly(text: string, directories: readonly Directory[]): Draft | 'several' | undefined {
  const key = fold(text);
  return directories.map((directory) => directory.get(key)).find((found) => found !== undefined);
}

/** In the order in which they are asked: what is most certain first. */
function directoriesOf(drafts: readonly Draft[], people: readonly ImportedPerson[]): readonly Directory[] {
  const firstPosition = new Map(
    people.flatMap(({ positions }) => positions.map((draft) => [draft, positions[0] ?? draft])),
  );
  const directory = (callsOf: (draft: Draft) => readonly string[]): Directory => {
    const entries = new Map<string, Draft | 'several'>();
    for (const draft of drafts) {
      const target = firstPosition.get(draft) ?? draft;
      for (const call of callsOf(draft)) {
        if (call === '') continue;
        const key = fold(call);
        const known = entries.get(key);
        entries.set(key, known === undefined || known === target ? target : 'several');
      }
    }
    return entries;
  };
  const byId: Directory = new Map(drafts.filter(({ id }) => id !== '').map((draft) => [fold(draft.id), draft]));
  return [
    byId,
    directory(({ holder }) => [holder?.number ?? '']),
    directory(({ holder }) => [holder?.email ?? '']),
    directory(({ name }) => [name, lastNameFirst(name)]),
  ];
}

/** `Sousa, Ana` for `Ana Sousa`, and the other way round. */
export function lastNameFirst(name: string): string {
  const [last, first, ...more] = name.split(',');
  if (last !== undefined && first !== undefined && more.length === 0) return `${first.trim()} ${last.trim()}`;
  const at = name.lastIndexOf(' ');
  return at === -1 ? '' : `${name.slice(at + 1)}, ${name.slice(0, at)}`;
}
