/** The screen of this computer (L10N-1): language, how much of a list fits, and how large everything is. Kept here, not with the records. */
import { useText } from '@renderer/i18n/use-text';
import { type Density, usePreferences, ZOOMS, type Zoom } from '@renderer/stores/preferences';
import type { Language } from '@shared/base/text';
import { SelectInput } from '../parts/labelled';
import { words } from './texts';

export function ScreenSection() {
  const t = useText(words);
  const { language, density, zoom, setLanguage, setDensity, setZoom } = usePreferences();
  return (
    <section className="setting card" aria-label={t('screen')}>
      <h2>{t('screen')}</h2>
      <p className="muted">{t('screenHint')}</p>
      <div className="setting-grid">
        <SelectInput
          label={t('language')}
          value={language}
          options={[
            ['zh', t('chinese')],
            ['en', t('english')],
          ]}
          onChange={(value) => setLanguage(value as Language)}
        />
        <SelectInput
          label={t('zoom')}
          hint={t('zoomHint')}
          value={String(zoom)}
          options={ZOOMS.map((one) => [String(one), `${one}%`] as const)}
          onChange={(value) => setZoom(Number(value) as Zoom)}
        />
        <SelectInput
          label={t('density')}
          hint={t('densityHint')}
          value={density}
          options={[
            ['comfortable', t('comfortable')],
            ['compact', t('compact')],
          ]}
          onChange={(value) => setDensity(value as Density)}
        />
      </div>
    </section>
  );
}
