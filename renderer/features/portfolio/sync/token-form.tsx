/** Hands a token over: checked with GitHub first, refused when it can write unless one insists, gone from the page at once. */
import { Button, Checkbox, PasswordInput, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { t } from '../../../i18n/t.ts';
import { notify } from '../../../state/notices.ts';
import { giveToken } from '../../../state/portfolio-sources.ts';
import classes from './sync.module.css';

interface TokenFormProps {
  /** The system can keep it so that other programs cannot read it. */
  readonly canProtect: boolean;
  readonly onKept: () => void;
}

export function TokenForm({ canProtect, onKept }: TokenFormProps) {
  const [token, setToken] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [canWrite, setCanWrite] = useState<readonly string[] | null>(null);
  const [insists, setInsists] = useState(false);
  const [allowFile, setAllowFile] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const type = (value: string): void => {
    setToken(value);
    setRefusal(null);
    setCanWrite(null);
    setInsists(false);
  };
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (token.trim() === '' || isChecking) return;
    setIsChecking(true);
    const answer = await giveToken({ token: token.trim(), allowFile, evenIfItCanWrite: insists });
    setIsChecking(false);
    if (!answer.ok) return setRefusal(answer.because);
    if (answer.value.outcome === 'refused') return setRefusal(answer.value.because);
    if (answer.value.outcome === 'can-write') return setCanWrite(answer.value.scopes);
    type('');
    notify('info', t('portfolio.token.keptNow'));
    return onKept();
  };
  return (
    <form className={classes['form'] ?? ''} onSubmit={(event) => void give(event)}>
      <PasswordInput
        size="xs"
        label={t('portfolio.token.field')}
        description={t('portfolio.token.fieldHint')}
        descriptionProps={{ fz: 'xs' }}
        errorProps={{ fz: 'xs' }}
        value={token}
        error={refusal}
        autoComplete="off"
        spellCheck={false}
        visible={false}
        rightSection={<span />}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {!canProtect && (
        <Checkbox
          size="xs"
          label={t('portfolio.token.file')}
          description={t('portfolio.token.fileText')}
          styles={{ description: { fontSize: 'var(--mantine-font-size-xs)' } }}
          checked={allowFile}
          onChange={(event) => setAllowFile(event.currentTarget.checked)}
        />
      )}
      {canWrite !== null && (
        <div className={classes['warning'] ?? ''} role="alert">
          <Text size="xs">{t('portfolio.token.insistText', { scopes: canWrite.join(', ') })}</Text>
          <Checkbox
            size="xs"
            label={t('portfolio.token.insist')}
            checked={insists}
            onChange={(event) => setInsists(event.currentTarget.checked)}
          />
        </div>
      )}
      <Button
        size="xs"
        type="submit"
        loading={isChecking}
        disabled={token.trim() === '' || (canWrite !== null && !insists)}
        className={classes['submit'] ?? ''}
      >
        {t('portfolio.token.check')}
      </Button>
    </form>
  );
}
