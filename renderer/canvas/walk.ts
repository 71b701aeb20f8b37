/** Where an arrow key leads on the tree: up to the manager, down to the first report, sideways to the neighbours. */
import { assertNever } from '../../shared/util/assert-never.ts';
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import type { Arrangement } from '../../shared/model/view.ts';

export type Step = 'up' | 'down' | 'left' | 'right' | 'home' | 'end';

const FROM_LEFT: Readonly<Record<Step, Step>> = {
  up: 'left',
  down: 'right',
  left: 'up',
  right: 'down',
  home: 'home',
  end: 'end',
};

/** What a step on the screen means on the tree: where layers go from left to right, managers are on the left. */
export const stepOnTree = (step: Step, arrangement: Arrangement): Step =>
  arrangement === 'columns' ? FROM_LEFT[step] : step;

/** The card one step away; the same card where there is none. From nowhere every step leads to the first root. */
export function walk(
  tree: ReportingTree,
  folded: ReadonlySet<PositionId>,
  from: PositionId | null,
  step: Step,
): PositionId | null {
  const [firstRoot = null] = tree.roots;
  if (from === null || step === 'home') return firstRoot;
  const manager = tree.managerOf(from);
  const siblings = siblingsOf(tree, from);
  switch (step) {
    case 'up':
      return manager ?? from;
    case 'down':
      return (folded.has(from) ? undefined : tree.reportsOf(from)[0]) ?? from;
    case 'left':
      return siblings[siblings.indexOf(from) - 1] ?? from;
    case 'right':
      return siblings[siblings.indexOf(from) + 1] ?? from;
    case 'end':
      return siblings.at(-1) ?? from;
    default:
      return assertNever(step);
  }
}
