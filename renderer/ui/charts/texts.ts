/** Texts around charts. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  blank: ['这段时间没有可画的数', 'Nothing to draw for this span'],
  asTable: ['看表格', 'As a table'],
  asChart: ['看图', 'As a chart'],
  readout: ['{category} · {series}：{text}', '{category} · {series}: {text}'],
  open: ['Enter 看记录', 'Enter opens the records'],
  keys: ['方向键看每个数', 'Arrow keys tell each number'],
  openRecords: ['看 {category} · {series} 的记录', 'Records of {category} · {series}'],
  failed: ['图没有画出来，数都在表格里', 'The chart could not be drawn, the numbers stand in the table'],
});
