/** The result of the journal's check in plain sentences. */
import type { JournalReport } from '@renderer/db/check-journal';
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import { words } from './texts';

export interface ReportText {
  readonly good: boolean;
  readonly sentences: readonly string[];
}

const MOST_NAMED = 10;

export function reportText(report: JournalReport, language: Language): ReportText {
  const { entries, firstAt, lastAt, fault, alteredValues, strayRecords } = report;
  const bad: string[] = [];
  if (fault?.kind === 'gap') bad.push(say(words, language, 'gap', { expected: fault.expected, seq: fault.seq }));
  else if (fault) bad.push(say(words, language, fault.kind, { seq: fault.seq }));
  if (alteredValues > 0) bad.push(say(words, language, 'values', { n: alteredValues }));
  if (strayRecords.length > 0) {
    const list = strayRecords.slice(0, MOST_NAMED).join('、') + (strayRecords.length > MOST_NAMED ? ' …' : '');
    bad.push(say(words, language, 'stray', { n: strayRecords.length, list }));
  }
  if (bad.length > 0) return { good: false, sentences: [...bad, say(words, language, 'faultDo')] };
  if (entries === 0) return { good: true, sentences: [say(words, language, 'none')] };
  return { good: true, sentences: [say(words, language, 'whole', { n: entries, from: showTime(firstAt), to: showTime(lastAt) })] };
}
