/** `npm run sample`: writes the sample plan and its portfolio, which come with the app. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializePlan } from '../shared/file/serialize.ts';
import { portfolioText } from './sample/portfolio-text.ts';
import { samplePlan } from './sample/sample-plan.ts';
import { samplePortfolio } from './sample/sample-portfolio.ts';

const folder = fileURLToPath(new URL('../renderer/sample', import.meta.url));
const plan = samplePlan();
const portfolio = samplePortfolio();
const text = portfolioText(portfolio);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'sample.orgwright'), serializePlan(plan));
await writeFile(join(folder, 'portfolio.json'), text);
console.log(
  `Wrote ${plan.tables.position.size} positions, ${plan.tables.person.size} people, ${portfolio.repositories.length}` +
    ` repositories and ${portfolio.series.length} series (${Math.round(text.length / 1000)} kB) to ${folder}`,
);
