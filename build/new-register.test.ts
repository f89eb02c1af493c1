/** The generator: what it writes works with the real contract at once, and it refuses what would clash. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRegister, problem } from './new-register.mjs';

const repo = path.resolve(import.meta.dirname, '..');
let root = '';
const plan = () => ({ root, name: 'umbrellas', prefix: 'YU', zh: '便民雨伞', en: 'Umbrella loans' });

beforeAll(() => {
  mkdirSync(path.join(repo, 'node_modules/.cache'), { recursive: true });
  root = mkdtempSync(path.join(repo, 'node_modules/.cache/new-register-'));
  for (const part of [
    'shared/base',
    'shared/registers/contract',
    'shared/registers/index.ts',
    'shared/rules/prefixes.ts',
    'shared/registers/requests/types.ts',
  ]) {
    cpSync(path.join(repo, part), path.join(root, part), { recursive: true });
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('writes a folder and a line in the lists; the register works as it is', async () => {
  expect(problem(plan())).toBe('');
  expect(makeRegister(plan())).toHaveLength(5);
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  expect(read('shared/registers/index.ts')).toMatch(
    /import \{ umbrellasRegister \}[\s\S]*\n {2}umbrellas: umbrellasRegister,\n\} as const/,
  );
  expect(read('shared/rules/prefixes.ts')).toContain("  YU: 'umbrellas',");
  const { umbrellasRegister } = await import(path.join(root, 'shared/registers/umbrellas/register.ts'));
  const { aUmbrellas } = await import(path.join(root, 'shared/registers/umbrellas/fixtures.ts'));
  const { checkData } = await import('../shared/registers/contract/schema');
  const { definition } = umbrellasRegister;
  expect(checkData(definition.fields, aUmbrellas())).toEqual([]);
  expect([definition.title.zh, definition.numbering.prefix({}), definition.gist(aUmbrellas())]).toEqual(['便民雨伞', 'YU', '样例']);
  expect(problem(plan())).toContain('is there already');
});

test.each([
  ['a name with capitals', { name: 'Umbrellas' }, 'NAME'],
  ['a prefix of one letter', { prefix: 'Y' }, 'PREFIX'],
  ['a prefix that is taken', { name: 'other', prefix: 'TS', zh: 'x' }, 'taken'],
  ['no Chinese title', { name: 'other', zh: ' ' }, 'Chinese'],
])('%s is refused', (_what, wrong, words) => {
  expect(problem({ ...plan(), name: 'third', prefix: 'ZY', ...wrong })).toContain(words);
});
