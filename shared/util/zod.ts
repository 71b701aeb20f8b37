/** The one door to the validator. `jitless` because the page's content security policy forbids generated code. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
