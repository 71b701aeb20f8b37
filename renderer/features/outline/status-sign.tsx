/** A sign for every status that is not simply filled: by its shape, not by its colour. */
import {
  IconCircleDashed,
  IconCircleX,
  IconLogin2,
  IconLogout2,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import { t } from '../../i18n/t.ts';
import classes from './outline.module.css';
import type { RowFacts } from './row-facts.ts';

const SIGNS = {
  open: IconCircleDashed,
  starting: IconLogin2,
  leaving: IconLogout2,
  'on-hold': IconPlayerPause,
  closed: IconCircleX,
} as const satisfies Readonly<Record<Exclude<RowFacts['status'], 'filled'>, Icon>>;

export function StatusSign({ status }: { readonly status: keyof typeof SIGNS }) {
  const Sign = SIGNS[status];
  return (
    <span className={classes['status'] ?? ''} title={t(`status.${status}`)} aria-hidden="true">
      <Sign size={13} />
    </span>
  );
}
