/** The settings of the site as one value, read live by everything above. */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import type { PrivacyLevel } from '@shared/rules/privacy/levels';
import { privacyLevel } from '@shared/rules/privacy/settings';
import {
  deskLetter,
  formsSetting,
  lateAfterMinutes,
  letterhead,
  lockMinutes,
  type Phrase,
  phrasesSetting,
  type SiteForm,
  shiftsSetting,
  siteId,
  siteName,
} from '@shared/rules/site/settings';
import type { Shift } from '@shared/rules/site/shifts';

export interface SiteSettings {
  /** '' = not founded yet. */
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  readonly letterhead: string;
  readonly shifts: readonly Shift[];
  readonly lockMinutes: number;
  readonly lateAfterMinutes: number;
  readonly phrases: readonly Phrase[];
  readonly forms: Readonly<Record<string, SiteForm>>;
  /** How much of residents' data is seen without asking (PRI-1). */
  readonly privacy: PrivacyLevel;
}

export async function readSite(db: Deskbook): Promise<SiteSettings> {
  const [id, name, desk, letter, shifts, lock, late, phrases, forms, privacy] = await Promise.all([
    readSetting(db, siteId),
    readSetting(db, siteName),
    readSetting(db, deskLetter),
    readSetting(db, letterhead),
    readSetting(db, shiftsSetting),
    readSetting(db, lockMinutes),
    readSetting(db, lateAfterMinutes),
    readSetting(db, phrasesSetting),
    readSetting(db, formsSetting),
    readSetting(db, privacyLevel),
  ]);
  return { id, name, desk, letterhead: letter, shifts, lockMinutes: lock, lateAfterMinutes: late, phrases, forms, privacy };
}
