/** What every library on the bench's page is given, and what is done to it. */
export interface Person {
  readonly id: string;
  readonly managerId: string | null;
  readonly name: string;
  readonly title: string;
  readonly team: string;
}

/** Where a chart is looked at: at 100 % around a manager in the middle, or all of it. */
export type View = 'near' | 'fit';

export interface Peer {
  readonly show: (view: View) => void;
}

/** Draws all people with everyone unfolded, in the view at 100 %; resolves when they are in the page. */
export type DrawPeer = (host: HTMLElement, people: readonly Person[]) => Peer | Promise<Peer>;

export const CARD = { width: 184, height: 64 } as const;

/** The manager half-way through the list. */
export function managerInTheMiddle(people: readonly Person[]): Person {
  const managers = new Set(people.map(({ managerId }) => managerId));
  const leads = people.filter(({ id }) => managers.has(id));
  const lead = leads[Math.floor(leads.length / 2)];
  if (lead === undefined) throw new Error('There is no manager.');
  return lead;
}

/** The card as markup, for those that take markup. Names here hold nothing that would need escaping. */
export const cardMarkup = ({ name, title, team }: Person): string =>
  `<div class="card"><b>${name}</b><i>${title}</i><small>${team}</small></div>`;
