import { describe, expect, it } from 'vitest';
import { type GroupOpinion, settled } from './group-opinions';

const opinion = (desk: string, state: string, part: Partial<GroupOpinion> = {}): GroupOpinion => ({
  siteId: 'site-1',
  desk,
  siteName: '荔园',
  record: `of ${desk}`,
  week: '2026-W46',
  matter: '投诉率',
  opinion: '说明原因',
  replyBy: '2026-11-25',
  state,
  answer: '',
  answeredBy: '',
  answeredAt: '',
  toldIn: '2026-W47',
  ...part,
});
const said = (opinions: readonly GroupOpinion[]): readonly string[] => opinions.map(({ desk, state }) => `${desk}${state}`);

describe('an opinion that several desks of a site took in', () => {
  it.each<[string, readonly GroupOpinion[], readonly string[]]>([
    ['is answered by the one that answers', [opinion('A', '待答复'), opinion('B', '已答复')], ['B已答复']],
    ['waits once, for whichever desk', [opinion('B', '待答复'), opinion('A', '待答复')], ['待答复']],
    ['has both answers', [opinion('A', '已答复'), opinion('B', '已答复')], ['A已答复', 'B已答复']],
    ['waits on where one desk struck it out', [opinion('A', '作废：重了'), opinion('B', '待答复')], ['B待答复', 'A作废：重了']],
    [
      'is the same with other spaces and another date',
      [opinion('A', '待答复', { opinion: '说明\n原因', replyBy: '' }), opinion('B', '已答复')],
      ['B已答复'],
    ],
  ])('%s', (_, opinions, expected) => expect(said(settled(opinions))).toEqual(expected));

  it.each<[string, Partial<GroupOpinion>]>([
    ['site', { siteId: 'site-2' }],
    ['week', { week: '2026-W45' }],
    ['matter', { matter: '回访率' }],
    ['opinion', { opinion: '写明措施' }],
  ])('is not the one of another %s', (_, part) => expect(settled([opinion('A', '待答复'), opinion('B', '已答复', part)])).toHaveLength(2));
});
