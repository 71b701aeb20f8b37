/** GitHub's published schema. It defines a field twice, so it is taken without GraphQL's own check of schemas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { folders } from '../../../build/folders.ts';

let built: GraphQLSchema | null = null;

export function githubSchema(): GraphQLSchema {
  // The package gives out its code only, which would read the same file.
  const path = join(folders.root, 'node_modules/@octokit/graphql-schema/schema.graphql');
  built ??= buildSchema(readFileSync(path, 'utf8'), { assumeValidSDL: true });
  return built;
}
