/** What the help finds. */
import { describe, expect, it } from 'vitest';
import { helpEntries, searchHelp } from './entries';
import { helpOf } from './page-lines';

const entries = helpEntries();
const found = (query: string, language: 'zh' | 'en' = 'zh') => searchHelp(entries, query, language).map(({ path }) => path);

describe('finding', () => {
  it.each<readonly [string, string]>([
    ['快递', '/help/r/parcels'],
    ['kdyj', '/help/r/parcels'],
    ['jiaojieban', '/help/page/handover'],
    ['RG-5', '/help/rule/RG-5'],
    ['rg-5', '/help/rule/RG-5'],
    ['业主同意 租户', '/help/rule/RG-5'],
  ])('%s: %s', (query, path) => expect(found(query)).toContain(path));

  it('in English too', () => expect(found('parcels', 'en')).toContain('/help/r/parcels'));
  it('what stands in a title comes first', () => expect(found('钥匙')[0]).toMatch(/^\/help\/r\/key/));
  it('the sentence of a refusal leads to the rule behind it', () => expect(found('搬东西要业主同意')).toEqual(['/help/rule/RG-5']));
  it('nothing for nothing, and for what there is not', () => expect([found('  '), found('没有这种东西吧')]).toEqual([[], []]));
});

describe('the help of a place', () => {
  it.each([
    ['/r/parcels', '/help/r/parcels'],
    ['/r/parcels/01ABC/edit', '/help/r/parcels'],
    ['/today', '/help/page/today'],
    ['/settings/people', '/help/page/settings'],
    ['/nowhere', '/help'],
    ['', '/help'],
  ])('%s: %s', (path, help) => expect(helpOf(path)).toBe(help));
});
