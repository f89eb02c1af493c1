/** Texts of goods releases. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  byInstruction: ['按嘱托 {no}，{by}已同意搬运，不用再问', 'By instruction {no} of {by} the goods may go: no need to ask'],
  askOwner: ['问过业主后选“是”，写谁同意的', 'Ask the owner, then note who agreed'],
  ownerSaidNo: ['业主不同意，不能放行', 'The owner does not agree: nothing may leave'],
  refuse: ['记为已拒绝', 'Write it down as refused'],
  whyNo: ['业主不同意', 'The owner does not agree'],
  whyNone: ['没有业主同意', 'No consent of the owner'],
  refused: ['保存后记为已拒绝，并记入值班记录', 'Saved as refused, and told in the duty log'],
  find: ['扫放行条，或输编号、房号、姓名', 'Scan a slip, or type number, unit, name'],
  issued: ['等放行 {n}', 'To leave: {n}'],
  owed: ['放行条没交回 {n}', 'Slips not handed back: {n}'],
  none: ['没有等放行的，放行条也都收回了', 'Nothing waits, and all slips are back'],
  nothing: ['没有合适的', 'Nothing fits'],
  ticked: ['已勾 {n} 张', '{n} ticked'],
  takeBack: ['收回放行条', 'Slips are back'],
  untick: ['取消', 'Untick'],
  tick: ['勾选 {no}', 'Tick {no}'],
  tickAll: ['全勾', 'Tick all'],
  validOn: ['{day} 有效', 'valid on {day}'],
  hint: ['门岗交回的放行条扫一下就勾上；没勾的就是缺的', 'Scan the slips from the gate to tick them; what is left is missing'],
});
