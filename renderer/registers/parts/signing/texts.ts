/** Texts of signatures on a record. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  signatures: ['签字', 'Signatures'],
  sign: ['屏幕签字', 'Sign on screen'],
  several: ['共 {n} 件', '{n} {n?record|records}'],
  refuse: ['拒签', 'Would not sign'],
  owed: ['{line}还没有签字。在屏幕上签，或签在打印的表上。', '{line}: not signed yet, on the screen or on the printed form.'],
  inkOf: ['{who}的签字', 'Signature of {who}'],
  by: ['经办 {by}', 'with {by}'],
  desk: ['{desk} 台', 'desk {desk}'],
  refused: ['拒签：{reason}（见证人 {witness}）', 'Would not sign: {reason} (witness {witness})'],
  hidden: ['签字只给办事的人看。', 'The signature is shown to those who work with the record.'],
  changed: ['签字后有改动：{fields}', 'Changed after it was signed: {fields}'],
  somebody: ['本人', 'the person'],
});
