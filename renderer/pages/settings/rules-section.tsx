/** After how many minutes the desk locks, and from when an entry counts as late. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { lateAfterMinutes, lockMinutes } from '@shared/rules/site/settings';
import { TextInput } from '../parts/labelled';
import { SettingFrame } from './setting-frame';
import { words } from './texts';
import { useSettingForm } from './use-setting-form';

const keys = [lockMinutes.key, lateAfterMinutes.key];
const LOCK = { min: 0, max: 240 };
const LATE = { min: 5, max: 10_080 };

function fits(text: string, { min, max }: typeof LOCK): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= min && Number(text) <= max;
}

export function RulesSection() {
  const t = useText(words);
  const { site } = useDesk();
  const form = useSettingForm({ lock: String(site.lockMinutes), late: String(site.lateAfterMinutes) }, (v) => [
    [lockMinutes.key, Number(v.lock)],
    [lateAfterMinutes.key, Number(v.late)],
  ]);
  const { value, put } = form;
  const badLock = fits(value.lock, LOCK) ? '' : t('number', LOCK);
  const badLate = fits(value.late, LATE) ? '' : t('number', LATE);
  return (
    <SettingFrame title={t('rules')} keys={keys} form={form} wrong={badLock || badLate}>
      <TextInput
        label={t('lockMinutes')}
        inputMode="numeric"
        value={value.lock}
        onChange={(lock) => put({ ...value, lock: lock.trim() })}
        hint={t('lockHint')}
        error={badLock}
      />
      <TextInput
        label={t('late')}
        inputMode="numeric"
        value={value.late}
        onChange={(late) => put({ ...value, late: late.trim() })}
        hint={t('lateHint')}
        error={badLate}
      />
    </SettingFrame>
  );
}
