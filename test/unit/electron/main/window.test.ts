import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { revivePage } from '../../../../electron/main/revive-page.ts';
import { askBeforeClose, letUnload, webPreferences } from '../../../../electron/main/window.ts';

describe('locks of the window', () => {
  it.each([
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['contextIsolation', true],
    ['sandbox', true],
    ['webSecurity', true],
    ['webviewTag', false],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['spellcheck', false],
  ] as const)('%s is %s', (name, value) => {
    expect(webPreferences('/preload.cjs')[name]).toBe(value);
  });

  it('has no further rights', () => {
    const preferences = webPreferences('/preload.cjs');
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(preferences).not.toHaveProperty('additionalArguments');
  });
});

describe('closing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function openWindow() {
    const window = Object.assign(new EventEmitter(), { destroy: vi.fn(), isDestroyed: () => false });
    const page = new EventEmitter();
    const ask = vi.fn();
    const listens = askBeforeClose(window, page, ask);
    const close = (): boolean => {
      const preventDefault = vi.fn();
      window.emit('close', { preventDefault });
      return preventDefault.mock.calls.length === 1;
    };
    return { window, page, ask, close, listens };
  }

  it('waits for the page as long as a person needs to answer', () => {
    const { window, ask, close, listens } = openWindow();
    listens();
    expect(close()).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(600_000);
    expect(window.destroy).not.toHaveBeenCalled();
  });

  it.each(['did-finish-load', 'did-navigate'])('does not wait for a page that is still starting: %s', (progress) => {
    const { window, page, ask, close, listens } = openWindow();
    if (progress === 'did-navigate') listens();
    page.emit(progress);
    close();
    expect(ask).not.toHaveBeenCalled();
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  it.each(['render-process-gone', 'unresponsive'])('does not wait for a page after %s', (trouble) => {
    const { window, page, close, listens } = openWindow();
    listens();
    page.emit(trouble);
    close();
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  it('gives a page that stops answering three seconds', () => {
    const { window, page, close, listens } = openWindow();
    listens();
    close();
    page.emit('unresponsive');
    vi.advanceTimersByTime(2_999);
    expect(window.destroy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  it('asks again a page that has come back', () => {
    const { page, ask, close, listens } = openWindow();
    listens();
    page.emit('unresponsive');
    page.emit('responsive');
    close();
    expect(ask).toHaveBeenCalledOnce();
  });
});

describe('a reload', () => {
  it('is let through although the page has unsaved work', () => {
    const page = new EventEmitter();
    letUnload(page);
    const preventDefault = vi.fn();
    page.emit('will-prevent-unload', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a page that dies', () => {
  function watched() {
    const page = new EventEmitter();
    const clock = { time: 0 };
    const load = vi.fn();
    const giveUp = vi.fn();
    revivePage(page, { load, giveUp, now: () => new Date(clock.time) });
    const die = (reason: string, at: number): void => {
      clock.time = at;
      page.emit('render-process-gone', {}, { reason });
    };
    return { load, giveUp, die };
  }

  it('comes back, and again after a minute', () => {
    const { load, giveUp, die } = watched();
    die('crashed', 0);
    die('oom', 60_000);
    expect(load).toHaveBeenCalledTimes(2);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('is given up when it dies again at once', () => {
    const { load, giveUp, die } = watched();
    die('crashed', 0);
    die('oom', 59_999);
    expect(load).toHaveBeenCalledOnce();
    expect(giveUp).toHaveBeenCalledExactlyOnceWith('oom');
  });

  it('has not died when it was closed', () => {
    const { load, die } = watched();
    die('clean-exit', 0);
    expect(load).not.toHaveBeenCalled();
  });
});
