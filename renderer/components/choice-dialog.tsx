/** A dialog that explains a situation and offers a few ways on, the safest first. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Choice {
  readonly label: string;
  /** What happens then, in one sentence; absent where the label says it all. */
  readonly text?: string;
  readonly run: () => void;
  readonly tone?: 'primary' | 'danger' | 'plain';
  readonly disabled?: boolean;
}

export interface ChoiceDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  readonly choices: readonly Choice[];
  readonly closeLabel: string;
  readonly onClose: () => void;
}

export function ChoiceDialog({ title, text, children, choices, closeLabel, onClose }: ChoiceDialogProps) {
  const explained = choices.some((choice) => choice.text !== undefined);
  return (
    <Modal opened title={title} onClose={onClose} closeButtonProps={{ 'aria-label': closeLabel }} size="lg" centered>
      <Stack gap="md">
        {text !== undefined && <Text size="sm">{text}</Text>}
        {children}
        {explained ? (
          <Stack gap="sm">
            {choices.map((choice) => (
              <Group key={choice.label} wrap="nowrap" align="center" gap="md">
                <ChoiceButton choice={choice} wide />
                <Text size="sm" c="dimmed">
                  {choice.text}
                </Text>
              </Group>
            ))}
          </Stack>
        ) : (
          <Group justify="flex-end" gap="xs">
            {choices.map((choice) => (
              <ChoiceButton key={choice.label} choice={choice} />
            ))}
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function ChoiceButton({ choice, wide = false }: { readonly choice: Choice; readonly wide?: boolean }) {
  const { label, run, tone = 'plain', disabled = false } = choice;
  return (
    <Button
      size="xs"
      variant={tone === 'primary' ? 'filled' : 'default'}
      {...(tone === 'danger' ? { color: 'red', variant: 'light' } : {})}
      {...(wide ? { w: 190, style: { flexShrink: 0 } } : {})}
      onClick={run}
      disabled={disabled}
      {...(tone === 'primary' ? { 'data-autofocus': true } : {})}
    >
      {label}
    </Button>
  );
}
