/** How many requests the ledger keeps, the newest: the store removes older ones, page and command line say so. */
export const LEDGER_SIZE = 20_000;
