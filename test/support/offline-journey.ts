/** A short journey for a machine without any network but its own loopback; prints the saved plan's size. */
import { newHome } from './home.ts';
import { find, planOnDisk, save, titleField } from './journey.ts';

const home = await newHome();
try {
  const { page, planPath } = await home.start({ host: 'loopback' });
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  await find(page, 'Rafael Nogueira');
  await titleField(page).fill('Chief Trust Officer');
  await save(page);
  console.log(`saved ${(await planOnDisk(planPath('Tallyquay (sample)'))).tables.position.size} positions`);
} finally {
  await home.end();
}
