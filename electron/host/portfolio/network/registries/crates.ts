/** Downloads of Rust crates by day: those of the newest versions, and the rest together. crates.io keeps 90 days. */
import { ok } from '../../../../../shared/util/result.ts';
import { z } from '../../../../../shared/util/zod.ts';
import { dayNumberOf } from '../days.ts';
import { count } from '../queries/shapes.ts';
import type { RegistryAnswer, RegistryQuestion } from './registry.ts';

const ofDay = z.object({ date: z.string(), downloads: count });
const shape = z.object({
  version_downloads: z.array(ofDay),
  meta: z.object({ extra_downloads: z.array(ofDay).default([]) }),
});

export async function cratesDownloads({ rest, name, today, signal }: RegistryQuestion): Promise<RegistryAnswer> {
  const answer = await rest({
    service: 'crates',
    path: `/crates/${name}/downloads`,
    shape,
    purpose: 'packages',
    fields: ['version_downloads.date', 'version_downloads.downloads', 'meta.extra_downloads'],
    withToken: false,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) return answer;
  const { version_downloads = [], meta } = answer.value.data ?? {};
  const byDay = new Map<number, number>();
  for (const { date, downloads } of [...version_downloads, ...(meta?.extra_downloads ?? [])]) {
    const day = dayNumberOf(date);
    if (day !== null && day < today) byDay.set(day, (byDay.get(day) ?? 0) + downloads);
  }
  return ok({ byDay, last30: null });
}
