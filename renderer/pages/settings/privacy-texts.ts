/** Texts of 个人信息: how much is seen, the notice, who looked. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  privacy: ['个人信息', 'Personal data'],
  privacyHint: [
    '住户的姓名、电话、证件号码在哪里直接看得到、在哪里遮盖。遮盖的内容点「显示」看，选原因，记入流水。',
    'Where names, phones and ID numbers of residents are seen, and where they are masked. A masked value is shown on demand, for a reason that is journaled.',
  ],
  source: [
    '制度依据：客服中心管理制度（客户资料保密）；个人信息保护法第六条（最小范围）、第五十一条（权限和去标识化）。',
    'Source: rules of the service centre (residents’ data are private); PIPL 6 (smallest scope), 51 (rights and de-identification).',
  ],
  level: ['遮盖程度', 'How much is masked'],
  readers: ['只读的人在哪一档都看不到电话和证件号码。', 'Readers see no phones and ID numbers at any level.'],
  notice: ['处理目的和保存期限', 'Purpose and time'],
  noticeHint: ['可以打印出来，张贴在前台告知住户。', 'Print it and hang it out at the desk.'],
  print: ['打印告知', 'Print the notice'],
  book: ['台账', 'Register'],
  purpose: ['处理目的', 'Purpose'],
  kinds: ['个人信息', 'Data'],
  basis: ['依据', 'Ground'],
  kept: ['保存期限', 'Kept for'],
  pictures: ['照片或扫描件', 'photos or scans'],
  noEnd: [
    '有 {n} 个台账没有设保存期限，记录会一直保存。到存档页设期限。',
    '{n} registers have no end set and are kept for ever. Set one on the archive page.',
  ],
  archive: ['打开存档', 'Open the archive'],
  looks: ['谁查看了遮盖的内容', 'Who looked at masked values'],
  day: ['日期', 'Day'],
  noLooks: ['这一天没有人查看', 'Nobody looked on this day'],
  lookTime: ['时间', 'Time'],
  lookWho: ['谁', 'Who'],
  lookWhat: ['看了什么', 'What'],
  lookWhy: ['为什么', 'Why'],
  erased: ['（已按要求删除）', '(deleted on request)'],
});
