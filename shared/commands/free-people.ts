/** People without a place, by name, while one command fills and vacates many positions: read once, then kept up. */
import { foldText } from '../util/fold-text.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Id } from '../model/kinds.ts';
import { takeChoice } from './choice.ts';
import type { CommandContext } from './command.ts';

type PersonId = Id<'person'>;

interface Index {
  readonly byName: Map<string, Set<PersonId>>;
  /** How many positions each person holds. */
  readonly seats: Map<PersonId, number>;
}

/** The command tells it of every position it fills or vacates and of every person it renames. */
export class FreePeople {
  private readonly tx: Transaction;
  private index: Index | null = null;

  constructor(tx: Transaction) {
    this.tx = tx;
  }

  /** Somebody for a position: the one person of that name without a place, else a new one. */
  take(name: string, newId: CommandContext['newId']): PersonId {
    const { byName, seats } = this.read();
    const free = [...(byName.get(foldText(name)) ?? [])].filter((id) => (seats.get(id) ?? 0) === 0);
    const [only] = free;
    const id =
      only !== undefined && free.length === 1
        ? only
        : takeChoice(this.tx, { newName: name }, { kind: 'person', newId });
    this.noteName(id, name);
    this.noteSeat(id, 1);
    return id;
  }

  /** The person has lost a position. */
  leave(id: PersonId): void {
    this.noteSeat(id, -1);
  }

  rename(id: PersonId, before: string, after: string): void {
    this.index?.byName.get(foldText(before))?.delete(id);
    this.noteName(id, after);
  }

  private noteSeat(id: PersonId, by: 1 | -1): void {
    this.index?.seats.set(id, (this.index.seats.get(id) ?? 0) + by);
  }

  private noteName(id: PersonId, name: string): void {
    if (this.index !== null) addTo(this.index.byName, foldText(name), id);
  }

  private read(): Index {
    if (this.index !== null) return this.index;
    const byName = new Map<string, Set<PersonId>>();
    const seats = new Map<PersonId, number>();
    for (const { id, name } of this.tx.all('person')) addTo(byName, foldText(name), id);
    for (const { personId, status } of this.tx.all('position')) {
      if (personId !== null && status !== 'closed') seats.set(personId, (seats.get(personId) ?? 0) + 1);
    }
    this.index = { byName, seats };
    return this.index;
  }
}

function addTo(byName: Index['byName'], name: string, id: PersonId): void {
  const ids = byName.get(name) ?? new Set();
  byName.set(name, ids.add(id));
}
