/** What is no command of its own: parts of commands that ask for more, and work that reads or copies. `permitted` asks for it before the work begins. */
import { but, type Right, right } from './right';

export const furtherRights = {
  // Parts of commands.
  'edit.fixed': right('supervisor', '§1', '改保存后不能改的栏', 'Correct a field that stays', but('要写原因', 'with a reason')),
  'edit.closed': right('supervisor', '§1', '改别人写的、以前班次的已办结记录', 'Edit what is closed, by others or of older shifts'),
  'edit.let-out': right('supervisor', 'RG-5', '改已放行的物品', 'Correct what has left the gate'),
  'import.replace': right('supervisor', '§6', '导入时替换原有记录', 'Replace records by an import'),
  'import.history': right('supervisor', '§6', '导入以前的回访、派工明细', 'Import the lines of earlier rounds'),
  'review.sign': right('supervisor', 'SH-3', '检查签名、每周签阅', 'Check a day, sign a week'),
  'review.spot': right('manager', 'SH-3', '抽查', 'Spot check'),
  'loan.approve': right('supervisor', 'RG-1', '批准借空置房钥匙、借档案', 'Approve a loan of keys or files'),
  'staff.others': right(
    'supervisor',
    'SEC-1',
    '给别人设 PIN 或去掉 PIN',
    'Set or drop the PIN of others',
    but('不高于自己的人', 'people not above oneself'),
  ),

  // Work that reads and copies.
  'records.read': right('reader', '§1', '看记录、打印、核对流水', 'Read, print, check the journal'),
  'week.export': right('receptionist', 'EX-1', '导出周报、并入管理费清单', 'Export the weekly report and the list of billed sums'),
  'group.collect': right('manager', 'EX-6', '总部汇总', 'Look at the weekly files of all sites together'),
  'privacy.looks': right('supervisor', 'PRI-1', '看谁查看过遮盖的内容、为什么', 'See who looked at masked values, and why'),
  'snapshot.make': right('receptionist', 'BY-12', '做快照', 'Make a snapshot'),
  'snapshot.passphrase': right('supervisor', 'BY-12', '设快照口令', 'Set the passphrase of snapshots'),
  'restore.look': right('supervisor', '§1', '打开快照看', 'Look into a snapshot'),
  'restore.whole': right('manager', '§1', '恢复整份快照', 'Put back a whole snapshot', but('要写原因', 'with a reason')),
  'desks.exchange': right('supervisor', 'BY-14', '与别台交换记录', 'Exchange records with other desks'),
  'desks.connect': right('manager', 'BY-14', '多台同步：设服务器、开和关', 'Join several desks: which server, on and off'),
  'archive.make': right('supervisor', 'RET-1', '做存档', 'Make an archive'),
} as const satisfies Readonly<Record<string, Right>>;

export type FurtherRight = keyof typeof furtherRights;
