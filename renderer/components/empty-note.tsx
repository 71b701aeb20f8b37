/** What an empty place is for, in a sentence, with the first step as a button. */
import { Button, Stack, Text } from '@mantine/core';

interface EmptyNoteProps {
  readonly text: string;
  /** The words of the button. */
  readonly step: string;
  readonly onStep: () => void;
  /** In the middle of a large place; else at the start of a panel. */
  readonly isCentred?: boolean;
}

export function EmptyNote({ text, step, onStep, isCentred = false }: EmptyNoteProps) {
  return (
    <Stack align={isCentred ? 'center' : 'flex-start'} gap="xs" p="sm">
      <Text size={isCentred ? 'sm' : 'xs'} c="dimmed" ta={isCentred ? 'center' : 'start'}>
        {text}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onStep}>
        {step}
      </Button>
    </Stack>
  );
}
