/** Laws of editing, over random sequences of every command: nothing breaks the plan, and undo and redo lose nothing. */
import { describe, expect, it } from 'vitest';
import { seededRandom, type Random } from '../../build/sample/seeded-random.ts';
import { apply } from '../../shared/change/change.ts';
import { EMPTY_HISTORY, push, redo, seal, undo, type History } from '../../shared/change/history.ts';
import { check } from '../../shared/change/integrity.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { kindOf } from '../../shared/model/kinds.ts';
import { SCHEMAS } from '../../shared/model/schemas.ts';
import { allRecords, type Tables } from '../../shared/model/tables.ts';
import { freeze } from '../support/freeze.ts';
import { randomCall, randomContext } from '../support/random-command.ts';
import { randomTables } from '../support/random-org.ts';

const FIRST_SEED = Number(process.env['ORGWRIGHT_SEED'] ?? 1);
const SEQUENCES = Number(process.env['ORGWRIGHT_SEQUENCES'] ?? 2_000);
const STEPS = 50;
const ORG_SIZE = 40;

interface Session {
  readonly tables: Tables;
  readonly history: History;
}

const textOf = (tables: Tables): string => serializePlan(newPlan({ docId: 'law', name: 'Law', tables }));

describe('random command sequences', () => {
  it('keep the plan whole, undo to the first byte, and redo to the last', { timeout: 120_000 }, () => {
    const counts = { steps: 0, refused: 0 };
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      const random = seededRandom(seed);
      const start = { tables: randomTables(random, ORG_SIZE), history: EMPTY_HISTORY };
      for (const record of allRecords(start.tables)) freeze(record);
      let now: Session = start;
      for (let step = 0; step < STEPS; step++) now = takeStep(random, now, counts, `seed ${seed}, step ${step}`);
      const last = all(redo, now);
      const end = textOf(last.tables);
      const undone = all(undo, last);
      expect(textOf(undone.tables), `seed ${seed}: undo all`).toBe(textOf(start.tables));
      expect(textOf(all(redo, undone).tables), `seed ${seed}: redo all`).toBe(end);
    }
    console.log(
      `History: ${SEQUENCES} sequences x ${STEPS} steps, seeds ${FIRST_SEED}-${FIRST_SEED + SEQUENCES - 1}, ` +
        `${counts.steps} steps taken, ${counts.refused} refused, 0 failures`,
    );
  });
});

/** One gesture of the user: mostly a command, sometimes undo, redo, or leaving a field. */
function takeStep(random: Random, now: Session, counts: { steps: number; refused: number }, where: string): Session {
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
  counts.steps++;
  const tables = apply(now.tables, outcome.value.change);
  const told = `${where}: ${call.name} ${JSON.stringify(call.args).slice(0, 300)}`;
  for (const { id, after } of outcome.value.change) {
    if (after === null) continue;
    expect(after.id, told).toBe(id);
    freeze(after);
    const parsed = SCHEMAS[kindOf(id)].safeParse(after);
    if (!parsed.success) throw new Error(`${told} made a record that no file may hold: ${parsed.error.message}`);
  }
  for (const { status, personId, id } of tables.position.values()) {
    if (status === 'closed' && personId !== null) throw new Error(`${told} left ${id} closed with somebody in it`);
  }
  const broken = check(tables);
  if (broken.length > 0) throw new Error(`${told} left ${JSON.stringify(broken)}`);
  return { tables, history: push(now.history, outcome.value) };
}

function travel(way: typeof undo, { tables, history }: Session): Session | undefined {
  const moved = way(history);
  return moved === undefined ? undefined : { tables: apply(tables, moved.change), history: moved.history };
}

function all(way: typeof undo, session: Session): Session {
  let now = session;
  for (let next = travel(way, now); next !== undefined; next = travel(way, now)) now = next;
  return now;
}
