/** The matrix: every command of the program and who may give it. A command that has no line here does not start (`catalogueOf`). */
import { but, type Right, right } from './right';

const PER_REGISTER = but('按台账，见下面的台账表', 'by register, see the table of registers');
const ON_TIME = but('当班的；以前的要主管', 'of the running shift; older ones take a supervisor', 'supervisor');

/** By the program, in the name of whom it names. */
const byProgram = (line: Right): Right => ({ ...line, asProgram: true });

export const commandRights = {
  // Records of every register.
  'record.create': right('receptionist', '§1', '新建记录', 'Create a record', PER_REGISTER),
  'record.edit': right('receptionist', '§1', '修改记录', 'Edit a record', PER_REGISTER),
  'record.act': right('receptionist', '§1', '记录上的操作', 'Act on a record', PER_REGISTER),
  'record.actMany': right('receptionist', '§1', '对多条记录做同一操作', 'One action on several records', PER_REGISTER),
  'record.void': right(
    'receptionist',
    '§1',
    '作废',
    'Strike out',
    but('本班自己写的；台账另有规定的见台账表', 'their own of the running shift; see the table of registers', 'supervisor'),
  ),
  'record.move': right('receptionist', 'RG-10', '改房号，连同有关记录', 'Move to another unit with what hangs on it', PER_REGISTER),
  'record.attach': right('receptionist', '§3', '加附件', 'Attach a file', PER_REGISTER),
  'record.detach': right(
    'receptionist',
    '§1',
    '去掉附件',
    'Take a file off',
    but('本班自己加的', 'their own of the running shift', 'supervisor'),
  ),
  'record.sign': right('receptionist', 'CB-4', '屏幕签字、记拒签', 'Sign on the screen, note a refusal', PER_REGISTER),
  'record.ask': right('receptionist', 'IN-12', '请示', 'Ask above'),
  'record.answer': right(
    'receptionist',
    'IN-12',
    '记下请示的答复',
    'Note the answer',
    but('答复的人是主管或经理，不是请示的人', 'given by a supervisor or manager other than who asked'),
  ),
  'record.restore': right('manager', '§1', '从快照恢复几条记录', 'Put back some records of a snapshot'),
  'import.rows': right('receptionist', '§6', '导入文件', 'Import a file', PER_REGISTER),

  // The shift.
  'handover.open': right('receptionist', 'SH-1', '开班', 'Open a shift'),
  'handover.create': right('receptionist', 'SH-1', '补录手写的交接班', 'Enter a sheet that was written by hand'),
  'handover.note': right('receptionist', 'SH-1', '填交接班表', 'Write on the sheet'),
  'handover.prepare': right('receptionist', 'SH-1', '交班签名', 'Sign as who leaves', but('当班的人', 'who is on duty', 'supervisor')),
  'handover.recall': right(
    'receptionist',
    'SH-1',
    '撤回交班签名',
    'Take the signature back',
    but('签名的人自己', 'who signed', 'supervisor'),
  ),
  'handover.refuse': right('receptionist', 'SH-1', '拒绝接班', 'Not take the shift over', but('不是交班的人', 'not who leaves')),
  'handover.accept': right('receptionist', 'SH-1', '接班签名', 'Sign as who comes', but('不是交班的人', 'not who leaves')),
  'reviews.create': right(
    'receptionist',
    'SH-3',
    '检查签名、每周签阅、抽查',
    'Review and sign',
    but('检查、签阅要主管，抽查要经理，或是他们的代理人', 'a supervisor, for spot checks a manager, or a deputy of theirs', 'manager'),
  ),

  // What residents want.
  'duty.toRequest': right('receptionist', 'IN-1', '值班记录转诉求', 'Make a request of a duty entry'),
  'duty.reopen': right('receptionist', 'IN-9', '值班记录重新处理', 'Take a duty entry up again'),
  'requests.dispatch': right('receptionist', 'IN-7', '派单', 'Dispatch'),
  'requests.merge': right('receptionist', 'IN-4', '合并同一件事', 'Merge the same matter'),
  'requests.hold': right('receptionist', 'IN-9', '挂起', 'Put on hold'),
  'requests.resume': right('receptionist', 'IN-9', '解除挂起', 'Go on'),
  'requests.reopen': right('receptionist', 'IN-9', '重新处理', 'Take up again'),
  'requests.contact': right('receptionist', 'IN-6', '记联系', 'Note a contact'),
  'requests.urge': right('receptionist', 'IN-9', '催办', 'Urge'),
  'workorders.urge': right('receptionist', 'IN-9', '催办派工单', 'Urge a work order'),
  'workorders.redo': right('receptionist', 'IN-9', '返工', 'Have it done again'),
  'moves.toRequests': right('receptionist', 'RG-10', '遗留问题转报修', 'Make repairs of what is left'),
  'checks.create': right('receptionist', 'RG-8', '记一次检查', 'Enter a check'),
  'checks.toRepair': right('receptionist', 'RG-8', '检查转报修', 'Make a repair of a fault'),
  'notes.read': right('receptionist', 'BY-9', '工作提示点已阅', 'Tick a note as read', but('只能替自己', 'in one’s own name')),
  'notices.enrol': right('receptionist', '§3', '活动报名', 'Enrol for an activity'),
  'feereminders.remind': right('receptionist', '§3', '记一次催缴', 'Note a reminder'),

  // Callbacks.
  'callbacks.round': right('receptionist', 'CB-5', '记一次回访', 'Enter a round'),
  'callbacks.attempt': right('receptionist', 'CB-5', '记没有联系上', 'Note an attempt'),
  'callbacks.answerOpinion': right('receptionist', 'CB-6', '答复回访中的意见', 'Answer an opinion'),
  'callbacks.toRequest': right('receptionist', 'CB-6', '意见转诉求', 'Make a request of an opinion'),
  'callbacks.signature': right('receptionist', 'CB-4', '补客户签名', 'Add the signature'),
  'callbacks.rectified': right('receptionist', 'CB-5', '记整改完成', 'Note that it was put right'),
  'callbacks.add': right('supervisor', 'CB-3', '加一次回访', 'Add a callback by hand'),
  'duty.addCallback': right('supervisor', 'CB-3', '值班记录加回访', 'Call back about a duty entry too'),
  'requests.addCallback': right('supervisor', 'CB-3', '诉求加回访', 'Call back about a request too'),
  'moves.addCallback': right('supervisor', 'CB-3', '入伙加回访', 'Call back about a move too'),
  'notices.addCallback': right('supervisor', 'CB-3', '活动加回访', 'Call back about an activity too'),
  'callbacks.signMany': right(
    'supervisor',
    'CB-11',
    '一次签阅几条回访',
    'Sign several callbacks together',
    but('不签自己做的', 'not one’s own'),
  ),
  'callbacks.exempt': right('supervisor', 'CB-8', '免回访', 'Exempt'),
  'callbacks.correct': right('supervisor', 'CB-11', '更正回访', 'Correct a round'),
  'callbacks.importRounds': right('supervisor', '§6', '导入以前的回访', 'Import earlier rounds'),
  'letters.cover': right('receptionist', 'CB-7', '公开信覆盖回访', 'Cover callbacks by a letter'),
  'letters.post': right('receptionist', 'CB-7', '张贴公开信', 'Post a letter'),

  // The counter.
  'keyloans.create': right(
    'receptionist',
    'RG-1',
    '借出钥匙',
    'Lend a key',
    but('空置房钥匙要主管批准', 'keys of vacant units need a supervisor’s approval'),
  ),
  'keyloans.extend': right('receptionist', 'BY-11', '钥匙续借', 'Extend a key loan'),
  'borrowed.extend': right('receptionist', 'BY-11', '物品续借', 'Extend a loan'),
  'archiveloans.extend': right('receptionist', 'BY-11', '档案续借', 'Extend an archive loan'),
  'keyloans.reopen': right('receptionist', 'BY-11', '撤回钥匙归还', 'Take a return back', ON_TIME),
  'borrowed.reopen': right('receptionist', 'BY-11', '撤回物品归还', 'Take a return back', ON_TIME),
  'archiveloans.reopen': right('receptionist', 'BY-11', '撤回档案归还', 'Take a return back', ON_TIME),
  'visitors.reopen': right('receptionist', 'BY-11', '撤回访客离开', 'Take a leaving back', ON_TIME),
  'parcels.reopen': right('receptionist', 'BY-11', '撤回快递领取', 'Take a fetching back', ON_TIME),
  'stockcounts.take': right('receptionist', 'RG-1', '盘点', 'Count the stock'),
  'expiry.lapse': right('receptionist', 'RG-5', '到期的自动失效', 'Let lapse what has run out'),

  // Paper.
  'printouts.note': right('reader', 'BY-3', '打印了要签字的表，记下来', 'Note what was printed to be signed'),

  // The weekly report.
  'weekreports.key': right('receptionist', 'EX-1', '周报签章密钥', 'The key that signs the weekly report'),
  'weekreports.export': right('receptionist', 'EX-1', '记下一次周报导出', 'Enter an export'),
  'headopinions.take': right('receptionist', 'EX-6', '读入总部意见', 'Take in head office’s opinions'),

  // Residents' data.
  'privacy.reveal': right(
    'receptionist',
    'PRI-1',
    '查看遮盖的内容',
    'See a masked value',
    but('要选原因，记入流水', 'with a reason, journaled'),
  ),
  'privacy.gather': right('supervisor', 'PRI-1', '查找一个人的资料，打印或存成文件交给他', 'Gather a person’s data and hand them out'),
  'privacy.erase': right('manager', 'PRI-1', '应本人要求，从记录里删除一个人', 'Take a person out of the records on request'),
  'privacy.erased': byProgram(right('manager', 'PRI-1', '记下各份副本也删完了', 'Note that the copies followed')),

  // Several desks.
  'desks.join': right(
    'reader',
    'BY-14',
    '本台加入已有的项目',
    'Join a site as another desk',
    but('本台还没有项目时', 'while this desk has none'),
  ),
  'desks.looked': right('supervisor', 'BY-14', '两台同时修改：记下看过了', 'Note that what two desks did apart was looked at'),
  'desks.take': right('supervisor', 'BY-14', '两台同时修改：改用另一台的内容', 'Take the other desk’s value'),
  'desks.eraseCopies': byProgram(
    right('manager', 'PRI-1', '别台删除了个人信息，记下本台副本也要删', 'Note that copies here have to follow an erasing elsewhere'),
  ),

  // The site, its people, its data.
  'site.found': right(
    'reader',
    'SEC-1',
    '新建项目',
    'Found the site',
    but('还没有项目时；要有一位有 PIN 的经理', 'while there is none; with a manager who has a PIN'),
  ),
  'site.letter': right('supervisor', 'NUM-1', '改前台字母', 'Change the letter of the desk'),
  'setting.put': right('supervisor', '§1', '改设置：班次、制度、表单、导出等', 'Change settings: shifts, policy, forms, export'),
  'people.setPin': right(
    'reader',
    'SEC-1',
    '设 PIN',
    'Set a PIN',
    but('自己的；主管还可设不高于自己的人的', 'one’s own; a supervisor also of people not above', 'manager'),
  ),
  'people.tried': right('reader', 'SEC-1', '登录时记输错次数', 'Count wrong tries when signing in', but('只记自己的', 'one’s own')),
  'people.setCode': right('manager', 'SEC-1', '做新的恢复码', 'Make a new recovery code'),
  'people.codeTried': right('reader', 'SEC-1', '登录时记恢复码输错次数', 'Count wrong recovery codes when signing in'),
  'people.recover': right(
    'reader',
    'SEC-1',
    '用恢复码取回钥匙、设 PIN',
    'Bring the key back by the recovery code',
    but('有恢复码的经理', 'a manager who has the code'),
  ),
  'clock.acknowledge': right(
    'receptionist',
    'BY-12',
    '确认电脑时间',
    'Say that the clock is right',
    but('要写原因', 'with a reason', 'supervisor'),
  ),
  'start.acknowledge': right('supervisor', 'BY-12', '确认启动时发现的问题', 'Acknowledge what the start found'),
  'safety.noteRestore': byProgram(right('manager', '§1', '程序记下一次恢复', 'The program enters a restore')),
  'safety.noteDamage': byProgram(right('receptionist', 'BY-12', '程序记下损坏的备份', 'The program enters damaged copies')),
  'safety.noteTest': byProgram(right('receptionist', 'BY-12', '程序记下快照试恢复', 'The program enters a test of a snapshot')),
  'retention.set': right('manager', 'RET-1', '定保存期限', 'Set how long a register is kept'),
  'archive.note': right('supervisor', 'RET-1', '记下一份存档', 'Enter an archive'),
  'archive.remove': right('manager', 'RET-1', '移出已存档的记录', 'Remove archived records'),
} as const satisfies Readonly<Record<string, Right>>;

export type CommandRight = keyof typeof commandRights;
