/** Every way to import is seen, and every specifier leads to the right place. */
import { describe, expect, it } from 'vitest';
import { findCircles } from './circles.mjs';
import { fileOf, importsOf, parse, targetOf } from './imports.mjs';

const seen = (text: string) => importsOf(parse('a.tsx', text)).map((each) => [each.specifier, each.line, each.typeOnly]);

describe('importsOf', () => {
  it.each([
    ["import a from './a';", './a', false],
    ["import './a.css';", './a.css', false],
    ["import type { A } from './a';", './a', true],
    ["import { type A, type B } from './a';", './a', true],
    ["import { type A, b } from './a';", './a', false],
    ["export * from './a';", './a', false],
    ["export type { A } from './a';", './a', true],
    ["const a = await import('./a');", './a', false],
    ["const a = require('./a');", './a', false],
    ["let a: import('./a').A;", './a', true],
    ["new Worker(new URL('./a.ts', import.meta.url));", './a.ts', false],
    ["const a = <b>{lazy(() => import('./a'))}</b>;", './a', false],
  ])('%s', (text, specifier, typeOnly) => {
    expect(seen(`\n${text}`)).toEqual([[specifier, 2, typeOnly]]);
  });

  it.each(["// import './a';", 'const text = "import \'./a\'";', "new URL('./a', base);", 'load(`./a`);'])(
    'is not misled by %s',
    (text) => {
      expect(seen(text)).toEqual([]);
    },
  );
});

describe('targetOf', () => {
  it.each([
    ['@shared/base/time', { kind: 'file', path: 'shared/base/time' }],
    ['@renderer/ui/table', { kind: 'file', path: 'renderer/ui/table' }],
    ['../db/execute', { kind: 'file', path: 'renderer/db/execute' }],
    ['./search.ts?worker', { kind: 'file', path: 'renderer/pages/search.ts' }],
    ['@noble/hashes/sha2.js', { kind: 'package', name: '@noble/hashes' }],
    ['react-dom/client', { kind: 'package', name: 'react-dom' }],
    ['node:fs/promises', { kind: 'package', name: 'node' }],
    ['fs', { kind: 'package', name: 'node' }],
  ])('%s', (specifier, target) => {
    expect(targetOf('renderer/pages/today.tsx', specifier)).toEqual(target);
  });
});

describe('fileOf', () => {
  it.each([
    ['a/b', 'a/b.ts'],
    ['a/b.ts', 'a/b.ts'],
    ['a/c', 'a/c.tsx'],
    ['a', 'a/index.ts'],
    ['a/nothing', null],
  ])('%s means %s', (wanted, file) => {
    expect(fileOf(new Set(['a/b.ts', 'a/c.tsx', 'a/index.ts']), wanted)).toBe(file);
  });
});

describe('findCircles', () => {
  it.each([
    { graph: { a: ['b'], b: ['c'], c: [] }, circles: [] },
    { graph: { a: ['b'], b: ['a'] }, circles: [['a', 'b']] },
    { graph: { a: ['a'] }, circles: [['a']] },
    { graph: { a: ['b', 'd'], b: ['c'], c: ['b'], d: ['b'] }, circles: [['b', 'c']] },
    {
      graph: { a: ['b'], b: ['c'], c: ['a'], x: ['y', 'a'], y: ['x'] },
      circles: [
        ['a', 'b', 'c'],
        ['x', 'y'],
      ],
    },
  ])('in $graph', ({ graph, circles }) => {
    expect(findCircles(new Map(Object.entries<string[]>(graph)))).toEqual(circles);
  });
});
