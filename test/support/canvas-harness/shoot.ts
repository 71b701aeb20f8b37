/** Takes pictures of the canvas into the folder given: `node test/support/canvas-harness/shoot.ts FOLDER`. */
import { cardAt, command, drag, reveal, state } from './pages.ts';
import { startHarness } from './serve.ts';

const folder = process.argv[2] ?? 'dist/canvas-pictures';
const harness = await startHarness();
for (const scheme of ['light', 'dark']) {
  for (const n of [140, 2_000, 10_000]) {
    const page = await harness.open(`n=${n}&scheme=${scheme}&still`);
    const shoot = (name: string) => page.screenshot({ path: `${folder}/${n}-${scheme}-${name}.png` });
    await shoot('fit');
    if (n === 140) {
      await command(page, 'zoomTo100');
      await command(page, 'zoomOut');
      await shoot('80');
      const { positions } = await state(page);
      const managers = positions.filter(({ id }) =>
        positions.some(({ managerPositionId }) => managerPositionId === id),
      );
      const [, , , lead, , other] = managers;
      if (lead === undefined || other === undefined) throw new Error('Too few managers');
      await reveal(page, lead.id);
      const from = await cardAt(page, lead.id);
      const to = await cardAt(page, other.id);
      if (from === null || to === null) throw new Error('The managers are not in view');
      await page.mouse.click(from.x, from.y);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(300);
      await shoot('selected');
      await drag(page, from, { x: to.x + 30, y: to.y + 20 }, { drops: false });
      await shoot('drag');
      const [own] = positions.filter(({ managerPositionId }) => managerPositionId === lead.id);
      const below = own === undefined ? null : await cardAt(page, own.id);
      if (below !== null) await page.mouse.move(below.x, below.y, { steps: 3 });
      await shoot('refused');
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.keyboard.press('BracketLeft');
      await page.waitForTimeout(300);
      await shoot('folded');
      for (const zoomOut of [0, 1, 2]) {
        await command(page, 'zoomOut');
        await shoot(`smaller-${zoomOut}`);
      }
    } else {
      for (const zoomIn of [0, 1, 2]) {
        for (let at = 0; at < 5; at++) await command(page, 'zoomIn');
        await shoot(`larger-${zoomIn}`);
      }
    }
    await page.close();
  }
}
await harness.close();
