/** The record schemas as plain data that can be committed and compared. */
import { ALL_KINDS } from '../../shared/model/kinds.ts';
import { SCHEMAS } from '../../shared/model/schemas.ts';
import { z } from '../../shared/util/zod.ts';

/** Every kind with its fields, as JSON Schema; what JSON Schema cannot say is asked of the schema itself. */
export const describeSchemas = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(ALL_KINDS.map((kind) => [kind, described(SCHEMAS[kind])]));

function described(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const { type, checks } = zodSchema._zod.def;
      if (type === 'custom') jsonSchema['idOf'] = kindsTakenBy(zodSchema);
      const refinements = checks?.filter((check) => check._zod.def.check === 'custom').length ?? 0;
      if (refinements > 0) jsonSchema['refinements'] = refinements;
    },
  });
}

/** The kinds whose ids a reference takes. */
const kindsTakenBy = (schema: z.core.$ZodType): readonly string[] =>
  ALL_KINDS.filter((kind) => z.safeParse(schema, `${kind}_1`).success);
