import { must } from '@shared/base/result';
import { describe, expect, it } from 'vitest';
import { type PolicyBook, policiesOn, policyBook, policyById } from './book';
import { addCopy, addVersion, choosePolicy, newRule, ownPolicies, withdrawChoice } from './book-changes';

const TODAY = '2026-11-21';
const TOMORROW = '2026-11-22';
const book = policyBook.initial;
const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const inForce = (b: PolicyBook, day: string): string[] => policiesOn(b, day).map((policy) => policy.id);

describe('choosing a policy', () => {
  it('holds from its day on; the days before keep theirs', () => {
    const next = value(choosePolicy(book, { from: '2026-12-01', policyId: 'B', layer: true }, TODAY));
    expect([inForce(next, '2026-11-30'), inForce(next, '2026-12-01')]).toEqual([['A2'], ['B', 'D']]);
  });

  it('a second choice for the same day takes the place of the first', () => {
    const once = value(choosePolicy(book, { from: TOMORROW, policyId: 'B', layer: false }, TODAY));
    const twice = value(choosePolicy(once, { from: TOMORROW, policyId: '', layer: false }, TODAY));
    expect(twice.dated).toHaveLength(2);
    expect([inForce(twice, TODAY), inForce(twice, TOMORROW)]).toEqual([['A2'], []]);
  });

  it.each([
    ['2026-11-20', 'B', 'policy.from'],
    [TODAY, 'B', 'policy.from'],
    ['下周', 'B', 'policy.from'],
    [TOMORROW, 'Z', 'policy.gone'],
  ])('%s %s is refused: %s', (from, policyId, code) => {
    expect(choosePolicy(book, { from, policyId, layer: false }, TODAY)).toMatchObject({ ok: false, error: { code } });
  });

  it('only what has not come yet is taken back', () => {
    const next = value(choosePolicy(book, { from: '2026-12-01', policyId: 'B', layer: false }, TODAY));
    expect(withdrawChoice(next, '2026-12-01', TODAY)).toEqual(book);
    expect(withdrawChoice(next, '2026-12-01', '2026-12-01')).toEqual(next);
  });
});

describe('the site’s own policies', () => {
  const preset = must(policyById(book, 'B'), 'B is a preset');
  const copied = value(addCopy(book, preset, '本项目抽样'));

  it('a copy has a name of its own and leaves the preset alone', () => {
    expect(ownPolicies(copied.book)).toMatchObject([{ id: 'own-1', version: 1, name: { zh: '本项目抽样' }, rules: preset.rules }]);
    expect(addCopy(copied.book, preset, ' 本项目抽样 ')).toMatchObject({ ok: false, error: { code: 'policy.name' } });
    expect(value(addCopy(copied.book, preset, '另一份')).id).toBe('own-2');
    expect(policyBook.schema.safeParse(copied.book).success).toBe(true);
  });

  it('a change is a new version that marks its figures; the old version is still there', () => {
    const rules = [{ ...must(preset.rules[0], 'first'), rate: 60 }, newRule('help', '前台')];
    const next = value(addVersion(copied.book, 'own-1', { rules }, true));
    expect(ownPolicies(next)).toMatchObject([
      { version: 2, rules: [{ rate: 60, basis: { rate: { house: true }, deadline: { house: false } } }, { source: 'help' }] },
    ]);
    expect(policyById(next, 'own-1', 1)?.rules[0]?.rate).toBe(50);
  });

  it.each([
    ['own-1', { rules: [{ ...newRule('help', '前台'), rate: 101 }] }, true, 'policy.rate'],
    ['own-1', { rules: [newRule('help', '')] }, true, 'policy.callers'],
    ['own-1', { rules: [] }, false, 'policy.not-supervisor'],
    ['B', { rules: [] }, true, 'policy.gone'],
  ])('%s: refused as %s', (id, change, supervisor, code) => {
    expect(addVersion(copied.book, id, change, supervisor)).toMatchObject({ ok: false, error: { code } });
  });
});
