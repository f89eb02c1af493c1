/** Texts of printing. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  working: ['正在排版', 'Laying out'],
  saved: ['已存为 {name}', 'Saved as {name}'],
  'print.none': ['这里没有可以打印的内容', 'There is nothing to print here'],
  'print.many': ['一次最多打印 {most} 份，这里有 {n} 份。缩小范围再打印', 'At most {most} forms at once, these are {n}: choose fewer'],
  'print.lines': ['一次最多打印 {most} 条。缩小日期范围再打印', 'At most {most} lines at once: choose a shorter span'],
  'print.failed': ['没有打印出来。记录都在，看看打印机再试', 'It was not printed. The records are safe; check the printer and try again'],
  'disk-full': ['磁盘满了，PDF 没有存下。腾出空间再存', 'The disk is full, the PDF was not saved: free some space'],
  denied: ['没有权限存到那里。换一个文件夹', 'You may not write there: choose another folder'],
  'in-use': ['那个文件正开着。关掉它，或换个名字再存', 'That file is open: close it or choose another name'],
  gone: ['那个文件夹找不到了。换一个文件夹', 'That folder is gone: choose another'],
  'disk-error': ['磁盘出错，PDF 没有存下。换一个文件夹再存', 'The disk failed, the PDF was not saved: choose another folder'],
  close: ['关闭', 'Close'],
  preview: ['打印预览', 'Print preview'],
  morePrint: ['更多打印', 'More printing'],
  list: ['打印列表', 'Print the list'],
  listPdf: ['列表存为 PDF', 'Save the list as PDF'],
  listPreview: ['列表预览', 'Preview the list'],
  shifts: ['每班一张', 'One sheet a shift'],
  forms: ['逐条打印表单', 'Print a form each'],
  blank: ['空白表：{title}', 'Blank: {title}'],
  billed: ['并入管理费清单', 'Billed with the fee'],
  month: ['客户回访记录 {month}', 'Callbacks of {month}'],
  recordPdf: ['存为 PDF', 'Save as PDF'],
  recordPreview: ['预览', 'Preview'],
});
