/** The result of the journal's check in plain sentences. */
import type { JournalFault, JournalReport } from '@renderer/db/check-journal';
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import { words } from './texts';

export interface ReportText {
  readonly good: boolean;
  readonly sentences: readonly string[];
}

export function reportText(report: JournalReport, language: Language): ReportText {
  const { entries, records, firstAt, lastAt, fault, alteredValues, alteredIn, wrong, erased, missing, missingIn } = report;
  const bad: string[] = [];
  if (fault) bad.push(faultText(fault, entries, language));
  if (alteredValues > 0) bad.push(say(words, language, 'values', { n: alteredValues, list: alteredIn.join('、') }));
  if (missing > 0) bad.push(say(words, language, 'missing', { n: missing, list: missingIn.join('、') }));
  if (wrong > 0) bad.push(say(words, language, 'differ', { n: wrong }));
  const also = erased > 0 ? [say(words, language, 'erased', { n: erased })] : [];
  if (bad.length > 0) return { good: false, sentences: [...bad, ...also, say(words, language, 'faultDo')] };
  if (entries === 0) return { good: true, sentences: [say(words, language, 'none')] };
  const whole = say(words, language, 'whole', { n: entries, records, from: showTime(firstAt), to: showTime(lastAt) });
  return { good: true, sentences: [whole, ...also] };
}

/** The first wrong entry, with its time and what it is about where that is known. */
function faultText(fault: JournalFault, entries: number, language: Language): string {
  const { kind, seq, at, about } = fault;
  const where = at === '' ? '' : say(words, language, 'where', { about, time: showTime(at) });
  if (kind === 'gap') return say(words, language, 'gap', { expected: fault.expected, seq, where });
  return say(words, language, kind, { seq, where, n: entries });
}
