/** The shifts of the desk. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { shiftsSetting } from '@shared/rules/site/settings';
import type { Shift } from '@shared/rules/site/shifts';
import { ShiftsEditor } from '../parts/shifts-editor';
import { SettingFrame } from './setting-frame';
import { words } from './texts';
import { useSettingForm } from './use-setting-form';

const keys = [shiftsSetting.key];

export function ShiftsSection() {
  const t = useText(words);
  const { site } = useDesk();
  const form = useSettingForm<readonly Shift[]>(site.shifts, (shifts) => [[shiftsSetting.key, shifts]]);
  const whole = form.value.every((shift) => shift.name.trim() !== '' && shift.from !== '' && shift.to !== '');
  return (
    <SettingFrame title={t('shifts')} hint={t('shiftsHint')} keys={keys} form={form} wrong={whole ? '' : t('shiftBad')}>
      <ShiftsEditor shifts={form.value} onChange={form.put} />
    </SettingFrame>
  );
}
