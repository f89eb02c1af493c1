/** Texts of the sign-in. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  who: ['谁当班', 'Who is on duty'],
  pin: ['{name} 的 PIN', 'PIN of {name}'],
  enter: ['进入', 'Enter'],
  checking: ['正在核对', 'Checking'],
  draftKept: ['没写完的内容都在草稿里', 'Unfinished texts are kept as drafts'],
  nobody: ['名单里没有人能登录。', 'Nobody on the list may sign in.'],
  nobodyElse: ['没有别人能登录。在设置里给别人设 PIN。', 'Nobody else may sign in. Give others a PIN in the settings.'],
  useCode: ['用恢复码', 'Use the recovery code'],
  keyMissing: [
    '这台电脑上没有本项目的登录钥匙，PIN 核对不了：换了电脑、重装系统或换了浏览器都会这样。经理用恢复码取回。',
    'The key for signing in is not on this computer, so PINs cannot be checked: a new computer, a new system or another browser does that. A manager brings it back with the recovery code.',
  ],
  keyShut: [
    '登录钥匙是另一个系统用户锁的，这里打不开。换回那个系统用户，或由经理用恢复码取回。',
    'The key for signing in was sealed by another user of this computer. Go back to that user, or let a manager bring it back with the recovery code.',
  ],
  keyBack: ['登录钥匙取回来了，用原来的 PIN 登录。', 'The key is back: sign in with the PIN of before.'],
  codeHint: ['恢复码在经理保管的那张纸上，一共六组。', 'The recovery code stands on the paper that the manager keeps: six groups.'],
  manager: ['经理', 'Manager'],
  code: ['恢复码', 'Recovery code'],
  codeForm: ['大小写、横线都不要紧', 'Capitals and dashes do not matter'],
  newPin: ['新 PIN', 'New PIN'],
  newPinHint: ['留空就用原来的 PIN', 'Empty = the PIN of before'],
  newPinAgain: ['再输一次新 PIN', 'New PIN again'],
  open: ['取回', 'Bring it back'],
  back: ['返回', 'Back'],
  demoNote: ['演示数据：点名字就进', 'Demonstration: choose a name'],
});
