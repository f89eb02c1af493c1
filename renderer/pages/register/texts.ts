/** Texts of the register page. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  add: ['登记{one}', 'New {one}'],
  importing: ['导入', 'Import'],
  printList: ['打印列表', 'Print the list'],
  board: ['看板', 'Board'],
  list: ['列表', 'List'],
  views: ['显示方式', 'View'],
  drafts: ['草稿 {n}', 'Drafts {n}'],
  close: ['关闭', 'Close'],
  back: ['返回', 'Back'],
  fileMissing: ['这台电脑上没有 {name} 的内容', 'The content of {name} is not on this computer'],
  takeOut: ['去掉附件 {name}', 'Remove {name}'],
  saveFile: ['存到电脑', 'Save a copy'],
  gone: ['这条记录找不到了', 'This record cannot be found'],
  readFailed: ['列表没有读出来。记录都在，刷新再看。', 'The list could not be read. The records are safe; reload.'],
  draftsTitle: ['没写完的', 'Unfinished'],
  draftsNone: ['没有没写完的草稿', 'No drafts'],
  draftsHint: ['写到一半离开的都在这里，点开接着写', 'What was left half-written stands here; open it and go on'],
  draftNew: ['新{one}', 'New {one}'],
  draftEdit: ['修改 {no}', 'Editing {no}'],
  draftAct: ['{no} {what}', '{no}: {what}'],
  draftDrop: ['丢掉', 'Discard'],
  draftBy: ['{name} {time}', '{name} {time}'],
});
