/** The language of the screen (L10N-1), kept on this computer. */
import { useText } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import type { Language } from '@shared/base/text';
import { SelectInput } from '../parts/labelled';
import { words } from './texts';

export function LanguageSection() {
  const t = useText(words);
  const { language, setLanguage } = usePreferences();
  return (
    <section className="setting card" aria-label={t('language')}>
      <h2>{t('language')}</h2>
      <p className="muted">{t('languageHint')}</p>
      <SelectInput
        label={t('language')}
        value={language}
        options={[
          ['zh', t('chinese')],
          ['en', t('english')],
        ]}
        onChange={(value) => setLanguage(value as Language)}
      />
    </section>
  );
}
