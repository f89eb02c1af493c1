/** Texts of the sign-in. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  who: ['谁当班', 'Who is on duty'],
  pin: ['{name} 的 PIN', 'PIN of {name}'],
  enter: ['进入', 'Enter'],
  checking: ['正在核对', 'Checking'],
  draftKept: ['没写完的内容都在草稿里', 'Unfinished texts are kept as drafts'],
  nobody: ['没有人能登录。请用经理的恢复办法，或重新建立。', 'Nobody can sign in.'],
  demoNote: ['演示数据：点名字就进', 'Demonstration: choose a name'],
});
