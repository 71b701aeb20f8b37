/** Downloads of Python packages by day, without those of mirrors. pypistats.org keeps 180 days. */
import { ok } from '../../../../../shared/util/result.ts';
import { z } from '../../../../../shared/util/zod.ts';
import { dayNumberOf } from '../days.ts';
import { count } from '../queries/shapes.ts';
import type { RegistryAnswer, RegistryQuestion } from './registry.ts';

const shape = z.object({ data: z.array(z.object({ category: z.string(), date: z.string(), downloads: count })) });

export async function pypiDownloads({ rest, name, today, signal }: RegistryQuestion): Promise<RegistryAnswer> {
  const answer = await rest({
    service: 'pypi',
    path: `/packages/${name.toLowerCase().replaceAll(/[-_.]+/g, '-')}/overall?mirrors=false`,
    shape,
    purpose: 'packages',
    fields: ['data.category', 'data.date', 'data.downloads'],
    withToken: false,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) return answer;
  const byDay = new Map<number, number>();
  for (const { category, date, downloads } of answer.value.data?.data ?? []) {
    const day = dayNumberOf(date);
    if (day !== null && day < today && category === 'without_mirrors') byDay.set(day, downloads);
  }
  return ok({ byDay, last30: null });
}
