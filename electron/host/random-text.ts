/** Chance for ids and names of files: `length` letters and digits, each of 36 equally likely. */
import { randomInt } from 'node:crypto';

export const randomText = (length: number): string => Array.from({ length }, () => randomInt(36).toString(36)).join('');
