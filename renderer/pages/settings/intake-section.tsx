/** What holds at intake: departments of complaints, working hours, days of parcels, the day of the statistics, and how the week is handed over (IN-5, BY-6, RG-3, ST-1, EX-1). */
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Loading } from '@renderer/ui/parts/loading';
import { PARCEL_DAYS } from '@shared/rules/parcels-setting';
import { CUT_OFF_DAYS } from '@shared/rules/statistics/settings';
import { TextInput } from '../parts/labelled';
import { IntakeDepartments } from './intake-departments';
import { IntakeExport } from './intake-export';
import { IntakeHours } from './intake-hours';
import { sentences, words } from './intake-texts';
import { cutOffFits, daysFit, hoursWrong, type IntakeRules, intakeKeys, intakeSettings, readIntakeRules } from './intake-values';
import { SettingFrame } from './setting-frame';
import { useSettingForm } from './use-setting-form';

export function IntakeSection() {
  const { db } = useDesk();
  const standing = useLive(() => readIntakeRules(db), [db]);
  return standing ? <IntakeForm standing={standing} /> : <Loading />;
}

function IntakeForm({ standing }: { readonly standing: IntakeRules }) {
  const t = useText(words);
  const sentence = useRefusal();
  const form = useSettingForm(standing, intakeSettings);
  const { value } = form;
  const put = (part: Partial<IntakeRules>): void => form.put({ ...value, ...part });
  const badHours = hoursWrong(value.hours);
  const badRemind = daysFit(value.remind) ? '' : t('days', PARCEL_DAYS);
  const badOrder = badRemind !== '' || Number(value.giveBack) > Number(value.remind) ? '' : t('order');
  const badBack = daysFit(value.giveBack) ? badOrder : t('days', PARCEL_DAYS);
  const badCutOff = cutOffFits(value.cutOff) ? '' : t('days', CUT_OFF_DAYS);
  const wrong = (badHours && sentence(badHours, sentences)) || badRemind || badBack || badCutOff;
  return (
    <SettingFrame title={t('title')} hint={t('hint')} keys={intakeKeys} form={form} wrong={wrong}>
      <IntakeDepartments map={value.departments} onChange={(departments) => put({ departments })} />
      <IntakeHours hours={value.hours} onChange={(hours) => put({ hours })} />
      <fieldset className="setting-part">
        <legend>{t('parcels')}</legend>
        <p className="muted">{t('parcelsHint')}</p>
        <div className="setting-grid">
          <TextInput
            label={t('remind')}
            inputMode="numeric"
            value={value.remind}
            onChange={(remind) => put({ remind: remind.trim() })}
            error={badRemind}
          />
          <TextInput
            label={t('giveBack')}
            inputMode="numeric"
            value={value.giveBack}
            onChange={(giveBack) => put({ giveBack: giveBack.trim() })}
            error={badBack}
          />
        </div>
      </fieldset>
      <fieldset className="setting-part">
        <legend>{t('statistics')}</legend>
        <div className="setting-grid">
          <TextInput
            label={t('cutOff')}
            inputMode="numeric"
            value={value.cutOff}
            onChange={(cutOff) => put({ cutOff: cutOff.trim() })}
            hint={t('cutOffHint')}
            error={badCutOff}
          />
        </div>
      </fieldset>
      <IntakeExport privacy={value.privacy} receiver={value.receiver} onChange={put} />
    </SettingFrame>
  );
}
