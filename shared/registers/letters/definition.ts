/** Public letters (公开信): one answer to many who asked the same (CB-7). */
import { text } from '../../base/text';
import { about, FOUND, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';

export const letters = defineRegister({
  id: 'letters',
  title: text('公开信', 'Public letters'),
  one: text('公开信', 'public letter'),
  help: text(
    '许多人问同一件事，写一封公开信一起答复；代替张贴的公开信底稿。',
    'One letter answers many who asked the same; replaces the file of letters on the notice board.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'GX' },
  group: 'desk',
  attachments: 'people',
  keeping: {
    purpose: text('公开答复住户共同关心的事项', 'To answer in public what concerns many residents'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    title: { kind: 'text', label: text('标题', 'Title'), ...FOUND, list: 260, need: true, span: 6, aliases: ['题目', '主题'] },
    body: { kind: 'longText', label: text('正文', 'Text'), ...FOUND, need: true, span: 6, aliases: ['内容'] },
    covered: {
      kind: 'rows',
      label: text('覆盖的诉求/回访', 'Answers'),
      columns: {
        no: { label: text('编号', 'No.'), kind: 'text', personal: 'none', width: 160 },
        unit: { label: text('房号', 'Unit'), kind: 'text', personal: 'none', width: 96 },
        gist: { label: text('内容', 'What'), kind: 'text', personal: 'text' },
      },
      ...about('text'),
      form: 'more',
      span: 6,
      aliases: ['答复的诉求', '涉及回访'],
    },
    signedBy: { kind: 'person', label: text('签发人', 'Issued by'), ...KEPT, form: 'more', span: 2, aliases: ['落款', '审批人'] },
    places: { kind: 'text', label: text('张贴位置', 'Posted where'), ...FOUND, list: 160, span: 4, aliases: ['张贴地点', '公示位置'] },
    postedAt: {
      kind: 'instant',
      label: text('张贴时间', 'Posted at'),
      ...KEPT,
      list: 128,
      form: 'more',
      span: 2,
      aliases: ['发布时间', '张贴日期'],
    },
    archive: {
      kind: 'text',
      label: text('存档', 'Filed'),
      ...FOUND,
      form: 'more',
      span: 3,
      help: text('写明档案盒和页号。', 'Box and folder.'),
      aliases: ['归档位置', '存档位置'],
    },
  },
  states: {
    draft: { label: text('草稿', 'Draft'), open: true, tone: 'today' },
    posted: { label: text('已张贴', 'Posted'), open: true, tone: 'calm' },
    archived: { label: text('已存档', 'Filed'), open: false, tone: 'done' },
  },
  initial: 'draft',
  actions: {
    post: {
      label: text('张贴', 'Post'),
      from: ['draft'],
      to: 'posted',
      asks: ['places', 'postedAt', 'signedBy'],
      needs: ['places', 'postedAt'],
      fills: { postedAt: 'now' },
      key: 'W',
      tone: 'main',
    },
    archive: {
      label: text('存档', 'File'),
      from: ['posted'],
      to: 'archived',
      asks: ['archive'],
      needs: ['archive'],
      key: 'D',
      tone: 'main',
    },
    withdraw: {
      label: text('撤回修改', 'Take back'),
      from: ['posted'],
      to: 'draft',
      asks: [],
      needs: [],
      reason: true,
      tone: 'danger',
    },
  },
  print: {
    title: text('公开信', 'Public letter'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [],
    slip: { letter: { title: 'title', body: 'body', places: 'places', at: 'postedAt' } },
  },
  refusals: {
    'letter.not-draft': text('{no} 已经张贴，不能再加。先撤回修改。', '{no} has been posted. Take it back first.'),
  },
  at: (d) => d.postedAt,
  due: () => '',
  unit: () => '',
  gist: (d) => d.title,
  begin: (d) => {
    if (d.archive !== '') return 'archived';
    return d.postedAt === '' ? 'draft' : 'posted';
  },
});
