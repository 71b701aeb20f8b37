import { describe, expect, it } from 'vitest';
import { CODE_LIFETIME, createSession } from '../../../../electron/loopback/session.ts';

function aSession() {
  let time = 0;
  let alarms = 0;
  const session = createSession({ now: () => time, onGuessing: () => (alarms += 1) });
  return { session, pass: (milliseconds: number) => (time += milliseconds), alarms: () => alarms };
}

describe('a session', () => {
  it('gives a token for a code once', () => {
    const { session } = aSession();
    const code = session.newCode();
    const token = session.exchange(code);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(session.isToken(token ?? '')).toBe(true);
    expect(session.exchange(code)).toBeNull();
  });

  it('takes a code for thirty seconds, several at a time', () => {
    const { session, pass } = aSession();
    const [early, late] = [session.newCode(), session.newCode()];
    pass(CODE_LIFETIME - 1);
    expect(session.exchange(early)).not.toBeNull();
    pass(1);
    expect(session.exchange(late)).toBeNull();
  });

  it('ends with the next exchange', () => {
    const { session, alarms } = aSession();
    const first = session.exchange(session.newCode()) ?? '';
    const second = session.exchange(session.newCode()) ?? '';
    for (let call = 0; call < 20; call += 1) expect(session.isToken(first)).toBe(false);
    expect(session.isToken(second)).toBe(true);
    expect(alarms()).toBe(0);
  });

  it('raises the alarm once, at the tenth wrong token or code', () => {
    const { session, alarms } = aSession();
    for (let guess = 0; guess < 5; guess += 1) {
      session.isToken('guess');
      session.isToken('');
      session.exchange('guess');
      expect(alarms()).toBe(guess === 4 ? 1 : 0);
    }
    session.isToken('guess');
    expect(alarms()).toBe(1);
  });
});
