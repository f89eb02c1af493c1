/** Texts of the sheet's lines. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  list: ['未完成事项', 'Open matters'],
  nothingOpen: ['没有未完成的事', 'Nothing is open'],
  nothingOpenHint: ['新登记的、没办完的会自动出现在这里。', 'What is written and not done appears here by itself.'],
  remark: ['{no} 的说明', 'Remark on {no}'],
  remarkHint: ['交班说明', 'Remark'],
  lastRemark: ['前班说明：{text}', 'Said before: {text}'],
  added: ['签字后新增', 'After signing'],
  more: ['还有 {n} 条', '{n} more'],
  onPage: ['这一班还没有交接，未完成事项在交接班页上', 'This shift is not handed over yet: what is open stands on the handover page'],
});
