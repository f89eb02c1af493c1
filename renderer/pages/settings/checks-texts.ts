/** Texts of the section 检查项目. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['检查项目', 'Items of the check sheet'],
  hint: [
    '登记检查时逐项列出。改了以后，新的检查按新项目；以前的检查不变。',
    'Listed in each new check; checks written before stay as they are.',
  ],
  item: ['项目 {n}', 'Item {n}'],
  up: ['上移', 'Up'],
  upOf: ['上移 {item}', 'Move {item} up'],
  remove: ['去掉', 'Remove'],
  removeOf: ['去掉 {item}', 'Remove {item}'],
  add: ['加一项', 'Add an item'],
  empty: ['项目不能空着，至少留一项。', 'Every line needs a name, and at least one item stays.'],
  twice: ['有两项同名。改其中一项。', 'Two items have the same name.'],
});
