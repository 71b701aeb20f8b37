/** Dated events. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import { checkedDay, type Portfolio } from './portfolio.ts';

type Answers = Pick<PortfolioHandlers, 'portfolio.events' | 'portfolio.saveEvent' | 'portfolio.deleteEvent'>;

export function eventHandlers({ stores }: Portfolio): Answers {
  return {
    'portfolio.events': async ({ of }) => (await stores.of(of)).events.all(),
    'portfolio.saveEvent': async ({ of, event }) => {
      checkedDay(event.day);
      if (event.url !== null && !isWebAddress(event.url)) {
        throw new HostFailure(
          'bad-input',
          'The address of an event starts with https:// or http://. Mend it, or leave it empty.',
        );
      }
      return (await stores.of(of)).events.save(event);
    },
    'portfolio.deleteEvent': async ({ of, eventId }) => {
      (await stores.of(of)).events.remove(eventId);
      return null;
    },
  };
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
