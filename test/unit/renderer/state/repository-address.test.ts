/** A repository is opened where it is, and one of the sample nowhere. */
import { expect, it } from 'vitest';
import { repositoryAddress } from '../../../../renderer/state/repository-address.ts';

it.each([
  ['api.github.com', 'https://github.com/acme/tool'],
  ['api.acme.ghe.com', 'https://acme.ghe.com/acme/tool'],
  ['github.acme.example', 'https://github.acme.example/acme/tool'],
])('%s', (service, address) => {
  expect(repositoryAddress('own', service, 'acme/tool')).toBe(address);
  expect(repositoryAddress('sample', service, 'acme/tool')).toBeNull();
});
