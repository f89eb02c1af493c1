/** Every rule that the program says it follows stands in the help, and every register has its line there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { registerList } from '@shared/registers/index';
import { RULES } from '@shared/rules/basis/rules';
import { expect, it } from 'vitest';

const MARK = /\b(?:IN|CB|SH|RG|ST|EX|NUM|AUD|RET|PRI|SEC|OFF|L10N|BY)-[1-9]\d?\b/g;
const FOLDERS = ['shared', 'renderer', 'xlsx', 'electron', 'headoffice'];

function marksOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(path.resolve(folder), { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  return new Map(
    files.flatMap((file) => (readFileSync(path.resolve(folder, file), 'utf8').match(MARK) ?? []).map((mark) => [mark, file] as const)),
  );
}

it.each(FOLDERS)('every mark that stands in %s', (folder) => {
  const marks = marksOf(folder);
  expect([...marks].filter(([mark]) => !(mark in RULES))).toEqual([]);
});

it('finds the marks at all', () => expect(marksOf('shared').size).toBeGreaterThan(60));

it('every register says what it is for and which paper it replaces', () => {
  expect(registerList.filter(({ definition }) => definition.help.zh.length < 10).map(({ definition }) => definition.id)).toEqual([]);
});
