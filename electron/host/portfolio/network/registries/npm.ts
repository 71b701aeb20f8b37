/** Downloads of npm packages by day. */
import { ok } from '../../../../../shared/util/result.ts';
import { z } from '../../../../../shared/util/zod.ts';
import { dayNumberOf, dayText } from '../days.ts';
import { count } from '../queries/shapes.ts';
import type { RegistryAnswer, RegistryQuestion } from './registry.ts';

/** npm answers for 18 months at most. */
const LONGEST = 540;
/** Of the last days npm says zero until it has counted them. */
const UNCOUNTED = 3;

const shape = z.object({ downloads: z.array(z.object({ day: z.string(), downloads: count })) });

export async function npmDownloads({ rest, name, since, today, signal }: RegistryQuestion): Promise<RegistryAnswer> {
  const from = dayText(Math.max(since, today - LONGEST));
  const to = dayText(today - 1);
  const answer = await rest({
    service: 'npm',
    path: `/downloads/range/${from}:${to}/${name}`,
    shape,
    purpose: 'packages',
    fields: ['downloads.day', 'downloads.downloads'],
    withToken: false,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) return answer;
  const byDay = new Map<number, number>();
  for (const { day, downloads } of answer.value.data?.downloads ?? []) {
    const number = dayNumberOf(day);
    if (number !== null && number < today) byDay.set(number, downloads);
  }
  for (let day = today - 1; day >= today - UNCOUNTED && (byDay.get(day) ?? 0) === 0; day--) byDay.delete(day);
  return ok({ byDay, last30: null });
}
