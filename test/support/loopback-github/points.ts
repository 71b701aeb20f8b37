/** What a query costs and whether its pages are bounded, by GitHub's own rules: "Rate limits and query limits". */
import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

export interface Price {
  /** Requests to unique connections, were every page full: a hundred of them are one point. */
  readonly requests: number;
  readonly nodes: number;
  readonly points: number;
  /** Fields that count something (`totalCount` of a connection), over all repositories asked for. */
  readonly counts: number;
  /** The first thing that breaks a rule; null when all is well. */
  readonly refusal: { readonly type: string; readonly message: string } | null;
}

const MOST_PER_PAGE = 100;
const MOST_IDS = 100;
const MOST_NODES = 500_000;

/** The price when connections that are only counted cost as much as others: an upper bound. */
export function priceOf(schema: GraphQLSchema, document: DocumentNode, variables: Variables): Price {
  const types = new TypeInfo(schema);
  /** How often the field that is being looked at is asked for, level by level. */
  const times: number[] = [1];
  let requests = 0;
  let nodes = 0;
  let counts = 0;
  let refusal: Price['refusal'] = null;
  const refuse = (type: string, message: string): void => {
    refusal ??= { type, message };
  };
  const enter = (field: FieldNode): void => {
    const outer = times.at(-1) ?? 1;
    let inner = outer;
    const type = types.getType() ?? undefined;
    const name = field.name.value;
    if (types.getParentType()?.name === 'Query' && name === 'nodes') {
      const ids = argument(field, 'ids', variables);
      inner = Array.isArray(ids) ? ids.length : 0;
      requests += 1;
      nodes += inner;
      if (inner > MOST_IDS)
        refuse('ARGUMENT_LIMIT', `You may not provide more than ${MOST_IDS} node ids; you provided ${inner}.`);
    } else if (getNamedType(type)?.name.endsWith('Connection') === true) {
      const page = argument(field, 'first', variables) ?? argument(field, 'last', variables);
      requests += outer;
      if (asks(field, 'totalCount')) counts += outer;
      if (typeof page === 'number') {
        if (page < 1 || page > MOST_PER_PAGE)
          refuse(
            'EXCESSIVE_PAGINATION',
            `Requesting ${page} records on the \`${name}\` connection exceeds the \`first\` limit of ${MOST_PER_PAGE} records.`,
          );
        inner = outer * page;
        nodes += inner;
      } else if (asks(field, 'nodes') || asks(field, 'edges')) {
        refuse(
          'MISSING_PAGINATION_BOUNDARIES',
          `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
        );
      }
    }
    times.push(inner);
  };
  visit(document, visitWithTypeInfo(types, { Field: { enter, leave: () => void times.pop() } }));
  if (nodes > MOST_NODES)
    refuse('MAX_NODE_LIMIT_EXCEEDED', `This query requests up to ${nodes} possible nodes which exceeds the maximum.`);
  return { requests, nodes, counts, points: Math.max(1, Math.round(requests / 100)), refusal };
}

const asks = ({ selectionSet }: FieldNode, name: string): boolean =>
  selectionSet?.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === name) ?? false;

function argument(field: FieldNode, name: string, variables: Variables): unknown {
  const given = field.arguments?.find((candidate) => candidate.name.value === name);
  return given === undefined ? undefined : valueOf(given, variables);
}

function valueOf({ value }: ArgumentNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return undefined;
}
