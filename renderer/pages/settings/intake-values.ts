/** The intake rules as typed, and the settings they stand for. */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import type { Refusal } from '@shared/base/result';
import { checkSpans } from '@shared/rules/calendar/spans';
import type { WorkHours } from '@shared/rules/calendar/work-time';
import type { Category, DepartmentMap } from '@shared/rules/categories';
import { departmentsSetting, workHoursSetting } from '@shared/rules/intake/settings';
import { PARCEL_DAYS, parcelLimitsSetting } from '@shared/rules/parcels-setting';
import { CUT_OFF_DAYS, cutOffSetting } from '@shared/rules/statistics/settings';
import { exportPrivacy, exportReceiver } from '@shared/rules/weekly/settings';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';

export interface IntakeRules {
  readonly departments: DepartmentMap;
  readonly hours: WorkHours;
  /** Days as typed. */
  readonly remind: string;
  readonly giveBack: string;
  /** Day of the month as typed. */
  readonly cutOff: string;
  readonly privacy: Privacy;
  readonly receiver: string;
}

export const intakeKeys: readonly string[] = [
  departmentsSetting.key,
  workHoursSetting.key,
  parcelLimitsSetting.key,
  cutOffSetting.key,
  exportPrivacy.key,
  exportReceiver.key,
];

/** The rules that stand. */
export async function readIntakeRules(db: Deskbook): Promise<IntakeRules> {
  const limits = await readSetting(db, parcelLimitsSetting);
  return {
    departments: await readSetting(db, departmentsSetting),
    hours: await readSetting(db, workHoursSetting),
    remind: String(limits.remind),
    giveBack: String(limits.giveBack),
    cutOff: String(await readSetting(db, cutOffSetting)),
    privacy: await readSetting(db, exportPrivacy),
    receiver: await readSetting(db, exportReceiver),
  };
}

/** Keys and values to save; working hours in the order of the day. */
export function intakeSettings(typed: IntakeRules): readonly (readonly [key: string, value: unknown])[] {
  const spans = checkSpans(typed.hours.spans);
  return [
    [departmentsSetting.key, trimmed(typed.departments)],
    [workHoursSetting.key, { ...typed.hours, spans: spans.ok ? spans.value : typed.hours.spans }],
    [parcelLimitsSetting.key, { remind: Number(typed.remind), giveBack: Number(typed.giveBack) }],
    [cutOffSetting.key, Number(typed.cutOff)],
    [exportPrivacy.key, typed.privacy],
    [exportReceiver.key, typed.receiver.trim()],
  ];
}

/** What is wrong with the working hours (`hours.*`), or undefined. */
export function hoursWrong({ spans }: WorkHours): Refusal | undefined {
  const checked = checkSpans(spans);
  return checked.ok ? undefined : checked.error;
}

/** Is it a whole number of days that can be set? */
export function daysFit(typed: string): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) >= PARCEL_DAYS.min && Number(typed) <= PARCEL_DAYS.max;
}

/** Is it a day of the month on which complaints can be counted? */
export function cutOffFits(typed: string): boolean {
  return /^\d{1,2}$/.test(typed) && Number(typed) >= CUT_OFF_DAYS.min && Number(typed) <= CUT_OFF_DAYS.max;
}

function trimmed(map: DepartmentMap): DepartmentMap {
  const pairs = Object.entries(map).map(([category, name]): [string, string] => [category, name.trim()]);
  return Object.fromEntries(pairs) as Record<Category, string>;
}
