/** A button of the bar for an action of the registry, and the look that every button there has. */
import { Button, Text, Tooltip, type ButtonProps } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { t } from '../i18n/t.ts';
import { actionOf } from '../actions/index.ts';
import { useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';
import classes from './view-bar.module.css';

interface BarButtonProps {
  readonly id: string;
  readonly icon: Icon;
  /** The label is read out and shown on hovering only. */
  readonly isIconOnly?: boolean;
}

export function BarButton({ id, icon, isIconOnly = false }: BarButtonProps) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  const isPressed = useApp((state) => action.isChecked?.(state) ?? null);
  return (
    <BarFace
      icon={icon}
      label={t(action.label)}
      isIconOnly={isIconOnly}
      disabled={!isEnabled}
      {...(isPressed === null ? {} : { 'aria-pressed': isPressed })}
      onClick={() => runAction(id)}
    />
  );
}

interface BarFaceProps extends Omit<ButtonProps, 'children'>, Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> {
  readonly icon: Icon;
  readonly label: string;
  /** What stands on the button where the label would be too long. */
  readonly face?: string;
  readonly isIconOnly?: boolean;
}

export function BarFace({ icon: FaceIcon, label, face = label, isIconOnly = false, ...button }: BarFaceProps) {
  return (
    <Tooltip label={label} disabled={!isIconOnly && face === label} openDelay={500}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes['button'] ?? ''}
        {...(isIconOnly ? { 'data-icon-only': true } : {})}
        aria-label={face === label ? undefined : label}
        leftSection={<FaceIcon size={15} aria-hidden />}
        {...button}
      >
        <Text size="xs" className={classes['label'] ?? ''}>
          {face}
        </Text>
      </Button>
    </Tooltip>
  );
}
