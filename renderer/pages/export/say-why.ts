/** Why a file was not saved or a hand-over not noted, in the words of this page; without the full stop. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { say } from '@renderer/i18n/use-text';
import type { Refusal } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import { words } from './texts';

/** A host's reason or a refusal's code; what this page has no words for is said as everywhere. */
export function sayWhy(refusal: Refusal, language: Language): string {
  const code = refusal.code === 'export.save' || refusal.code === 'hand.noted' ? String(refusal.params?.['why'] ?? '') : refusal.code;
  const key = `why.${code}`;
  return key in words ? say(words, language, key as keyof typeof words) : sayRefusal({ ...refusal, code }, language);
}
