/** What the check of a weekly file found, in sentences. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { say } from '@renderer/i18n/use-text';
import type { Refusal } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import type { AlteredPlace } from './altered-places';
import type { CheckedFile, Verdict } from './check-file';
import { checkRefusals, words } from './check-texts';

export interface CheckText {
  readonly tone: 'done' | 'calm' | 'late';
  readonly sentences: readonly string[];
}

/** Names out of a file may be as long as a cell. */
const MOST_LETTERS = 40;
const MOST_SHEETS = 5;

const TONES: Readonly<Record<Verdict, CheckText['tone']>> = {
  intact: 'done',
  resaved: 'done',
  altered: 'late',
  unsigned: 'late',
  otherKey: 'late',
  otherSite: 'calm',
  keyless: 'calm',
};

export function checkText({ fileName, verdict, meta, code, altered, ownSheets }: CheckedFile, language: Language): CheckText {
  const is = say(words, language, verdict, { file: fileName, n: altered, site: cut(meta.siteName) });
  const sentences = [is];
  // Only a signed file is believed about itself.
  if (verdict === 'intact' || verdict === 'resaved' || verdict === 'altered') {
    sentences.push(say(words, language, 'about', { week: meta.week, by: meta.createdBy, time: showTime(meta.createdAt) }));
    if (code !== '') sentences.push(say(words, language, 'code', { code }));
    if (ownSheets.length > 0) sentences.push(say(words, language, 'ownSheets', { list: namesOf(ownSheets, language) }));
  }
  if (verdict === 'altered') sentences.push(say(words, language, 'alteredDo'));
  return { tone: TONES[verdict], sentences };
}

/** Why nothing was checked; one that was stopped on purpose is no trouble. */
export function checkRefusal(fileName: string, refusal: Refusal, language: Language): CheckText {
  if (refusal.code === 'job.cancelled') return { tone: 'calm', sentences: [say(words, language, 'stopped')] };
  if (refusal.code === 'host.unreadable') return { tone: 'late', sentences: [say(words, language, 'unreadable')] };
  const why = sayRefusal(refusal, language, checkRefusals);
  return { tone: 'late', sentences: [say(words, language, 'refused', { file: fileName, why })] };
}

export interface PlaceWords {
  readonly sheet: string;
  readonly record: string;
  readonly column: string;
  readonly change: string;
}

export function placeWords({ sheet, record, line, column, kind, count }: AlteredPlace, language: Language): PlaceWords {
  return {
    sheet,
    record: line === null ? record : say(words, language, record === '' ? 'line' : 'lineOf', { record, n: line }),
    column,
    change: say(words, language, kind, { n: count }),
  };
}

function namesOf(names: readonly string[], language: Language): string {
  const first = names.slice(0, MOST_SHEETS).map(cut);
  return [...first, ...(names.length > MOST_SHEETS ? ['…'] : [])].join(language === 'zh' ? '、' : ', ');
}

function cut(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
