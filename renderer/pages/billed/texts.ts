/** Texts of the list for 财务. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['并入管理费清单', 'Billed with the management fee'],
  intro: [
    '当月完工、收费状态是“并入管理费”的派工单，交财务随管理费收取。',
    'Work finished in the month and put on the management fee, for the accountants.',
  ],
  month: ['月份', 'Month'],
  print: ['打印', 'Print'],
  export: ['导出 Excel', 'To Excel'],
  unit: ['房号', 'Unit'],
  name: ['姓名', 'Name'],
  what: ['项目', 'Item'],
  day: ['完工日期', 'Finished'],
  no: ['派工单号', 'Work order'],
  amount: ['金额（元）', 'Amount'],
  total: ['合计 {n} 笔', '{n} in all'],
  none: ['{month} 没有并入管理费的派工单', 'Nothing billed with the fee in {month}'],
  hint: ['回单或收款时把收费状态选成“并入管理费”，就会出现在这里。', 'Choose 并入管理费 when the slip comes back, and it stands here.'],
  saved: ['{file} 已保存', '{file} is saved'],
  failed: ['文件没有保存：{why}。可以再试一次。', 'The file was not saved: {why}. Try again.'],
});
