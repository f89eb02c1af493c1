/** What each version brought, read from the project's CHANGELOG.md, which is built into the page: the desk is offline. */
import type { Language } from '@shared/base/text';

export interface Release {
  readonly version: string;
  readonly day: string;
  readonly lines: Readonly<Record<Language, readonly string[]>>;
}

const LANGUAGES: readonly (readonly [heading: string, language: Language])[] = [
  ['中文', 'zh'],
  ['English', 'en'],
];

/** `## 1.2.3 · day`, and under it a list for each language. Newest first, as it stands; what is no list item is passed over. */
export function readChangelog(text: string): readonly Release[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = '', day = ''] = (part.split('\n')[0] ?? '').split(' · ');
      const lines: Record<Language, readonly string[]> = { zh: [], en: [] };
      for (const section of part.split(/^### /m).slice(1)) {
        const [heading = '', ...rest] = section.split('\n');
        const language = LANGUAGES.find(([title]) => title === heading.trim())?.[1];
        if (language) lines[language] = rest.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).trim());
      }
      return { version: version.trim(), day: day.trim(), lines };
    });
}

/** Of this build; none in tests, where nothing was built. */
export const RELEASES: readonly Release[] = readChangelog(String(import.meta.env['VITE_CHANGELOG'] ?? ''));
