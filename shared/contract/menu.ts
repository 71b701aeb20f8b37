/** A menu as plain data: the page's action registry fills it, the host draws it and answers with action ids. */
import { z } from '../util/zod.ts';

const role = z.enum([
  'cut',
  'copy',
  'paste',
  'selectAll',
  'quit',
  'about',
  'minimize',
  'close',
  'togglefullscreen',
  'hide',
  'services',
]);

export const menuItemSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('action'),
    actionId: z.string().max(100),
    label: z.string().max(200),
    /** As Electron writes them: `CmdOrCtrl+Shift+Z`; null for none. */
    accelerator: z.string().max(60).nullable(),
    enabled: z.boolean(),
    checked: z.boolean().nullable(),
  }),
  z.object({ type: z.literal('role'), role, label: z.string().max(200) }),
  z.object({ type: z.literal('separator') }),
]);
export type MenuItem = z.output<typeof menuItemSchema>;

export const menuSchema = z
  .array(z.object({ label: z.string().max(200), items: z.array(menuItemSchema).max(100) }))
  .max(20);
export type Menu = z.output<typeof menuSchema>;
