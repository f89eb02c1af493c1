/** The list of settings a site can change: one line each. `setting.put` takes no key that is not here; the letter of the desk has `site.letter`. */
import type { Setting } from '../base/setting';
import { workdaysSetting } from './calendar/setting';
import { policyBook } from './callbacks/book';
import { callScript } from './callbacks/script';
import { checkItemsSetting } from './checks/settings';
import { departmentsSetting, workHoursSetting } from './intake/settings';
import { parcelLimitsSetting } from './parcels-setting';
import { privacyLevel } from './privacy/settings';
import { encryptedSetting } from './safety/settings';
import { formsSetting, lateAfterMinutes, letterhead, lockMinutes, phrasesSetting, shiftsSetting, siteName } from './site/settings';
import { cutOffSetting } from './statistics/settings';
import { exportPrivacy, exportReceiver } from './weekly/settings';
import { exportTemplate } from './weekly/template';

export const settingList: readonly Setting<unknown>[] = [
  siteName,
  letterhead,
  shiftsSetting,
  lockMinutes,
  lateAfterMinutes,
  phrasesSetting,
  formsSetting,
  workdaysSetting,
  policyBook,
  callScript,
  departmentsSetting,
  workHoursSetting,
  parcelLimitsSetting,
  checkItemsSetting,
  cutOffSetting,
  privacyLevel,
  exportPrivacy,
  exportReceiver,
  exportTemplate,
  encryptedSetting,
];
