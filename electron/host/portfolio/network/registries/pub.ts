/** Downloads of Dart packages over the last 30 days; pub.dev gives no days. */
import { ok } from '../../../../../shared/util/result.ts';
import { z } from '../../../../../shared/util/zod.ts';
import { count } from '../queries/shapes.ts';
import type { RegistryAnswer, RegistryQuestion } from './registry.ts';

/** Null for a package that is too new. */
const shape = z.object({ downloadCount30Days: count.nullish() });

export async function pubDownloads({ rest, name, signal }: RegistryQuestion): Promise<RegistryAnswer> {
  const answer = await rest({
    service: 'pub',
    path: `/packages/${name}/score`,
    shape,
    purpose: 'packages',
    fields: ['downloadCount30Days'],
    withToken: false,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) return answer;
  return ok({ byDay: new Map(), last30: answer.value.data?.downloadCount30Days ?? null });
}
