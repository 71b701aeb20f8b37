/** Files that broke other programs, each with the outcome it has here and a sentence a CTO understands. */
import { describe, expect, it } from 'vitest';
import { decodePlan } from '../../electron/host/plan-file.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { describeOpenFailure, type OpenFailure } from '../../shared/file/open-failure.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { say } from '../../shared/texts/message.ts';
import { MAX_DEPTH, MAX_PLAN_BYTES } from '../../shared/util/limits.ts';
import { anOrg, idFor, personOf, positionOf } from '../support/an-org.ts';
import { textOf } from '../support/plan-text.ts';

const PLAN = textOf(
  anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', 'Citra').team('Payments', ['Budi']).tables(),
);

function failureOf(text: string): OpenFailure {
  const result = openPlan(text);
  if (result.ok) throw new Error('This file opened');
  return result.error;
}

function openedFrom(text: string): OpenedPlan {
  const result = openPlan(text);
  if (!result.ok) throw new Error(describeOpenFailure(result.error));
  return result.value;
}

/** The plan with one piece of text replaced; the piece must be there. */
function planWith(piece: string, replacement: string): string {
  if (!PLAN.includes(piece)) throw new Error(`The plan holds no ${piece}`);
  return PLAN.replace(piece, () => replacement);
}

describe('a file that is no plan', () => {
  it.each([
    ['of no bytes', '', { reason: 'empty' }, 'empty'],
    ['of blanks', ' \n\t', { reason: 'empty' }, 'empty'],
    ['of zeros, as a failing disk leaves it', '\0'.repeat(4096), { reason: 'zeros' }, 'only zeros'],
    ['of a million brackets', '['.repeat(1_000_000), { reason: 'too-deep' }, `more than ${MAX_DEPTH} levels`],
    ['of some other JSON', '{"name": "left-pad"}', { reason: 'not-ours' }, 'not an Orgwright plan'],
    ['that is a list', '[]', { reason: 'not-ours' }, 'not an Orgwright plan'],
    ['that is a number beyond all', '1e999', { reason: 'not-ours' }, 'not an Orgwright plan'],
    ['that is null', 'null', { reason: 'not-ours' }, 'not an Orgwright plan'],
    ['of prose', 'Dear Budi,', { reason: 'not-json', line: 1, column: 1 }, 'line 1, column 1'],
    ['without a version', '{"format": "orgwright.plan"}', { reason: 'not-ours' }, 'not an Orgwright plan'],
  ])('%s is refused in words', (_, text, failure, words) => {
    expect(failureOf(text)).toEqual(failure);
    expect(describeOpenFailure(failureOf(text))).toContain(words);
  });

  it('larger than any plan is refused before it is read', () => {
    const failure = failureOf(' '.repeat(MAX_PLAN_BYTES + 1));
    expect(failure.reason).toBe('too-big');
    expect(describeOpenFailure(failure)).toContain('24 MB');
  });

  it.each([
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]],
    ['a cut character', [0x7b, 0x22, 0xc3]],
    ['an overlong encoding', [0x22, 0xc0, 0xaf, 0x22]],
    ['an encoded half character', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ])('in bytes that are not text is refused: %s', (_, bytes) => {
    expect(() => decodePlan(Uint8Array.from(bytes))).toThrow(HostFailure);
  });
});

describe('a damaged plan', () => {
  it('with a byte order mark opens as if it had none', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${PLAN}`);
    expect(serializePlan(openedFrom(decodePlan(bytes)).plan)).toBe(PLAN);
  });

  it('with Windows line ends opens, and is saved with its own', () => {
    const opened = openedFrom(PLAN.replaceAll('\n', '\r\n'));
    expect(opened.repairs).toEqual([]);
    expect(serializePlan(opened.plan)).toBe(PLAN);
  });

  it('cut short at any byte is never taken for a whole one', () => {
    for (let length = 1; length < PLAN.trimEnd().length; length++) {
      expect(failureOf(PLAN.slice(0, length)).reason, `cut at ${length}`).toBe('truncated');
    }
  });

  it('cut short gives back the entries that stood complete', () => {
    const failure = failureOf(PLAN.slice(0, PLAN.indexOf('"teams"')));
    if (failure.reason !== 'truncated') throw new Error(failure.reason);
    expect(failure.salvaged?.plan.tables.person.size).toBe(3);
    expect(failure.salvaged?.plan.tables.position.size).toBe(3);
    expect(failure.salvaged?.repairs.map(say)[0]).toMatch(/^Everything after line \d+ was missing/);
  });

  it('with zeros in the middle names the place', () => {
    const at = PLAN.indexOf('"people"');
    const failure = failureOf(`${PLAN.slice(0, at)}\0\0\0\0${PLAN.slice(at)}`);
    expect(failure).toMatchObject({ reason: 'not-json', line: PLAN.slice(0, at).split('\n').length });
  });

  it('with an entry that does not fit its kind says which, and gives back the rest', () => {
    const failure = failureOf(planWith('"fte": 1,', '"fte": 1e999,'));
    if (failure.reason !== 'invalid') throw new Error(failure.reason);
    expect(failure.problems).toHaveLength(1);
    expect(failure.problems[0]).toContain("positions › Ana's role › fte");
    expect(failure.salvaged?.plan.tables.position.size).toBe(2);
  });

  it('with a list that is no list says so', () => {
    const failure = failureOf('{"format":"orgwright.plan","formatVersion":1,"docId":"d","name":"","people":{"0":1}}');
    expect(failure).toMatchObject({ reason: 'invalid', problems: ['people: must be a list'] });
  });
});

describe('a plan that contradicts itself', () => {
  const entry = (name: string) => `{"id":"person_ana","name":"${name}","employment":"employee","skills":[]}`;
  const withPeople = (...people: readonly string[]) =>
    `{"format":"orgwright.plan","formatVersion":1,"docId":"d","name":"","people":[${people.join()}]}`;

  it('with two entries of one id keeps both, the second under a new id', () => {
    const { plan, repairs } = openedFrom(withPeople(entry('Ana'), entry('Another')));
    expect([...plan.tables.person.values()].map(({ name }) => name)).toEqual(['Ana', 'Another']);
    expect(repairs.map(say)).toEqual(['Another had the same id as another entry. It was kept under a new id.']);
  });

  it('with two entries of one id leaves alone the entry that has the next free id', () => {
    const third = entry('Third').replace('person_ana', 'person_ana_2');
    const { plan } = openedFrom(withPeople(entry('Ana'), entry('Another'), third));
    expect(plan.tables.person.get('person_ana_2')?.name).toBe('Third');
    expect(plan.tables.person.get('person_ana_3')?.name).toBe('Another');
  });

  it('with one entry twice keeps it once', () => {
    const { plan, repairs } = openedFrom(withPeople(entry('Ana'), entry('Ana')));
    expect(plan.tables.person.size).toBe(1);
    expect(repairs.map(say)).toEqual(['Ana was in the file twice, word for word. It was kept once.']);
  });

  it('with two entries of the longest possible id can be saved and opened again', () => {
    const longest = `person_${'x'.repeat(80)}`;
    const text = withPeople(entry('Ana'), entry('Another')).replaceAll('person_ana', longest);
    const again = openedFrom(serializePlan(openedFrom(text).plan));
    expect(again.repairs).toEqual([]);
    expect(again.plan.tables.person.size).toBe(2);
  });

  it('with a field twice takes the last, as every JSON reader does', () => {
    const { plan } = openedFrom(planWith('"name": "Ana",', '"name": "First",\n   "name": "Ana",'));
    expect(plan.tables.person.get(personOf('Ana'))?.name).toBe('Ana');
  });

  it('with managers in a circle cuts it once and says where', () => {
    const { plan, repairs } = openedFrom(
      planWith('"managerPositionId": null', `"managerPositionId": "${positionOf('Citra')}"`),
    );
    expect(plan.tables.position.get(positionOf('Ana'))?.managerPositionId).toBeNull();
    expect(plan.tables.position.get(positionOf('Citra'))?.managerPositionId).toBe(positionOf('Budi'));
    expect(repairs.map(say)).toEqual([expect.stringMatching(/^Ana: .*led back to itself/)]);
  });

  it('with references to nothing clears them and says so', () => {
    const { plan, repairs } = openedFrom(planWith(`"teamId": "${idFor('team', 'Payments')}"`, '"teamId": "team_gone"'));
    expect(plan.tables.position.get(positionOf('Budi'))).not.toHaveProperty('teamId');
    expect(repairs).toHaveLength(1);
  });
});

describe('a plan with hostile content', () => {
  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'in a field called %s loses that field and nothing else',
    (key) => {
      const { plan, repairs } = openedFrom(
        planWith('"name": "Ana",', `"name": "Ana", "${key}": {"polluted": true, "prototype": {"polluted": true}},`),
      );
      expect(repairs.map(say)).toEqual(['A field with a forbidden name was left out.']);
      expect(serializePlan(plan)).toBe(PLAN);
      expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    },
  );

  it('in half a character replaces it and says so', () => {
    const { plan, repairs } = openedFrom(planWith('"name": "Ana"', '"name": "An\\ud800a"'));
    expect(plan.tables.person.get(personOf('Ana'))?.name).toBe('An\uFFFDa');
    expect(repairs.map(say)).toEqual(['Some text held broken characters. They were replaced.']);
  });

  it('in HTML, formulas and right-to-left marks keeps them as the text they are', () => {
    const name = '<img src=x onerror=alert(1)>=1+1\u202E';
    const { plan, repairs } = openedFrom(planWith('"name": "Ana"', `"name": ${JSON.stringify(name)}`));
    expect(plan.tables.person.get(personOf('Ana'))?.name).toBe(name);
    expect(repairs).toEqual([]);
  });
});

describe('a plan of a newer Orgwright', () => {
  const newer = (minReader: number) =>
    PLAN.replace('"formatVersion": 1', '"formatVersion": 7').replace('"minReader": 1', `"minReader": ${minReader}`);

  it('that this one may edit is saved as the newer version it is', () => {
    const { plan, readOnlyBecause } = openedFrom(newer(1));
    expect(readOnlyBecause).toBeNull();
    expect(serializePlan(plan)).toBe(newer(1));
  });

  it('that this one may not edit opens read-only, with the reason', () => {
    const { readOnlyBecause } = openedFrom(newer(7));
    if (readOnlyBecause === null) throw new Error('It may be edited');
    expect(say(readOnlyBecause)).toContain('newer Orgwright');
  });

  it('that this one may not edit is shown even where entries cannot be read', () => {
    const { plan, repairs } = openedFrom(newer(7).replace('"fte": 1,', '"fte": "full",'));
    expect(plan.tables.position.size).toBe(2);
    expect(repairs.map(say).join()).toContain('could not be read');
  });
});
