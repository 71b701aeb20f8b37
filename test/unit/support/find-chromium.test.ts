import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, requireChromium } from '../../support/find-chromium.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the browser of the tests', () => {
  it('is the one that was named', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(requireChromium()).toBe(process.execPath);
  });

  it('is asked for in words when the one that was named is not there', () => {
    vi.stubEnv('CHROMIUM_PATH', '/none/chromium');
    expect(findChromium()).toBeNull();
    expect(requireChromium).toThrow('install Chromium, Chrome or Edge, or set CHROMIUM_PATH');
  });
});
