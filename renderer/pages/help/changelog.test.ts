/** The list of changes as the help shows it, and the project's own file, which must be one of that kind. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChangelog } from './changelog';

describe('the change log', () => {
  it('is read by version and language', () => {
    const text =
      '# 更新\n\nwords\n\n## 0.2.0 · 2026-12-01\n\n### 中文\n\n- 一\n- 二\n\n### English\n\n- one\nnot a line\n\n## 0.1.0 · 2026-11-22\n\n### English\n\n- first\n';
    expect(readChangelog(text)).toEqual([
      { version: '0.2.0', day: '2026-12-01', lines: { zh: ['一', '二'], en: ['one'] } },
      { version: '0.1.0', day: '2026-11-22', lines: { zh: [], en: ['first'] } },
    ]);
  });

  it('is empty where there is none', () => expect(readChangelog('')).toEqual([]));

  it('of the project says the same number of things in both languages, for every version', () => {
    const releases = readChangelog(readFileSync(path.resolve('CHANGELOG.md'), 'utf8'));
    expect(releases.length).toBeGreaterThan(0);
    for (const { version, day, lines } of releases) {
      expect([version, day]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
      expect(lines.zh.length).toBe(lines.en.length);
      expect(lines.zh.length).toBeGreaterThan(0);
    }
  });
});
