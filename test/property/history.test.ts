/** Laws of editing, over random sequences of every command: nothing breaks the plan, and undo and redo lose nothing. */
import { afterAll, describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { apply, type Change, type Edit } from '../../shared/change/change.ts';
import { EMPTY_HISTORY, push, redo, seal, undo, type History } from '../../shared/change/history.ts';
import { kindOf, type Id } from '../../shared/model/kinds.ts';
import type { Position } from '../../shared/model/position.ts';
import { SCHEMAS } from '../../shared/model/schemas.ts';
import { allRecords, type Tables } from '../../shared/model/tables.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { freeze } from '../support/freeze.ts';
import { danglingIds, idsOnCycles, idsOnManagerCircles } from '../support/loose-ends.ts';
import { textOf } from '../support/plan-text.ts';
import { randomCall, randomContext, type Call } from '../support/random-command.ts';
import { randomTables } from '../support/random-org.ts';

const SEQUENCES = 2_000;
const STEPS = 50;
const ORG_SIZE = 40;

interface Session {
  readonly tables: Tables;
  readonly history: History;
}

describe('random command sequences', () => {
  const counts = { taken: 0, refused: 0 };

  forEverySeed(
    `History: ${STEPS} steps keep the plan whole, undo all is the first byte, redo all the last`,
    (random) => {
      const start = { tables: randomTables(random, ORG_SIZE), history: EMPTY_HISTORY };
      for (const record of allRecords(start.tables)) freeze(record);
      let now: Session = start;
      for (let step = 0; step < STEPS; step++) now = takeStep(random, now, counts);
      const last = all(redo, now);
      const undone = all(undo, last);
      expect(textOf(undone.tables)).toBe(textOf(start.tables));
      expect(textOf(all(redo, undone).tables)).toBe(textOf(last.tables));
    },
    SEQUENCES,
  );

  afterAll(() => console.log(`History: ${counts.taken} steps taken, ${counts.refused} refused`));
});

/** One gesture of the user: mostly a command, sometimes undo, redo, or leaving a field. */
function takeStep(random: Random, now: Session, counts: { taken: number; refused: number }): Session {
  const gesture = random.next();
  if (gesture < 0.1) return travel(undo, now) ?? now;
  if (gesture < 0.15) return travel(redo, now) ?? now;
  if (gesture < 0.2) return { ...now, history: seal(now.history) };
  const call = randomCall(random, now.tables);
  const outcome = call.run(now.tables, randomContext(random));
  if (!outcome.ok) {
    counts.refused++;
    return now;
  }
  counts.taken++;
  const tables = apply(now.tables, outcome.value.change);
  const wrong = wrongAfter(call, outcome.value.change, tables);
  if (wrong !== null) throw new Error(`${call.name} ${JSON.stringify(call.args).slice(0, 300)} ${wrong}`);
  for (const { after } of outcome.value.change) freeze(after);
  return { tables, history: push(now.history, outcome.value) };
}

/** What a command broke, in words; null when the plan is as whole as before. */
function wrongAfter(call: Call, change: Change, tables: Tables): string | null {
  for (const { id, after } of change) {
    if (after === null) continue;
    if (after.id !== id) return `put ${after.id} in the place of ${id}`;
    const parsed = SCHEMAS[kindOf(id)].safeParse(after);
    if (!parsed.success) return `made a record that no file may hold: ${parsed.error.message}`;
  }
  const positions = [...tables.position.values()];
  const taken = positions.find(({ status, personId }) => status === 'closed' && personId !== null);
  if (taken !== undefined) return `left ${taken.id} closed with somebody in it`;
  const closed = new Set<Id | null>(call.name === 'closePositions' ? change.filter(isClosing).map(({ id }) => id) : []);
  const orphan = positions.find(({ managerPositionId }) => closed.has(managerPositionId));
  if (orphan !== undefined) return `left ${orphan.id} under a closed position`;
  const broken = [...danglingIds(tables), ...idsOnCycles(tables), ...idsOnManagerCircles(tables)];
  return broken.length > 0 ? `left loose ends or cycles: ${broken.join(' ')}` : null;
}

/** Whether the edit closes a position; one that an import put there closed is another matter. */
function isClosing({ before, after }: Edit): boolean {
  const [was, is] = [before, after].map((record) => (record as Partial<Position> | null)?.status);
  return was !== 'closed' && is === 'closed';
}

function travel(way: typeof undo, { tables, history }: Session): Session | undefined {
  const moved = way(history);
  return moved === undefined ? undefined : { tables: apply(tables, moved.change), history: moved.history };
}

/** Undo or redo to the end; a history that never ends would hang the test, so it fails instead. */
function all(way: typeof undo, session: Session): Session {
  let now = session;
  for (let count = 0; count <= STEPS; count++) {
    const next = travel(way, now);
    if (next === undefined) return now;
    now = next;
  }
  throw new Error('There are more steps than were taken');
}
