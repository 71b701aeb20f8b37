/**
 * Checks what a hand and a keyboard do to the canvas, in a real browser: `node test/support/canvas-harness/check.ts`.
 * Prints one line per check; the exit code says whether all of them held.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Position } from '../../../shared/model/position.ts';
import { cardAt, command, countSelected, drag, reveal, state, verdict } from './pages.ts';
import { startHarness } from './serve.ts';

interface Cast {
  readonly root: Position;
  /** A manager with reports, another one beside it, and a report of the first. */
  readonly lead: Position;
  readonly other: Position;
  readonly report: Position;
}

const harness = await startHarness();
let failures = 0;

async function check(name: string, query: string, run: (page: Page, cast: Cast) => Promise<void>): Promise<void> {
  const page = await harness.open(query);
  try {
    await run(page, cast((await state(page)).positions));
    console.log(`ok   ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  await page.close();
}

function cast(positions: readonly Position[]): Cast {
  const reportsOf = (id: string) => positions.filter(({ managerPositionId }) => managerPositionId === id);
  const leads = positions.filter(
    ({ id }) => reportsOf(id).length > 3 && reportsOf(id).every((report) => reportsOf(report.id).length === 0),
  );
  const [lead, other] = leads;
  const root = positions.find(({ managerPositionId }) => managerPositionId === null);
  const report = lead === undefined ? undefined : reportsOf(lead.id)[1];
  if (root === undefined || lead === undefined || other === undefined || report === undefined)
    throw new Error('No such organisation');
  return { root, lead, other, report };
}

const managerOf = async (page: Page, id: string): Promise<string | null | undefined> =>
  (await state(page)).positions.find((position) => position.id === id)?.managerPositionId;

async function place(page: Page, id: string): Promise<{ x: number; y: number }> {
  const at = await cardAt(page, id);
  assert.ok(at, `${id} is not mounted`);
  return at;
}

/** Cards at 100 % around a card, whose place is given. */
async function near(page: Page, id: string): Promise<{ x: number; y: number }> {
  await reveal(page, id);
  await command(page, 'zoomTo100');
  await reveal(page, id);
  return place(page, id);
}

for (const motion of ['&still', '']) {
  const named = motion === '' ? ', gliding' : '';
  await check(
    `a drop moves the branch once and leaves it under the pointer${named}`,
    `n=140${motion}`,
    async (page, { lead, other }) => {
      const from = await near(page, lead.id);
      const target = await place(page, other.id);
      await drag(page, from, target, { drops: false });
      assert.match(await verdict(page), /^Move .+ \(\d+\) under /);
      assert.notEqual(await managerOf(page, lead.id), other.id, 'nothing moves before the drop');
      await page.mouse.up();
      await page.waitForTimeout(400);
      assert.equal(await managerOf(page, lead.id), other.id);
      assert.equal((await state(page)).drops, 1);
      const after = await place(page, lead.id);
      assert.ok(
        Math.hypot(after.x - target.x, after.y - target.y) < 3,
        `moved to ${JSON.stringify(after)} from ${JSON.stringify(target)}`,
      );
    },
  );
}

await check('a refused drop says why and changes nothing', 'n=140&still', async (page, { lead, report }) => {
  const from = await near(page, lead.id);
  await drag(page, from, await place(page, report.id), { drops: false });
  assert.match(await verdict(page), /cannot report to/);
  await page.mouse.up();
  assert.equal((await state(page)).drops, 0);
});

await check('Escape ends a drag', 'n=140&still', async (page, { lead, other }) => {
  const from = await near(page, lead.id);
  await drag(page, from, await place(page, other.id), { drops: false });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal((await state(page)).drops, 0);
  assert.equal(await page.locator('[data-drag-layer]').count(), 0);
});

await check('a drag works on painted cards as well', 'n=140&still', async (page, { lead, other }) => {
  await near(page, lead.id);
  const [a, b] = [await place(page, lead.id), await place(page, other.id)];
  for (let at = 0; at < 4; at++) await command(page, 'zoomOut');
  assert.equal(await page.locator('.react-flow__node').count(), 0, 'still mounted');
  const shrunk = await shrunkTo(page, lead.id, a, b);
  await drag(page, shrunk.a, shrunk.b);
  assert.equal(await managerOf(page, lead.id), other.id);
});

/** Where two cards are once painted: found by clicking around the first until it is selected. */
async function shrunkTo(page: Page, id: string, a: { x: number; y: number }, b: { x: number; y: number }) {
  const scale = 0.8 ** 4;
  for (let y = 20; y < 880; y += 8) {
    for (let x = 20; x < 1200; x += 24) {
      await page.mouse.click(x, y);
      const [first] = (await state(page)).selected;
      if (first === id) return { a: { x, y }, b: { x: x + (b.x - a.x) * scale, y: y + (b.y - a.y) * scale } };
    }
  }
  throw new Error('The painted card was not found');
}

await check(
  'clicks select, with Ctrl they add, on the background they clear',
  'n=140&still',
  async (page, { lead, report }) => {
    const at = await near(page, lead.id);
    await page.mouse.click(at.x, at.y);
    assert.deepEqual((await state(page)).selected, [lead.id]);
    const other = await place(page, report.id);
    await page.keyboard.down('Control');
    await page.mouse.click(other.x, other.y);
    await page.keyboard.up('Control');
    assert.equal(await countSelected(page), 2);
    await page.mouse.click(at.x, at.y + 44);
    assert.equal(await countSelected(page), 0);
  },
);

await check(
  'folding hides the branch and leaves the card where it is',
  'n=140&still',
  async (page, { lead, report }) => {
    const at = await near(page, lead.id);
    await page.locator(`[data-id="${lead.id}"] button`).click();
    await page.waitForTimeout(200);
    assert.equal(await cardAt(page, report.id), null);
    const after = await place(page, lead.id);
    assert.ok(Math.hypot(after.x - at.x, after.y - at.y) < 1.5);
    await page.locator(`[data-id="${lead.id}"] button`).click();
    await page.waitForTimeout(200);
    assert.ok(await cardAt(page, report.id));
  },
);

await check('keys walk, select, fold, and say where they are', 'n=140&still', async (page, { root, lead }) => {
  await command(page, 'focus');
  await page.keyboard.press('Home');
  assert.equal((await state(page)).focused, root.id);
  assert.match(await page.locator('[aria-live]').first().innerText(), /Chief Technology Officer, reports to nobody/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  const { focused } = await state(page);
  assert.equal(await managerOf(page, focused ?? ''), root.id);
  await page.keyboard.press('Space');
  assert.deepEqual((await state(page)).selected, [focused]);
  await page.keyboard.press('ArrowUp');
  assert.equal((await state(page)).focused, root.id);
  await page.keyboard.press('BracketLeft');
  await page.waitForTimeout(200);
  assert.equal(await page.locator('[role=treeitem][aria-expanded=false]').count(), 1);
  assert.equal(await cardAt(page, lead.id), null);
});

await check('the canvas is one tab stop before its own buttons', 'n=140&still', async (page) => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'tree');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Zoom out');
});

await check(
  'the background, the space bar, the middle button and the wheel pan',
  'n=140&still',
  async (page, { lead }) => {
    const pans: readonly ((at: { x: number; y: number }) => Promise<void>)[] = [
      (at) => drag(page, { x: at.x + 40, y: at.y + 46 }, { x: at.x + 90, y: at.y + 96 }),
      async (at) => {
        await page.keyboard.down('Space');
        await drag(page, at, { x: at.x + 50, y: at.y + 50 });
        await page.keyboard.up('Space');
      },
      async (at) => {
        await page.mouse.move(at.x, at.y);
        await page.mouse.down({ button: 'middle' });
        await page.mouse.move(at.x + 50, at.y + 50, { steps: 4 });
        await page.mouse.up({ button: 'middle' });
      },
      async () => page.mouse.wheel(-50, -50),
    ];
    for (const [index, pan] of pans.entries()) {
      const before = await near(page, lead.id);
      await pan(before);
      await page.waitForTimeout(200);
      const after = await place(page, lead.id);
      assert.ok(after.x - before.x > 20 && after.y - before.y > 20, `pan ${index}: ${JSON.stringify([before, after])}`);
      assert.equal((await state(page)).drops, 0);
    }
  },
);

await check('Ctrl and the wheel zoom at the pointer', 'n=140&still', async (page, { lead }) => {
  const at = await near(page, lead.id);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 60);
  await page.keyboard.up('Control');
  await page.waitForTimeout(200);
  const after = await place(page, lead.id);
  assert.ok(Math.hypot(after.x - at.x, after.y - at.y) < 2);
  assert.notEqual(await page.locator('button', { hasText: '%' }).innerText(), '100%');
});

await check('never more than 200 cards are mounted', 'n=10000&still', async (page, { lead }) => {
  await near(page, lead.id);
  for (let at = 0; at < 6; at++) {
    await command(page, 'zoomOut');
    assert.ok((await page.locator('.react-flow__node').count()) <= 200);
  }
});

await harness.close();
process.exitCode = failures === 0 ? 0 : 1;
