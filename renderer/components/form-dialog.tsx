/** A small form in a dialog: Enter confirms, Escape leaves, a refusal is said and nothing is lost. */
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

export interface FormDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
  /** Why it did not work; null while nothing is wrong. */
  readonly refusal: string | null;
  readonly confirm: string;
  readonly isReady?: boolean;
  readonly isDanger?: boolean;
  readonly cancelLabel: string;
  readonly closeLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function FormDialog(props: FormDialogProps) {
  const { title, text, children, refusal, confirm, isReady = true, isDanger = false } = props;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) props.onConfirm();
  };
  return (
    <Modal opened title={title} onClose={props.onClose} closeButtonProps={{ 'aria-label': props.closeLabel }} size="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {text !== undefined && <Text size="sm">{text}</Text>}
          {children}
          {refusal !== null && (
            <Alert color="orange" variant="light" p="xs" role="alert">
              <Text size="sm">{refusal}</Text>
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={props.onClose}>
              {props.cancelLabel}
            </Button>
            <Button size="xs" type="submit" disabled={!isReady} {...(isDanger ? { color: 'red' } : {})}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
