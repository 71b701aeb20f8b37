/** What may be read beyond GitHub, and what may be kept. All of it is off until somebody switches it on. */
import { Stack, Switch, Text } from '@mantine/core';
import type { PortfolioOptions } from '../../../../shared/contract/portfolio.ts';
import { t } from '../../../i18n/t.ts';
import { changeOptions } from '../../../state/portfolio-sources.ts';
import { useApp } from '../../../state/store.ts';

const REGISTRIES = ['npm', 'pypi', 'pub', 'crates'] as const;

export function OptionsTab() {
  const options = useApp((state) => state.portfolio.host?.options ?? null);
  if (options === null) return null;
  return (
    <Stack gap="md">
      <Stack gap="xs" role="group" aria-labelledby="options-registries">
        <div>
          <Text size="xs" fw={600} id="options-registries">
            {t('portfolio.options.registries')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('portfolio.options.registriesText')}
          </Text>
        </div>
        {REGISTRIES.map((name) => (
          <Option
            key={name}
            {...{ options, name }}
            label={t(`portfolio.options.${name}`)}
            text={t(`portfolio.options.${name}Text`)}
          />
        ))}
        <Option
          {...{ options }}
          name="ecosystems"
          label={t('portfolio.options.ecosystems')}
          text={t('portfolio.options.ecosystemsText')}
        />
      </Stack>
      <Option
        {...{ options }}
        name="peopleView"
        label={t('portfolio.options.people')}
        text={t('portfolio.options.peopleText')}
      />
      <Option
        {...{ options }}
        name="syncOnStart"
        label={t('portfolio.options.onStart')}
        text={t('portfolio.options.onStartText')}
      />
    </Stack>
  );
}

interface OptionProps {
  readonly options: PortfolioOptions;
  readonly name: keyof PortfolioOptions;
  readonly label: string;
  readonly text: string;
}

function Option({ options, name, label, text }: OptionProps) {
  const isOwn = useApp((state) => state.portfolio.of === 'own');
  return (
    <Switch
      size="xs"
      label={label}
      description={text}
      styles={{ description: { fontSize: 'var(--mantine-font-size-xs)' } }}
      disabled={!isOwn}
      checked={options[name]}
      onChange={(event) => void changeOptions({ [name]: event.currentTarget.checked })}
    />
  );
}
