/** Takes pictures of the canvas into the folder given: `node test/support/canvas-harness/shoot.ts FOLDER`. */
import { cardAt, command, drag, reveal } from './pages.ts';
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
      const lead = 'position_000020';
      await reveal(page, lead);
      const from = await cardAt(page, lead);
      if (from !== null) {
        await page.mouse.click(from.x, from.y);
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(300);
        await shoot('selected');
        const again = (await cardAt(page, lead)) ?? from;
        await drag(page, again, { x: again.x + 420, y: again.y + 20 }, { drops: false });
        await shoot('drag');
        await page.keyboard.press('Escape');
        await page.mouse.up();
      }
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
