/** Errors as GitHub puts them beside the data. */
import { GraphQLError } from 'graphql';
import { barredBy, type KnownToken } from './tokens.ts';
import type { Owner } from './world.ts';

/** One that ends up in the list of errors with GitHub's own `type`. */
export const githubError = (type: string, message: string, extensions: object = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { githubType: type, ...extensions } });

export const noRepository = (fullName: string): GraphQLError =>
  githubError('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);

export const noNode = (id: string): GraphQLError =>
  githubError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);

export const noOwner = (kind: string, login: string): GraphQLError =>
  githubError(
    'NOT_FOUND',
    `Could not resolve to ${kind === 'User' ? 'a User' : 'an Organization'} with the login of '${login}'.`,
  );

/** Why a token is shown nothing of an owner; null when it is. */
export function barred(owner: Owner, token: KnownToken | null): GraphQLError | null {
  const bar = barredBy(owner, token);
  if (bar === null) return null;
  if (bar === 'single-sign-on')
    return githubError(
      'FORBIDDEN',
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      { saml_failure: true },
    );
  return githubError(
    'FORBIDDEN',
    `The '${owner.login}' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than ${owner.longestTokenDays ?? 0} days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1`,
    { saml_failure: false },
  );
}

/** As it stands in the answer: GitHub's `type` beside the message, not among the extensions. */
export function errorEntry({ message, path, locations, extensions }: GraphQLError): object {
  const { githubType = 'INTERNAL', ...others } = extensions;
  return {
    type: githubType,
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(others).length === 0 ? {} : { extensions: others }),
    ...(locations === undefined ? {} : { locations }),
    message,
  };
}
