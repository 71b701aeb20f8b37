/** Fields of one and of several positions, lines between positions, and the bench. */
import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../../../shared/analysis/relations-of.ts';
import { benchOf } from '../../../../shared/analysis/bench.ts';
import { fteOf, seatsOf } from '../../../../shared/analysis/held-seats.ts';
import { readField } from '../../../../shared/analysis/position-fields.ts';
import { find } from '../../../../shared/model/tables.ts';
import type { EditPositions } from '../../../../shared/commands/edit-positions.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { done, outline, refusal, stepOf, TODAY } from './run-command.ts';

const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Budi', 'Citra')
  .opening('Ana', 'QA')
  .team('Payments', ['Budi'])
  .location('Berlin')
  .with({ id: 'function_sec', name: 'Security', kind: 'security', coverage: { rule: 'at-least', n: 1, appliesTo: [] } })
  .tables();

const ids = (...names: readonly string[]) => names.map(positionOf);

describe('editing several positions', () => {
  it('sets one field of all in one step', () => {
    const { label, change } = stepOf(tables, 'editPositions', {
      positionIds: ids('Ana', 'Budi'),
      field: 'level',
      value: 'L5',
    });
    expect(label).toBe('Change the level of 2 positions');
    expect(change.map(({ after }) => after)).toMatchObject([{ level: 'L5' }, { level: 'L5' }]);
  });

  it('puts all into a new team, and takes them out again', () => {
    const positionIds = ids('Ana', 'Budi', 'QA');
    const into = done(tables, 'editPositions', { positionIds, field: 'team', value: { newName: ' Core ' } });
    expect(into.team.get('team_new1')).toEqual({ id: 'team_new1', name: 'Core', topology: 'undefined' });
    expect(positionIds.map((id) => find(into, id)?.teamId)).toEqual(['team_new1', 'team_new1', 'team_new1']);
    const out = done(into, 'editPositions', { positionIds, field: 'team', value: null });
    expect(positionIds.map((id) => find(out, id)?.teamId)).toEqual([undefined, undefined, undefined]);
  });

  it('lets positions join and leave functions, each once', () => {
    const join = { field: 'function', value: { id: 'function_sec' } } as const;
    const one = done(tables, 'editPositions', { positionIds: ids('Ana'), ...join });
    const two = done(one, 'editPositions', { positionIds: ids('Ana', 'Budi'), ...join });
    expect(two.membership.size).toBe(2);
    const reading = { tables: two, today: TODAY };
    expect(readField(reading, find(two, positionOf('Budi'))!, 'function')).toBe('Security');
    const leave = { field: 'function', value: { leave: 'function_sec' } } as const;
    expect(done(two, 'editPositions', { positionIds: ids('Ana'), ...leave }).membership.size).toBe(1);
    expect(
      done(two, 'editPositions', { positionIds: ids('Ana', 'Budi'), field: 'function', value: null }).membership.size,
    ).toBe(0);
  });

  it('changes the people who hold them', () => {
    const after = done(tables, 'editPositions', {
      positionIds: ids('Ana', 'Budi'),
      field: 'employment',
      value: 'contractor',
    });
    expect([...after.person.values()].map(({ employment }) => employment)).toEqual([
      'contractor',
      'contractor',
      'employee',
    ]);
  });

  it('folds typing in one field of the same positions into one step, and choosing into none', () => {
    const typed = { positionIds: ids('Ana', 'Budi'), field: 'level', value: 'L5' } as const;
    expect(stepOf(tables, 'editPositions', typed)).toHaveProperty('change');
    expect(stepOf(tables, 'editPositions', typed).coalesceKey).toBe('position_ana,position_budi.level');
    expect(
      stepOf(tables, 'editPositions', { positionIds: ids('Ana'), field: 'team', value: null }).coalesceKey,
    ).toBeUndefined();
  });

  it.each<readonly [string, EditPositions, string]>([
    ['an empty title', { positionIds: ids('Ana', 'QA'), field: 'title', value: ' ' }, 'A position needs a title.'],
    [
      'no day',
      { positionIds: ids('Ana'), field: 'startDate', value: 'soon' },
      'soon is not a day. Write it as 2026-12-31.',
    ],
    [
      'too many hours',
      { positionIds: ids('Ana'), field: 'fte', value: 9 },
      'Full-time equivalent must be a number from 0 to 1.5, such as 0.8.',
    ],
    [
      'a status that needs nobody',
      { positionIds: ids('QA', 'Ana', 'Budi'), field: 'status', value: 'open' },
      "Nothing was changed, because 2 of 3 cannot be. The first: Somebody holds Ana's role. Vacate the position first.",
    ],
    [
      'the employment of nobody',
      { positionIds: ids('QA', 'Ana'), field: 'employment', value: 'agent' },
      'Nothing was changed, because one of 2 cannot be. Nobody holds QA. Fill it first, or leave it out of the selection.',
    ],
    [
      'one name for two',
      { positionIds: ids('Ana', 'Budi'), field: 'name', value: 'Ana' },
      'A name or an e-mail belongs to one person. Select one position.',
    ],
    [
      'a team that is gone',
      { positionIds: ids('Ana'), field: 'team', value: { id: 'team_gone' } },
      'That is no longer in the plan.',
    ],
    ['nothing', { positionIds: [], field: 'level', value: 'L5' }, 'Select a position first.'],
  ])('refuses %s', (_, args, sentence) => {
    expect(refusal(tables, 'editPositions', args)).toBe(sentence);
  });
});

describe('lines beside the reporting line', () => {
  const [ana, budi, citra, qa] = [positionOf('Ana'), positionOf('Budi'), positionOf('Citra'), positionOf('QA')];
  const dotted = done(tables, 'addRelation', { from: citra, to: qa, type: 'dotted', caption: ' launch ' });

  it('draws, captions, changes and removes them', () => {
    expect(relationsOf(dotted, citra).from).toMatchObject([{ type: 'dotted', caption: 'launch' }]);
    expect(relationsOf(dotted, qa).to).toHaveLength(1);
    const id = 'relation_new1';
    const mentored = done(dotted, 'editRelation', { relationId: id, field: 'type', value: 'mentor' });
    const silent = done(mentored, 'editRelation', { relationId: id, field: 'caption', value: undefined });
    expect(silent.relation.get(id)).toEqual({ id, fromPositionId: citra, toPositionId: qa, type: 'mentor' });
    expect(done(silent, 'removeRelations', { relationIds: [id] }).relation.size).toBe(0);
  });

  it.each([
    ['to itself', { from: ana, to: ana, type: 'dotted' }, 'Ana cannot have a line to itself. Choose somebody else.'],
    [
      'twice',
      { from: citra, to: qa, type: 'dotted' },
      'Citra has this line to QA already. Choose another kind of line, or give that one a caption.',
    ],
    [
      'to its manager as a manager',
      { from: citra, to: budi, type: 'manager' },
      'Citra reports to Budi already. Choose another kind of line, such as a dotted one.',
    ],
    [
      'to its report as a manager',
      { from: ana, to: citra, type: 'manager' },
      'Citra reports into Ana, so it cannot be its manager as well. A dotted line would work.',
    ],
  ] as const)('refuses a line %s', (_, line, sentence) => {
    expect(refusal(dotted, 'addRelation', line)).toBe(sentence);
  });

  it('lets a further manager be no part of a circle, whichever line comes first', () => {
    const further = done(tables, 'addRelation', { from: budi, to: qa, type: 'manager' });
    expect(refusal(further, 'moveUnder', { positionIds: [qa], managerId: citra })).toBe(
      'Citra also reports into QA, by a further manager. Remove that line first, or choose a manager elsewhere.',
    );
    expect(refusal(further, 'addRelation', { from: qa, to: budi, type: 'manager' })).toBe(
      'Budi reports into QA, so it cannot be its manager as well. A dotted line would work.',
    );
    expect(
      refusal(further, 'editRelation', { relationId: 'relation_new1', field: 'type', value: 'dotted' }),
    ).toBeNull();
    // Citra stays behind with Ana, so that Budi alone may go where Citra is.
    const crossed = done(tables, 'addRelation', { from: citra, to: qa, type: 'manager' });
    expect(refusal(crossed, 'moveAlone', { positionIds: [budi], managerId: qa })).toBeNull();
    expect(refusal(crossed, 'moveAlone', { positionIds: [qa], managerId: citra })).toContain('also reports into QA');
  });

  it('drops the further line when the further manager becomes the manager', () => {
    const further = done(tables, 'addRelation', { from: citra, to: qa, type: 'manager' });
    expect(done(further, 'moveUnder', { positionIds: [citra], managerId: qa }).relation.size).toBe(0);
    expect(done(further, 'moveUnder', { positionIds: [citra], managerId: ana }).relation.size).toBe(1);
  });
});

describe('the bench', () => {
  const waiting = done(tables, 'addPerson', { name: ' Dewi ' });

  it('holds people without a seat, by name', () => {
    const vacated = done(waiting, 'vacatePositions', { positionIds: ids('Budi') });
    expect(benchOf(vacated).map(({ name }) => name)).toEqual(['Budi', 'Dewi']);
    expect(seatsOf(vacated, personOf('Ana')).map(({ id }) => id)).toEqual(ids('Ana'));
    expect(fteOf(vacated, personOf('Budi'))).toBe(0);
  });

  it('gives somebody a new position in the team of the manager', () => {
    const place = { managerId: positionOf('Budi'), before: positionOf('Citra') };
    const after = done(waiting, 'placePerson', { personId: 'person_new1', ...place });
    expect(outline(after)).toBe('Ana (Budi (Dewi Citra) QA)');
    expect(find(after, 'position_new2')).toMatchObject({
      title: 'New position',
      teamId: idFor('team', 'Payments'),
      status: 'filled',
    });
  });

  it('removes people from the plan only from there', () => {
    expect(done(waiting, 'removePeople', { personIds: ['person_new1'] }).person.size).toBe(3);
    expect(refusal(waiting, 'removePeople', { personIds: [personOf('Ana')] })).toBe(
      "Ana still holds Ana's role. Vacate that position first.",
    );
    expect(refusal(waiting, 'placePerson', { personId: personOf('Ana'), managerId: null })).toBe(
      "Ana holds Ana's role. Move that position instead, or vacate it first.",
    );
  });
});

describe('first and last days', () => {
  const hired = { ...find(tables, personOf('Budi'))!, hireDate: '2024-05-01' };
  const withHire = { ...tables, person: tables.person.with([[hired.id, hired]]) };
  const lastDay = (value: string | undefined) => ({ personId: hired.id, field: 'endDate', value }) as const;

  it('a person gets a last day, and loses it again', () => {
    const { label } = stepOf(withHire, 'editPerson', lastDay('2027-03-31'));
    expect(label).toBe('Change the last day of Budi');
    const leaving = done(withHire, 'editPerson', lastDay('2027-03-31'));
    expect(find(leaving, hired.id)?.endDate).toBe('2027-03-31');
    expect(find(done(leaving, 'editPerson', lastDay(undefined)), hired.id)).toEqual(hired);
  });

  it('before the first day it is refused in words, and so is a first day after the last', () => {
    expect(refusal(withHire, 'editPerson', lastDay('2024-04-30'))).toBe(
      'The last day (2024-04-30) lies before the first day (2024-05-01). Choose a later last day, or an earlier first day.',
    );
    expect(refusal(withHire, 'editPerson', lastDay('2024-05-01'))).toBeNull();
    expect(refusal(withHire, 'editPerson', lastDay('in May'))).toBe('in May is not a day. Write it as 2026-12-31.');
    const leaving = done(withHire, 'editPerson', lastDay('2027-03-31'));
    expect(refusal(leaving, 'editPerson', { personId: hired.id, field: 'hireDate', value: '2027-04-01' })).toMatch(
      /^The last day \(2027-03-31\) lies before the first day/,
    );
  });

  it('the end of several positions stays that of the positions', () => {
    const after = done(tables, 'editPositions', {
      positionIds: ids('Ana', 'Budi'),
      field: 'endDate',
      value: '2027-03-31',
    });
    expect(find(after, positionOf('Budi'))?.endDate).toBe('2027-03-31');
    expect(find(after, personOf('Budi'))?.endDate).toBeUndefined();
  });

  it.each([
    ['a function', 'function_sec', 'Change the days of Budi in Security'],
    ['a team', idFor('team', 'Payments'), 'Change the days of Budi in Payments'],
  ] as const)('a membership of %s gets days, in their order', (_, groupId, name) => {
    const membership = { id: 'membership_one', positionId: positionOf('Budi'), groupId, fteShare: 1 } as const;
    const joined = { ...tables, membership: tables.membership.with([[membership.id, membership]]) };
    const day = (field: 'from' | 'until', value: string | undefined) =>
      ({ membershipId: membership.id, field, value }) as const;
    expect(stepOf(joined, 'editMembership', day('from', '2027-01-01')).label).toBe(name);
    const begun = done(joined, 'editMembership', day('from', '2027-01-01'));
    const ended = done(begun, 'editMembership', day('until', '2027-06-30'));
    expect(find(ended, membership.id)).toEqual({ ...membership, from: '2027-01-01', until: '2027-06-30' });
    expect(refusal(begun, 'editMembership', day('until', '2026-12-31'))).toBe(
      'The end (2026-12-31) lies before the start (2027-01-01). Choose a later end.',
    );
    expect(refusal(joined, 'editMembership', day('until', 'soon'))).toBe('soon is not a day. Write it as 2026-12-31.');
    expect(refusal(tables, 'editMembership', day('from', '2027-01-01'))).not.toBeNull();
  });
});
