/**
 * `npm run new-register NAME PREFIX 中文名 [English title]`: the folder of a new register and its lines in the lists.
 * NAME is the id (small letters), PREFIX the two letters of its running numbers. What is generated works at once; then fill in the fields.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ root: string, name: string, prefix: string, zh: string, en: string }} Plan */

/** What is wrong with the wish; '' when nothing is. @param {Plan} plan */
export function problem({ root, name, prefix, zh }) {
  if (!/^[a-z][a-z0-9]{2,30}$/.test(name)) return 'NAME: small letters and digits, at least three, beginning with a letter';
  if (!/^[A-Z]{2}$/.test(prefix)) return 'PREFIX: two capital letters';
  if (zh.trim() === '') return 'the Chinese title is missing';
  if (existsSync(path.join(root, 'shared/registers', name))) return `shared/registers/${name} is there already`;
  const taken = ['shared/rules/prefixes.ts', 'shared/registers/requests/types.ts']
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  // The table may have kept the prefix for this very register.
  const others = taken.replace(`${prefix}: '${name}'`, '');
  if (new RegExp(`\\b${prefix}:|'${prefix}'`).test(others)) return `the prefix ${prefix} is taken`;
  return '';
}

/** Writes the folder and the lines. @param {Plan} plan @returns {string[]} the files written or changed */
export function makeRegister(plan) {
  const { root, name, prefix } = plan;
  const folder = path.join(root, 'shared/registers', name);
  mkdirSync(folder, { recursive: true });
  const files = { 'definition.ts': definition(plan), 'register.ts': register(plan), 'fixtures.ts': fixtures(plan) };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  edit(root, 'shared/registers/index.ts', (text) =>
    text
      .replace(/\n\nexport const registers/, `\nimport { ${name}Register } from './${name}/register';\n\nexport const registers`)
      .replace(/\n\} as const satisfies/, `\n  ${name}: ${name}Register,\n} as const satisfies`),
  );
  const listed = readFileSync(path.join(root, 'shared/rules/prefixes.ts'), 'utf8').includes(`${prefix}: '${name}'`);
  if (!listed) edit(root, 'shared/rules/prefixes.ts', (text) => text.replace(/\n\};/, `\n  ${prefix}: '${name}',\n};`));
  return [...Object.keys(files).map((file) => `shared/registers/${name}/${file}`), 'shared/registers/index.ts', 'shared/rules/prefixes.ts'];
}

/** @param {string} root @param {string} file @param {(text: string) => string} change */
function edit(root, file, change) {
  const before = readFileSync(path.join(root, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has no place for the new line`);
  writeFileSync(path.join(root, file), after);
}

/** @param {Plan} plan */
function definition({ name, prefix, zh, en }) {
  return `/** ${en} (${zh}). */
import { text } from '../../base/text';
import { about, FOUND, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';

export const ${name} = defineRegister({
  id: '${name}',
  title: text('${zh}', '${en}'),
  one: text('${zh}', '${en}'),
  help: text('${zh}的登记。', 'The register of ${en}.'),
  version: 1,
  numbering: { kind: 'daily', prefix: () => '${prefix}' },
  group: 'book',
  attachments: 'none',
  // Why it may keep what it keeps of people; the notice at the desk shows these words.
  keeping: { purpose: text('登记${zh}', 'To keep ${en}'), basis: 'contract', least: USUAL_FLOOR },
  fields: {
    happenedAt: { kind: 'instant', label: text('时间', 'Time'), ...KEPT, list: 128, need: true, start: 'now', span: 2 },
    unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, span: 2 },
    name: { kind: 'text', suggest: 'residents', label: text('姓名', 'Name'), ...about('name'), list: 80, span: 2 },
    content: { kind: 'longText', label: text('内容', 'What'), ...about('text'), list: 320, need: true, span: 6 },
    doneAt: { kind: 'instant', label: text('办结时间', 'Done at'), ...KEPT, form: 'never', span: 2 },
  },
  states: {
    open: { label: text('办理中', 'Open'), open: true, tone: 'today' },
    done: { label: text('已办结', 'Done'), open: false, tone: 'done' },
  },
  initial: 'open',
  actions: {
    finish: {
      label: text('办结', 'Done'),
      from: ['open'],
      to: 'done',
      asks: ['doneAt'],
      needs: ['doneAt'],
      fills: { doneAt: 'now' },
      key: 'W',
      tone: 'main',
    },
  },
  print: {
    title: text('${zh}登记表', '${en}'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {},
  at: (d) => d.happenedAt,
  due: () => '',
  unit: (d) => d.unit,
  gist: (d) => d.content,
});
`;
}

/** @param {Plan} plan */
function register({ name, en }) {
  return `/** ${en} as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { ${name} } from './definition';

export const ${name}Register: RegisterModule = { definition: ${name}, commands: [], migrations: [] };
`;
}

/** @param {Plan} plan */
function fixtures({ name }) {
  const maker = `a${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { ${name} } from './definition';

/** Believable data, with what a test cares about put over it. */
export function ${maker}(overrides: Partial<DataIn<typeof ${name}>> = {}): DataIn<typeof ${name}> {
  return sampleData(${name}, { happenedAt: '2026-11-21T09:00:00+08:00', unit: '3-2-1203', name: '张三', content: '样例' }, overrides);
}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', prefix = '', zh = '', en = name] = process.argv.slice(2);
  const plan = { root: path.resolve(import.meta.dirname, '..'), name, prefix, zh, en };
  const wrong = problem(plan);
  if (wrong !== '') {
    console.error(`${wrong}\nusage: npm run new-register -- umbrellas YU 便民雨伞 "Umbrella loans"`);
    process.exit(1);
  }
  for (const file of makeRegister(plan)) console.log(`  ${file}`);
  console.log('Fill in fields, states and actions; an icon is one line in renderer/registers/index.ts; then npm run check and npm test.');
}
