/** The sign of a branch: baseline, scenario, snapshot, and what has become of a scenario. */
import { IconBuilding, IconCircleCheck, IconCircleX, IconGitBranch, IconSnowflake } from '@tabler/icons-react';
import type { Branch } from '../../../shared/scenario/branch.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

interface BranchSignProps {
  readonly type: Branch['type'];
  readonly status?: Scenario['status'] | undefined;
  readonly size?: number;
  readonly className?: string | undefined;
}

export function BranchSign({ type, status, size = 15, className }: BranchSignProps) {
  const look = { size, stroke: 1.7, className, style: { flexShrink: 0 }, 'aria-hidden': true } as const;
  if (type === 'baseline') return <IconBuilding {...look} />;
  if (type === 'snapshot') return <IconSnowflake {...look} />;
  if (status === 'adopted') return <IconCircleCheck {...look} />;
  return status === 'rejected' ? <IconCircleX {...look} /> : <IconGitBranch {...look} />;
}
