/**
 * `npm run pictures [-- FOLDER]`: the pictures of the README, taken from the built app in Chromium. With a folder every
 * picture in both colour schemes and two sizes goes there, to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { canvasTree, startJourney } from './journey.ts';
import { SCENES, type Scene } from './picture-scenes.ts';

type ColorScheme = 'light' | 'dark';

interface Shot {
  readonly colorScheme: ColorScheme;
  readonly size: { readonly width: number; readonly height: number };
  readonly scenes: readonly Scene[];
  readonly nameOf: (scene: Scene) => string;
}

const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 700 };
/** What the README shows, in the scheme it shows it in. */
const IN_README: Readonly<Record<ColorScheme, readonly string[]>> = {
  light: [
    'overview',
    'import',
    'reimport',
    'several',
    'changes',
    'table',
    'analysis',
    'export',
    'compare',
    'side-by-side',
    'portfolio',
    'repository',
    'pipeline',
  ],
  dark: ['move'],
};

const asked = process.argv[2];
const folder = asked ?? join(import.meta.dirname, '../../.github/pictures');

await mkdir(folder, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  const shots: readonly Shot[] =
    asked === undefined
      ? [
          {
            colorScheme,
            size: LARGE,
            scenes: SCENES.filter(({ name }) => IN_README[colorScheme].includes(name)),
            nameOf: ({ name }) => `${name}-${colorScheme}`,
          },
        ]
      : [
          { colorScheme, size: LARGE, scenes: SCENES, nameOf: ({ name }) => `${name}-${colorScheme}` },
          { colorScheme, size: SMALL, scenes: SCENES, nameOf: ({ name }) => `${name}-${colorScheme}-small` },
        ];
  for (const shot of shots) for (const scene of shot.scenes) await take(scene, shot);
}

async function take(scene: Scene, { colorScheme, size, nameOf }: Shot): Promise<void> {
  const journey = await startJourney('loopback');
  const { page } = journey;
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(size);
  await page.getByRole('button', { name: /^Open the sample/ }).waitFor();
  if (scene.starts === 'sample') await openSample(page);
  await scene.show(page, journey);
  // Long enough for fonts and for what glides.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${nameOf(scene)}.png`) });
  await journey.end();
  console.log(`${nameOf(scene)}, ${size.width} x ${size.height}`);
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  await canvasTree(page).waitFor();
}
