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
  const SignIcon = iconOf(type, status);
  return <SignIcon size={size} stroke={1.7} aria-hidden className={className} style={{ flexShrink: 0 }} />;
}

function iconOf(type: Branch['type'], status: Scenario['status'] | undefined) {
  if (type === 'baseline') return IconBuilding;
  if (type === 'snapshot') return IconSnowflake;
  if (status === 'adopted') return IconCircleCheck;
  return status === 'rejected' ? IconCircleX : IconGitBranch;
}
