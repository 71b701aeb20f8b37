/**
 * A rule of graphql-js that no query of Orgwright may break: it only reads, it asks nobody for stars given, it only counts
 * people, and of a person it asks nothing but the login.
 */
import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';

/** Types whose fields are about a person, and which of those fields may be asked for. */
const OF_A_PERSON: Readonly<Record<string, readonly string[]>> = {
  Actor: ['login'],
  User: ['login'],
  Bot: ['login'],
  Mannequin: ['login'],
  // Who wrote a commit: name and e-mail stand beside the account.
  GitActor: ['user', 'date'],
};
/** Lists of people that may be counted, and nothing more. */
const LISTS_OF_PEOPLE =
  /^(?:User|Stargazer|Follower|Following|RepositoryCollaborator|OrganizationMember|Sponsor)Connection$/;
/** Never, on whatever they stand. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'stargazers',
  'starredRepositories',
  'email',
  'emails',
  'bio',
  'bioHTML',
  'twitterUsername',
  'socialAccounts',
  'isHireable',
  'company',
  'companyHTML',
  'location',
  'contributionsCollection',
  'repositoriesContributedTo',
  'tempCloneToken',
  'viewerDefaultCommitEmail',
  'viewerPossibleCommitEmails',
]);

export function privateFieldsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.QUERY)
        context.reportError(new GraphQLError('Orgwright only reads.', { nodes: operation }));
    },
    Field(field) {
      const name = field.name.value;
      const parent = context.getParentType()?.name ?? '';
      const isWrong =
        FORBIDDEN.has(name) ||
        (LISTS_OF_PEOPLE.test(parent) && name !== 'totalCount') ||
        !(OF_A_PERSON[parent]?.includes(name) ?? true);
      if (isWrong && name !== '__typename')
        context.reportError(new GraphQLError(`"${name}" of ${parent} must not be asked for.`, { nodes: field }));
    },
  };
}
