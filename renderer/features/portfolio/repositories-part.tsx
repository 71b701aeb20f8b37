/** All repositories: how the whole portfolio stands, and the table of them. */
import { Text } from '@mantine/core';
import { useApp } from '../../state/store.ts';

export function RepositoriesPart() {
  const repositories = useApp((state) => state.portfolio.repositories);
  return <Text size="sm">{repositories.map(({ name }) => name).join(', ')}</Text>;
}
