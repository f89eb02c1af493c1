/** The sheet with the recovery code (SEC-1): printed once, from memory, and kept by the manager. */
import { CodeSheet } from '@renderer/print/code-sheet';
import { type Instant, showTime } from '@shared/base/time';
import type { PrintJob } from './jobs';

const NOTES = [
  '用处：换电脑、重装系统、换系统用户，或所有经理都忘了 PIN 时，在登录页点“用恢复码”，输入上面六组，经理就能重新设 PIN。',
  '保管：装信封封好，放保险柜或档案柜，由经理保管；不拍照，不发微信，不贴在电脑旁。拿到它的人能以经理身份进入。',
  '丢了或被人看过：经理在“设置 → 恢复码”做一张新的，这一张就作废。',
  '没有它：记录和备份仍在文件里，但没有人能重设经理的 PIN。',
] as const;

/** On A5 upright. `site` as it stands on forms. */
export function recoveryJob(code: string, site: string, made: Instant): PrintJob {
  const frame = {
    letterhead: site,
    title: '恢复码',
    code: '',
    qr: '',
    paper: 'A5',
    orientation: 'portrait',
    meta: [{ label: '制作时间', value: showTime(made) }],
    remarks: '',
    signatures: ['保管人', '存放处'],
    filing: '',
  } as const;
  return {
    name: `恢复码 ${made.slice(0, 10)}`,
    form: '',
    page: { paper: 'A5', landscape: false },
    forms: [<CodeSheet key="code" frame={frame} code={code} notes={NOTES} />],
  };
}
