/** Texts of the record form. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  rewrite: ['重填', 'Write anew'],
  rewriteOf: ['重填{label}', 'Write {label} anew'],
  create: ['登记{one}', 'New {one}'],
  edit: ['修改{one} {no}', 'Edit {one} {no}'],
  save: ['登记', 'Save'],
  saveEdit: ['保存', 'Save'],
  saving: ['正在保存', 'Saving'],
  more: ['更多', 'More'],
  less: ['收起', 'Less'],
  back: ['返回', 'Back'],
  kept: ['草稿已存', 'Draft kept'],
  keeping: ['正在存草稿', 'Keeping the draft'],
  notKept: [
    '写的内容没能存进草稿，离开就没有了。按 Ctrl Enter 保存，或先抄下来；再按一次 Esc 才离开。',
    'Your text could not be kept as a draft and would be gone. Save it with Ctrl Enter or copy it first; Esc once more leaves.',
  ],
  restored: ['上次没写完的内容已恢复', 'Your unfinished text is back'],
  anew: ['重新填', 'Begin anew'],
  fix: ['有 {n} 处要改，改好再保存', '{n} to mend, then save again'],
});
