/** Every page of the program has its line in the help, under the name that stands in the rail. */
import { PAGE_LINES } from '@renderer/pages/help/page-lines';
import { RULES } from '@shared/rules/basis/rules';
import { describe, expect, it } from 'vitest';
import { pages } from './pages';

describe('the help', () => {
  it.each(pages.map(({ path, title }) => [path, title] as const))('tells what %s is for', (path, title) => {
    expect(PAGE_LINES[path]?.title.zh).toBe(title.zh);
  });

  it('tells of no page that there is not', () => {
    expect(Object.keys(PAGE_LINES).filter((known) => !pages.some(({ path }) => path === known))).toEqual([]);
  });

  it('names only rules that there are', () => {
    expect(Object.values(PAGE_LINES).flatMap(({ rules }) => rules.filter((mark) => !(mark in RULES)))).toEqual([]);
  });
});
