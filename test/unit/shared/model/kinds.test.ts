/** Ids carry their kind, and the tables that describe kinds agree with the records. */
import { describe, expect, it } from 'vitest';
import { ALL_KINDS, isId, isIdOf, kindOf, KINDS } from '../../../../shared/model/kinds.ts';
import { CHAINS, REFERENCES } from '../../../../shared/model/references.ts';
import { SCHEMAS } from '../../../../shared/model/schemas.ts';
import { describeSchemas } from '../../../support/describe-schemas.ts';

interface Described {
  readonly idOf?: readonly string[];
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly properties?: Readonly<Record<string, Described>>;
}

/** Whether a field holds ids, directly, in a list, or beside null. */
const holdsIds = (field: Described): boolean =>
  field.idOf !== undefined ||
  (field.items !== undefined && holdsIds(field.items)) ||
  (field.anyOf ?? []).some(holdsIds);

/** The paths of all fields that hold ids, those of objects inside included. */
const idFieldsOf = ({ properties = {} }: Described): readonly string[] =>
  Object.entries(properties).flatMap(([name, field]) =>
    holdsIds(field) ? [name] : idFieldsOf(field).map((inner) => `${name}.${inner}`),
  );

describe('ids', () => {
  it('tell their kind', () => {
    expect(kindOf('team_k3f9')).toBe('team');
    expect(kindOf('roleProfile_a_b')).toBe('roleProfile');
    expect(isIdOf('team', 'team_k3f9')).toBe(true);
  });

  it.each(['', 'team', 'team_', '_x', 'toString_x', '__proto___x', 'Team_x', 'team_x y'])('are not %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});

describe('kinds', () => {
  it('have collections of their own', () => {
    const collections = ALL_KINDS.map((kind) => KINDS[kind].collection);
    expect(new Set(collections).size).toBe(ALL_KINDS.length);
  });

  it('have records whose id is of the kind', () => {
    for (const kind of ALL_KINDS) {
      const refused = SCHEMAS[kind].safeParse({ id: 'stranger_1' });
      expect(
        refused.error?.issues.some(({ path }) => path[0] === 'id'),
        kind,
      ).toBe(true);
    }
  });
});

describe('references', () => {
  const described = describeSchemas() as Readonly<Record<string, Described>>;

  it('name every field that holds ids, and no other', () => {
    for (const kind of ALL_KINDS) {
      const inSchema = idFieldsOf(described[kind] ?? {}).filter((path) => path !== 'id');
      const listed = REFERENCES.filter((reference) => reference.kind === kind).map(({ within, field }) =>
        within === undefined ? field : `${within}.${field}`,
      );
      // A placement points to any kind of record, which its schema says by a refinement.
      expect(listed.sort(), kind).toEqual([...inSchema, ...(kind === 'placement' ? ['recordId'] : [])].sort());
    }
  });

  it('list every chain as a reference with the same remedy', () => {
    for (const chain of CHAINS) expect(REFERENCES).toContainEqual(chain);
  });
});
