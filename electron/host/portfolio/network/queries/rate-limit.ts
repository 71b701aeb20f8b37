/** What every query asks about its own price. */
import { z } from '../../../../../shared/util/zod.ts';

export const RATE_LIMIT = 'rateLimit { limit cost remaining used resetAt nodeCount }';

export const rateLimitSchema = z.object({ cost: z.number().min(0) });
