/** Other desks' logs (外部值班记录收集): what the lobby and the control room wrote the day before, collected every day (SH-1). */
import { text } from '../../base/text';
import { about, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { LOG_SOURCES } from './sources';

export const otherlogs = defineRegister({
  id: 'otherlogs',
  title: text('外部值班记录', "Other desks' logs"),
  one: text('外部值班记录', "other desk's log"),
  help: text(
    '每天收前一天大堂门岗、监控中心的值班记录，摘要留在这里，原件拍照附上；代替外部值班记录收集本。',
    'The logs of lobby and control room, collected the day after: the gist here, photos of the pages attached; replaces the collecting book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'WB' },
  group: 'book',
  attachments: 'people',
  keeping: {
    purpose: text('收存其他岗位的值班记录', 'To keep what other posts wrote in their logs'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    source: {
      kind: 'choice',
      label: text('来源', 'From'),
      options: LOG_SOURCES,
      ...KEPT,
      list: 120,
      need: true,
      start: 'lobby',
      span: 4,
      aliases: ['记录来源', '岗位', '部门'],
    },
    day: {
      kind: 'date',
      label: text('日期', 'Day of the log'),
      ...KEPT,
      list: 104,
      need: true,
      start: 'yesterday',
      span: 2,
      help: text('记录本上的日期，一般是昨天。', 'The day the pages are about, mostly yesterday.'),
      aliases: ['记录日期', '值班日期'],
    },
    gist: {
      kind: 'longText',
      label: text('摘要', 'Gist'),
      ...about('text'),
      list: 460,
      need: true,
      span: 6,
      help: text('没有事就写无异常。', 'Nothing happened: write so.'),
      aliases: ['内容', '主要内容', '记录摘要', '值班内容'],
    },
    photos: {
      kind: 'number',
      label: text('照片', 'Photos'),
      min: 0,
      max: 99,
      ...KEPT,
      span: 1,
      help: text('拍了几张；照片放在附件里。', 'How many; they are attached.'),
      aliases: ['照片张数', '页数'],
    },
    collector: {
      kind: 'person',
      label: text('收集人', 'Collected by'),
      ...KEPT,
      list: 88,
      start: 'me',
      span: 2,
      aliases: ['经办人', '值班人', '登记人'],
    },
  },
  states: { kept: { label: text('已收集', 'Collected'), open: false, tone: 'done' } },
  initial: 'kept',
  actions: {},
  print: {
    title: text('外部值班记录收集表', "Other desks' logs"),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('收集人', 'Collected by'), text('主管', 'Supervisor')],
  },
  refusals: { 'otherlogs.future': text('还没到这一天。改日期。', 'That day has not come yet. Correct the date.') },
  // The day of the log lies before the day of writing by nature: the event is the collecting.
  at: () => '',
  due: () => '',
  unit: () => '',
  gist: (d, language) => [d.source === '' ? '' : LOG_SOURCES[d.source][language], d.day, d.gist].filter((t) => t !== '').join(' '),
  check: (d, ctx) => (d.day > ctx.today ? [{ code: 'otherlogs.future', field: 'day' }] : []),
});
