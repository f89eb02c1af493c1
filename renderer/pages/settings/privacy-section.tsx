/** How much of residents' data is seen without asking; the notice with purpose and time of each register; who looked at what (PRI-1). */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { LEVELS, type PrivacyLevel } from '@shared/rules/privacy/levels';
import { privacyLevel } from '@shared/rules/privacy/settings';
import { may } from '@shared/rules/rights/may';
import { PrivacyGatherings } from './privacy-gatherings';
import { PrivacyLooks } from './privacy-looks';
import { PrivacyNotice } from './privacy-notice';
import { words } from './privacy-texts';
import { SettingFrame } from './setting-frame';
import { useSettingForm } from './use-setting-form';

const keys = [privacyLevel.key];
const ALL = Object.keys(LEVELS) as readonly PrivacyLevel[];

export function PrivacySection() {
  const t = useText(words);
  const label = useLabel();
  const { site, actor } = useDesk();
  const form = useSettingForm<PrivacyLevel>(site.privacy, (value) => [[privacyLevel.key, value]]);
  return (
    <div className="stack">
      <SettingFrame title={t('privacy')} hint={t('privacyHint')} keys={keys} form={form}>
        <fieldset className="setting-part">
          <legend>{t('level')}</legend>
          {ALL.map((level) => (
            <label key={level} className="privacy-level" aria-label={label(LEVELS[level].label)}>
              <input type="radio" name="privacy-level" checked={form.value === level} onChange={() => form.put(level)} />
              <span>
                <b>{label(LEVELS[level].label)}</b> <span className="muted">{label(LEVELS[level].help)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="muted small">{t('readers')}</p>
        <p className="muted small">{t('source')}</p>
      </SettingFrame>
      <PrivacyNotice />
      {may(actor.role, 'privacy.looks') && <PrivacyLooks />}
      {may(actor.role, 'privacy.gather') && <PrivacyGatherings />}
    </div>
  );
}
