/** The cheapest question there is: whether the token is accepted, and how much may be asked with it. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT, rateLimitSchema } from './rate-limit.ts';

export const TOKEN = {
  name: 'Token',
  text: `query Token { ${RATE_LIMIT} }`,
  shape: z.object({ rateLimit: rateLimitSchema }),
};
