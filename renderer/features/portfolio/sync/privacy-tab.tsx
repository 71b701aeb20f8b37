/** What is read, what is never read, where it lies, and how a person is forgotten. */
import { Button, Text } from '@mantine/core';
import { t } from '../../../i18n/t.ts';
import { openDialog } from '../../../state/view.ts';
import classes from './sync.module.css';

export function PrivacyTab() {
  return (
    <div className={classes['reading'] ?? ''}>
      <h3>{t('portfolio.privacy.read')}</h3>
      <ul>
        <li>{t('portfolio.privacy.read1')}</li>
        <li>{t('portfolio.privacy.read2')}</li>
      </ul>
      <h3>{t('portfolio.privacy.never')}</h3>
      <ul>
        <li>{t('portfolio.privacy.never1')}</li>
        <li>{t('portfolio.privacy.never2')}</li>
        <li>{t('portfolio.privacy.never3')}</li>
      </ul>
      <h3>{t('portfolio.privacy.where')}</h3>
      <p>{t('portfolio.privacy.whereText')}</p>
      <p>{t('portfolio.privacy.insiders')}</p>
      <h3>{t('portfolio.privacy.forget')}</h3>
      <p>{t('portfolio.privacy.forgetText')}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'forget', login: null } })}
      >
        <Text size="sm" span>
          {t('portfolio.privacy.forgetButton')}
        </Text>
      </Button>
    </div>
  );
}
