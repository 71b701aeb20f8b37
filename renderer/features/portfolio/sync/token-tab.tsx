/** The token: what is known of the one that is kept, or how to make one and hand it over. */
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { TokenState } from '../../../../shared/contract/portfolio.ts';
import { sayInstant } from '../../../i18n/say-instant.ts';
import { t } from '../../../i18n/t.ts';
import { forgetToken, openOutside } from '../../../state/portfolio-sources.ts';
import { useApp } from '../../../state/store.ts';
import classes from './sync.module.css';
import { TokenForm } from './token-form.tsx';

const NEW_TOKEN = 'https://github.com/settings/personal-access-tokens/new';

export function TokenTab() {
  const token = useApp((state) => state.portfolio.host?.token ?? null);
  const service = useApp((state) => state.portfolio.host?.service ?? '');
  const [isReplacing, setIsReplacing] = useState(false);
  if (token === null) return null;
  const asks = !token.stored || isReplacing;
  return (
    <>
      <Text size="sm" fw={500}>
        {token.stored ? t(`portfolio.token.kept.${token.kind ?? 'unknown'}`) : t('portfolio.token.none')}
      </Text>
      {token.trouble !== null && (
        <Alert color="orange" variant="light" p="xs">
          <Text size="xs">{token.trouble}</Text>
        </Alert>
      )}
      {token.stored && <TokenFacts token={token} service={service} />}
      {token.stored && !isReplacing && (
        <Group gap={6}>
          <Button size="compact-sm" variant="default" onClick={() => setIsReplacing(true)}>
            {t('portfolio.token.replace')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void forgetToken()}>
            {t('portfolio.token.remove')}
          </Button>
        </Group>
      )}
      {!token.stored && <Text size="xs">{t('portfolio.noToken')}</Text>}
      {asks && <TokenForm canProtect={token.canProtect} onKept={() => setIsReplacing(false)} />}
      {asks && <HowTo service={service} />}
    </>
  );
}

function TokenFacts({ token, service }: { readonly token: TokenState; readonly service: string }) {
  const { protection, kind, scopes, expiresAt, checkedAt } = token;
  const may = scopes.length > 0 ? scopes.join(', ') : '';
  return (
    <>
      <dl className={classes['facts'] ?? ''}>
        <Fact name={t('portfolio.token.protection')} value={t(`portfolio.token.protection.${protection}`)} />
        <Fact
          name={t('portfolio.token.scopes')}
          value={
            may !== '' ? may : t(kind === 'classic' ? 'portfolio.token.scopesNone' : 'portfolio.token.scopesUnknown')
          }
        />
        <Fact
          name={t('portfolio.token.expires')}
          value={expiresAt === null ? t('portfolio.token.expiresNever') : sayInstant(expiresAt)}
        />
        {checkedAt !== null && <Fact name={t('portfolio.token.checked')} value={sayInstant(checkedAt)} />}
      </dl>
      <Text size="xs" c="dimmed">
        {t('portfolio.token.neverShown', { service })}
      </Text>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function HowTo({ service }: { readonly service: string }) {
  return (
    <section className={classes['section'] ?? ''} aria-labelledby="token-how">
      <Text size="xs" fw={600} id="token-how">
        {t('portfolio.token.how')}
      </Text>
      <ol className={classes['steps'] ?? ''}>
        <li>
          {t('portfolio.token.step1')}{' '}
          {service === 'api.github.com' && (
            <Anchor component="button" type="button" size="xs" onClick={() => void openOutside(NEW_TOKEN)}>
              {t('portfolio.token.open')}
            </Anchor>
          )}
        </li>
        <li>{t('portfolio.token.step2')}</li>
        <li>{t('portfolio.token.step3')}</li>
        <li>{t('portfolio.token.step4')}</li>
      </ol>
    </section>
  );
}
