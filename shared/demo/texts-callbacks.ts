/** What residents answer when they are called back, and how it is put right. `{a|b}` = one of these. */
import type { SATISFACTION } from '@shared/registers/contract/choices';

export type Satisfaction = keyof typeof SATISFACTION;

/** Spread of the first answers, in per cent. */
export const SPREAD: readonly (readonly [Satisfaction, number])[] = [
  ['very-satisfied', 31],
  ['satisfied', 51],
  ['neutral', 9],
  ['dissatisfied', 7],
  ['very-dissatisfied', 2],
];

export const SHORTCOMINGS: readonly string[] = [
  '{上门时间|约好的时间}晚了{半小时|一个多小时}。',
  '修好两天又{漏了|坏了}。',
  '师傅没有{穿鞋套|收拾垃圾}。',
  '处理太慢，{催了两次才来|等了三天}。',
  '解释不够清楚，{收费明细没看到|不知道原因}。',
];

export const SUGGESTIONS: readonly string[] = [
  '{希望|建议}上门前半小时再打一次电话。',
  '{希望|建议}周末也安排师傅。',
  '建议定期检查{水管|电梯|门禁}，不要等坏了再修。',
  '希望收费标准贴在大堂。',
  '能不能在{微信群|公告栏}通报处理进度。',
];

export const EXPLANATIONS: readonly string[] = [
  '当天工单集中，人员安排不过来，已致歉。',
  '原配件不匹配，换件后复发，已安排重修。',
  '师傅对项目不熟，已由主管带班。',
  '等外部单位到场耽误，未及时告知，已致歉。',
];

export const RECTIFICATIONS: readonly string[] = [
  '工程主管带队返修，更换同型号配件，试用正常。',
  '当事人上门致歉，补做清洁，业主在场确认。',
  '重新核对收费并向业主逐项说明。',
  '重做{防水|接口}，观察48小时无异常。',
];

export const OPINIONS: readonly string[] = [
  '已阅，处理及时，继续保持。',
  '已阅。上门时间要守约，工程部注意。',
  '已阅，同意关闭。',
  '请片区管理员一周后再去看一次。',
  '反复报修的项目列入月度分析。',
];

/** New opinions raised during the call (CB-6). */
export const RAISED: readonly string[] = [
  '问{外墙清洗|消防改造}什么时候做，能不能提前通知。',
  '反映{单元门口|车库}的灯太暗，想加一盏。',
  '希望{物业费|水费}能开电子发票。',
];
