/** The time of a loopback GitHub: the real one, or one that tests move. */
export interface MovableClock {
  readonly now: () => number;
  readonly pass: (milliseconds: number) => void;
}

/** A clock that stands still unless it is moved. */
export function movableClock(start: number): MovableClock {
  let instant = start;
  return {
    now: () => instant,
    pass(milliseconds) {
      instant += milliseconds;
    },
  };
}
