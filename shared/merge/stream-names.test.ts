import { describe, expect, it } from 'vitest';
import { siteOfStream, siteToken, streamName, subjectStart } from './stream-names';

describe('the stream of a site', () => {
  it.each([
    ['S1', 'JOURNAL_S1'],
    ['site_00-1', 'JOURNAL_site_00-1'],
    ['荔园', 'JOURNAL_u-e88d94e59bad'],
    ['a.b', 'JOURNAL_u-612e62'],
    ['u-6162', 'JOURNAL_u-6162'],
    ['u-612e62', 'JOURNAL_u-612e62'],
  ])('%s is kept in %s', (site, name) => expect(streamName(site)).toBe(name));

  it.each(['S1', '荔园', 'a b.c', 'u-6162', 'u-', '-'])('%s is found again by its name', (site) => {
    expect(siteOfStream(streamName(site))).toBe(site);
    expect(subjectStart(site)).toBe(`journal.${siteToken(site)}.`);
  });

  it.each(['ORDERS', 'JOURNAL_', 'JOURNAL_a.b', 'xJOURNAL_S1'])('%s is none of ours', (name) => expect(siteOfStream(name)).toBeNull());
});
