/** The order of names and numbers as people look them up: Chinese by pinyin, numbers inside by their value. */

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** For `sort`: 陈 before 王, `A2` before `A10`, `2-1-101` before `10-1-101`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
