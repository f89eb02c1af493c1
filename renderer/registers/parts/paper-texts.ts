/** Texts about numbered paper. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  next: ['下一张是 {number}，这一本还剩 {left} 张', 'Next is {number}; {left} left in the book'],
  take: ['用这一张', 'Use it'],
  noBook: ['{number} 不在任何使用中的票据本里，核对一下', '{number} is of no book in use: check it'],
  skips: ['{number} 前面还有没用的号，下一张应是 {next}', 'Sheets before {number} are not used; the next is {next}'],
});
