/** Each check finds its planted violations and nothing else; the comparison itself can fail. */
import { describe, expect, it } from 'vitest';
import { compare, failuresOf } from './canaries.mjs';
import { provenChecks } from './list.mjs';
import { inMemory } from './project.mjs';

describe('planted violations', () => {
  it.each(provenChecks.map((check) => [check.name, check] as const))('%s finds exactly what was planted', async (_name, check) => {
    expect(check.canaries.length).toBeGreaterThan(0);
    expect(await failuresOf(check)).toEqual([]);
  });

  it('notices a check that has gone blind', async () => {
    const blind = { name: 'blind', run: () => [], canaries: [{ name: 'any', project: () => inMemory({}), finds: ['a.ts:1'] }] };
    expect(await failuresOf(blind)).toEqual(['blind / any: did not find: a.ts:1']);
  });

  it.each([
    { reports: ['a.ts:1: bad'], finds: ['a.ts:1'], wrong: [] },
    { reports: ['a.ts:1: bad', 'b.ts: good'], finds: ['a.ts:1'], wrong: ['reported what is in order: b.ts: good'] },
    { reports: ['a.ts:1: bad'], finds: ['a.ts:1', 'a.ts:1'], wrong: ['did not find: a.ts:1'] },
    { reports: ['one and two'], finds: [['one', 'two']], wrong: [] },
    { reports: ['one'], finds: [['one', 'two']], wrong: ['did not find: one, two', 'reported what is in order: one'] },
  ])('compares $reports with $finds', ({ reports, finds, wrong }) => {
    expect(compare(reports, finds)).toEqual(wrong);
  });
});
