/** Shared code is given instants and ids, it never takes them: no clock, no chance, no console in `shared/`. Types alone cannot see this. */
import ts from 'typescript';
import { parse } from './imports.mjs';
import { inMemory, isTest } from './project.mjs';

const FORBIDDEN = new Map([
  ['Date.now', 'reads the clock'],
  ['performance.now', 'reads the clock'],
  ['Math.random', 'is chance'],
  ['crypto.getRandomValues', 'is chance'],
  ['crypto.randomUUID', 'is chance'],
]);

/** @param {ts.Node} node @returns {string | null} What is wrong with it. */
function faultOf(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText().replace(/^globalThis\./, '');
    const why = FORBIDDEN.get(text);
    return why ? `${text} ${why}` : null;
  }
  const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  if (isDate && (ts.isCallExpression(node) || !node.arguments?.length)) return `${node.getText()} reads the clock`;
  return null;
}

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const pure = project.files.filter((file) => /^shared\/.*\.tsx?$/.test(file) && !isTest(file));
  return pure.flatMap((file) => {
    const source = parse(file, project.read(file));
    /** @type {string[]} */
    const reports = [];
    const visit = (/** @type {ts.Node} */ node) => {
      const fault = faultOf(node);
      if (fault)
        reports.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${fault}: take it as a parameter`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return reports;
  });
}

/** @type {import('./project.mjs').Check} */
export const purityCheck = {
  name: 'purity',
  run,
  canaries: [
    {
      name: 'clock and chance in shared code, allowed in its tests',
      project: () =>
        inMemory({
          'shared/base/a.ts': [
            'export const bad = [Date.now(), new Date(), Date(), globalThis.performance.now()];',
            'export const worse = [Math.random(), crypto.randomUUID()];',
            `export const good = [new Date('2026-11-21'), Date.UTC(2026, 10, 21), Math.floor(1.5)];`,
          ].join('\n'),
          'shared/base/a.test.ts': 'export const allowed = Date.now();',
          'renderer/host/clock.ts': 'export const allowed = () => Date.now();',
        }),
      finds: [
        'a.ts:1: Date.now',
        'a.ts:1: new Date()',
        'a.ts:1: Date()',
        'a.ts:1: performance.now',
        'a.ts:2: Math.random',
        'a.ts:2: crypto.randomUUID',
      ],
    },
  ],
};
