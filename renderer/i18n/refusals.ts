/** Refusal codes as sentences: what happened, what is safe, what to do. A register's own sentences go first. */
import type { Refusal } from '@shared/base/result';
import type { Language, Text } from '@shared/base/text';
import { useCallback } from 'react';
import { noteSaid } from './said';
import { fill, say, texts, useLanguage } from './use-text';

export const refusalWords = texts({
  'field.needed': ['这里要填', 'This must be filled'],
  'field.invalid': ['看不懂这里填的内容，照提示的样子填', 'This cannot be read, fill it as the hint shows'],
  'field.long': ['太长了，请删短一些', 'Too long, make it shorter'],
  'field.unknown': ['有一栏不属于这张表，什么都没有保存', 'A field does not belong here, nothing was saved'],
  'field.fixed': ['记下后不能直接改，用这条记录上的操作来改', 'Once set, this is not changed by editing: use the actions of the record'],
  'input.invalid': ['内容不完整，什么都没有保存', 'Incomplete, nothing was saved'],
  'reason.needed': ['写明原因', 'Give the reason'],
  'no.empty': ['编号要填', 'The number must be filled'],
  'no.taken': ['{no} 已经有了，换一个编号', '{no} exists already, choose another'],
  'privacy.why': ['选了其他，要写为什么查看', 'Other: write down why'],
  'person.none': ['至少写姓名、电话、证件号码中的一项', 'Give at least a name, a phone or an ID number'],
  'person.phone': ['电话看不懂，写全号码，几个号码用顿号隔开', 'This is no whole phone number; put 、 between several'],
  'person.id': ['证件号码看不懂，照证件写全', 'This is no ID number, write it as on the card'],
  'person.unit': [
    '没有这个房号，写全楼栋、单元和房间，或留空',
    'There is no such unit: give building, entrance and room, or leave it empty',
  ],
  'person.many': ['超过 {most} 条，写上房号或电话再找', 'More than {most} records: add the unit or a phone and search again'],
  'person.askedOn': ['写提出要求的日期，不能晚于今天', 'Give the day of the request, not later than today'],
  'person.mandate': ['不是本人来的，要看委托书或关系证明', 'Somebody else than the person has to show a mandate or proof of kinship'],
  'person.proof': ['选了其他，要写怎样核实的身份', 'Other: write down how the identity was proved'],
  'person.erase-name': ['要删除，写上姓名，才能从内容里找出来', 'Give the name, or it cannot be found in the words'],
  'erase.held': ['{no} 还不能删，没有删除任何内容。重新查找一遍', '{no} must stay for now, nothing was deleted. Search again'],
  'erase.copies': [
    '记录里已经删除，流水文件和快照还没有删完（{reason}）。程序会接着删，不用重做',
    'Deleted from the records; the journal file and snapshots have not followed yet ({reason}). The program goes on by itself',
  ],
  'erase.there': [
    '{no} 的客户档案里他还没有迁出，或迁出不久，没有删除任何内容',
    '{no}: by its card this person still lives there or left not long ago; nothing was deleted',
  ],
  'person.nothing': ['没有勾选记录，没有可以交出的', 'No record is ticked, there is nothing to hand out'],
  'record.gone': ['这条记录找不到了', 'This record cannot be found'],
  'record.voided': ['{no} 已作废，不能再改', '{no} is void and cannot be changed'],
  'record.changed': [
    '{no} 刚被别人改过，填的内容还在，看过新内容再保存',
    'Somebody has just changed {no}; what you typed is kept, look at the new text and save again',
  ],
  'action.state': ['{no} 现在的状态不能这样办', '{no} is not in a state for this'],
  'action.unknown': ['没有这个操作', 'There is no such action'],
  'session.ended': [
    '{name} 现在不能登录，找主管。没写完的内容都在草稿里',
    '{name} may not sign in any more: ask a supervisor. Unfinished texts are kept as drafts',
  ],
  'session.changed': ['{name} 的角色改过，重新登录再接着做', 'The role of {name} was changed: sign in again and go on'],
  'staff.last-manager': [
    '{name} 是最后一位能登录的经理，要留着。先让另一位经理能登录、有 PIN',
    '{name} is the last manager who can sign in and must stay. Let another manager sign in with a PIN first',
  ],
  'right.action': ['你的角色不能这样办，找主管', 'Your role may not do this, ask a supervisor'],
  'right.write': ['你的角色不能改这本台账，找主管', 'Your role may not write this register, ask a supervisor'],
  'right.take-back': ['{no} 不是这一班办的，撤回要找主管', '{no} was not done in this shift, a supervisor may take it back'],
  'right.replace': [
    '已有的记录要主管导入替换。选“跳过”，或找主管',
    'Only a supervisor replaces records by a file: leave them out, or ask one',
  ],
  'right.void': ['{no} 不是你这一班记的，作废要找主管', '{no} was not written by you in this shift, a supervisor may void it'],
  'right.closed': [
    '{no} 已经办结，改要找主管；能重新办理的先重新办理',
    '{no} is closed: a supervisor may change it, or take it up again first',
  ],
  'right.detach': ['{name} 不是你这一班加的，去掉要找主管', '{name} was not attached by you in this shift, a supervisor may take it off'],
  'right.pin': ['不能改这个人的 PIN', 'You may not change this PIN'],
  'dispatch.state': ['{no} 现在的状态不能派工，先看它的状态', '{no} cannot be dispatched in its present state'],
  'dispatch.none': ['还没有派给谁，至少写一个部门', 'Nobody to send to yet: name one department'],
  'dispatch.department': ['写明派给哪个部门', 'Name the department'],
  'dispatch.twice': [
    '{department}已有一张没回的派工单，换一个部门，或去催办',
    '{department} has an open slip already: choose another or urge it',
  ],
  'dispatch.quote': ['有偿的先报价：选收费项目，或填洽谈价', 'Paid work needs a quote first: choose items or fill in the agreed sum'],
  'dispatch.priced': [
    '{no} 已经带着报价派出，再派的单按无偿派。取消“有偿”再派。',
    'The price went out with {no} already; further slips are free. Untick it.',
  ],
  'dispatch.consent': [
    '客户同意后才能派工：勾选客户同意，写谁、什么时候同意的',
    'It goes out only after consent: tick it, with who agreed and when',
  ],
  'merge.self': ['不能并到自己，换一条', 'It cannot be merged into itself, choose another'],
  'merge.closed': ['{no} 已经办完，不用合并', '{no} is closed, there is nothing to merge'],
  'merge.merged': ['{no} 自己已经并到别的诉求，换它并入的那条', '{no} was merged itself, choose the one it went into'],
  'merge.done': ['{no} 已经办完。先重开它，或并到别的诉求', '{no} is closed. Reopen it first, or choose another'],
  'requests.slips-out': [
    '还有 {n} 张派工单没有回单：{no}。先回单或作废派工单',
    '{n} {n?work order is|work orders are} not back: {no}. Take {n?it|them} back or strike {n?it|them} out first',
  ],
  'urge.closed': ['{no} 已经办完，不用催', '{no} is done, there is nothing to urge'],
  'ask.none': ['没有这一条请示', 'There is no such question'],
  'ask.waiting': ['{no} 有请示还没有答复。先记下答复，再办结', '{no} has a question that waits for its answer. Note the answer first'],
  'ask.own': ['请示人不能自己答复。写是谁答复的', 'Nobody answers his own question. Say who answered'],
  'ask.answerer': ['{name} 不是主管或经理。写是哪位主管或经理答复的', '{name} is no supervisor or manager. Say which of them answered'],
  'ask.answered': ['这条请示已经有答复', 'This question has been answered'],
  'paper.used': ['号码 {number} 已经用在 {no}。核对号码', 'Number {number} stands on {no} already. Check the number'],
  'paper.spoiled': ['号码 {number} 在 {no} 里登记为作废。核对号码', 'Number {number} is spoiled in {no}. Check the number'],
  'duty.closed': ['{no} 已经办完或转过，不能再转', '{no} is done or turned already'],
  'callbacks.nothing-to-add': [
    '{no} 没有可加的回访：还没办结，或已有回访，或现行制度对它不做回访',
    '{no} has no callback to add: not completed, called already, or the policy names none',
  ],
  'person.gone': ['员工名单里没有这个人了', 'This person is no longer on the staff list'],
  'setting.invalid': ['这项设置的值不对，没有改', 'This value does not fit, nothing was changed'],
  'setting.unknown': ['没有这项设置', 'There is no such setting'],
  'file.unread': [
    '读不到 {name}：U 盘或手机可能拔掉了。接好，再选一次',
    '{name} cannot be read: the stick or phone may have been pulled out. Plug it in and pick the file again',
  ],
  'file.empty': ['{name} 是空文件', '{name} is empty'],
  'file.large': ['{name} 太大，最多 {limit} MB', '{name} is too large, {limit} MB at most'],
  'sign.unwanted': ['这条记录现在不用签字', 'Nothing is to be signed on this record now'],
  'sign.left': ['还没有签字，什么都没有登记，填的内容还在', 'Nobody has signed: nothing was entered, what you typed is kept'],
  'sign.who': ['写明是谁签的字', 'Say who signs'],
  'sign.reason': ['写明为什么不签', 'Say why it is not signed'],
  'sign.witness': ['写一位见证人，不能是记录的人自己', 'Name a witness other than yourself'],
  'file.twice': ['{name} 已经在附件里', '{name} is attached already'],
  'file.unwanted': ['这本台账不存附件', 'This register keeps no files'],
  'site.letter-open': [
    '{no} 还没有交接，不能换前台字母。交接完、还没有开下一班时再换。',
    '{no} is not handed over yet: change the letter of the desk once no shift is open.',
  ],
  'site.founded': ['项目已经建好，不用再建', 'The site exists already'],
  'site.manager': ['至少一个经理要有 PIN', 'At least one manager needs a PIN'],
  'pin.form': ['PIN 是 4 到 8 位数字，或至少 8 个字的口令', 'A PIN has 4 to 8 digits, or is a passphrase of 8 characters and more'],
  'pin.plain': ['这个 PIN 太好猜，换一个', 'This PIN is too easy to guess, choose another'],
  'pin.differs': ['两次输入的 PIN 不一样', 'The two PINs differ'],
  'pin.wrong': [
    'PIN 不对，再输一次。没有 PIN 或忘了，找主管在设置里重设',
    'Wrong PIN, try again. Without one, or when it is forgotten, a supervisor sets it',
  ],
  'pin.no-key': [
    '这台电脑上没有登录钥匙，核对不了这个 PIN。在登录页用恢复码取回钥匙',
    'The key for signing in is not on this computer, so this PIN cannot be checked. Bring it back with the recovery code at the sign-in',
  ],
  'code.none': ['这个项目还没有恢复码', 'This site has no recovery code yet'],
  'code.length': ['恢复码有 {most} 个字母和数字，现在是 {n} 个', 'A recovery code has {most} letters and digits, these are {n}'],
  'code.letters': ['恢复码里没有 0、O、1、I，看看是不是抄错了', 'A recovery code has no 0, O, 1 or I: look again'],
  'code.slip': ['有一个字抄错了，对着纸再看一遍', 'One letter is a slip, compare with the paper'],
  'code.wrong': [
    '不是这个项目现在的恢复码。换过新码的，旧纸就不能用了',
    'Not the recovery code of this site. When a new one was made, the old paper is of no use',
  ],
  'code.wait': ['输错太多次，{seconds} 秒后再试', 'Too many wrong tries, wait {seconds} s'],
  'code.manager': ['恢复码由经理使用', 'The recovery code is for managers'],
  'code.unread': [
    '登录钥匙现在读不出来，不能换恢复码：新码会打不开用旧钥匙的 PIN。关掉程序再开，或换登录 Windows 的用户再试',
    'The keys for signing in cannot be read now, so no new code is made: it would not open PINs under them. Restart, or sign in to the system as before',
  ],
  'code.keep': [
    '登录钥匙没有存住（{reason}），没有改动。腾出磁盘空间再试',
    'The key could not be kept ({reason}), nothing was changed. Free disk space and try again',
  ],
  'pin.wait': ['输错太多次，{seconds} 秒后再试', 'Too many wrong tries, wait {seconds} s'],
  'database.newer': [
    '这些记录是更新的程序写的（第 {found} 版，本程序到第 {mine} 版）。记录都在，换回新程序打开',
    'These records were written by a newer program (version {found}, this one knows {mine}). They are safe: open them with the newer program',
  ],
  'database.busy': [
    '数据库现在打不开（{reason}）：可能有别的程序占着它。记录都在，等一会儿再试',
    'The database cannot be opened now ({reason}): another program may hold it. The records are safe, try again in a moment',
  ],
  'database.migrate': [
    '把旧记录改成新版格式时没有做完（{reason}）。记录还是原来的样子，一条没少；腾出磁盘空间，再试',
    'Bringing the records up to date did not finish ({reason}). They are as they were, none is missing: free some disk space and try again',
  ],
  'start.unread': [
    '数据库是空的，备份文件夹又读不了（{reason}）。先不当新项目开始：检查磁盘和权限，再试',
    'The database is empty and the folder with the copies cannot be read ({reason}). This is not taken for a new site: check the disk and its rights, then try again',
  ],
  'database.full': [
    '磁盘满了，没有保存；填的内容还在。腾出空间再保存',
    'The disk is full, nothing was saved; what you typed is kept. Free some space and save again',
  ],
  'database.closed': [
    '数据库断开了，正在自动重新打开，没有保存；填的内容还在。过几秒再保存',
    'The database was closed and is being opened again; nothing was saved, what you typed is kept. Save again in a few seconds',
  ],
  'database.unanswered': [
    '数据库没有回答，还不知道存上没有；填的内容还在。过一会儿再按保存，不会记成两条',
    'The database does not answer, so it is not known whether this was saved; what you typed is kept. Save again in a while: nothing is entered twice',
  ],
  'database.lost': [
    '数据库里的记录不见了，没有保存；填的内容还在屏幕上，先抄下来。再重新打开程序，程序会从备份恢复',
    'Records are missing from the database, nothing was saved. What you typed is still on the screen: copy it, then start the program again; it recovers from the copies',
  ],
  'database.taken': [
    '新版程序在另一个窗口打开了这些记录，这里不能再保存；填的内容还在屏幕上，先抄下来，再刷新',
    'A newer program has opened these records in another window; nothing can be saved here. Copy what you typed, then reload',
  ],
  'program.failed': [
    '刚才有一步没有做完：程序出了错，已记进日志。先看要存的存上没有，没有就再做一次；按钮一直不动，就关掉程序重新打开，草稿都在',
    'Something was not finished: the program failed, and it stands in the log. See whether what you saved is there, and do it again if not. When a button stays dead, close the program and open it again; drafts are kept',
  ],
  'database.failed': ['没有保存（{reason}）；填的内容还在，再试一次', 'Nothing was saved ({reason}); what you typed is kept, try again'],
  'journal.stuck': [
    '流水文件写不进去（{reason}），新的记录先等一等；已保存的都在。检查磁盘后重试',
    'The journal file cannot be written ({reason}); new records wait, saved ones are safe. Check the disk and try again',
  ],
  'calendar.empty': ['文件里没有放假日期', 'The file names no days off'],
  'calendar.json': ['文件不是完整的 JSON', 'The file is not whole JSON'],
  'calendar.shape': ['文件里缺 holidays 或 workdays', 'The file lacks holidays or workdays'],
  'calendar.day': ['第 {line} 行的日期“{text}”看不懂', 'Line {line}: “{text}” is no date'],
  'calendar.kind': ['第 {line} 行要写“休”或“班”，写的是“{text}”', 'Line {line}: “{text}” is neither a day off nor a working day'],
  'calendar.twice': ['第 {line} 行：{text} 又放假又上班', 'Line {line}: {text} is both off and on'],
  'job.failed': [
    '没有做完，可能是内存不够。关掉别的程序再试',
    'It did not finish, perhaps for lack of memory. Close other programs and try again',
  ],
  'workbook.foreign': ['这不是本程序导出的周报表', 'This is no weekly workbook of this program'],
  'workbook.newer': ['这份周报表是更新的程序做的。先更新程序，再核对', 'A newer program made this workbook. Update the program first'],
  'snapshot.empty': ['文件是空的，选另一份', 'The file is empty, choose another'],
  'snapshot.not': ['这不是快照文件。快照文件的名字以 .dbsnap 结尾', 'This is no snapshot. Snapshots end in .dbsnap'],
  'snapshot.newer': ['这份快照是更新的程序做的。先更新程序，再恢复', 'A newer program made this snapshot. Update the program first'],
  'snapshot.damaged': ['这份快照坏了，不能用。选另一份', 'This snapshot is damaged. Choose another'],
  'snapshot.cut': ['这份快照不完整，后面缺了一段。选另一份', 'This snapshot is cut off. Choose another'],
  'snapshot.line': ['这份快照坏了，不能用。选另一份', 'This snapshot is damaged. Choose another'],
  'snapshot.bomb': ['这个文件解开后大得不正常，没有打开。选另一份', 'This file unpacks to far too much and was not opened. Choose another'],
  'snapshot.unreadable': [
    '读不出这份快照（{why}）。盘还在的话再试一次',
    'The snapshot cannot be read ({why}). Try again if the disk is there',
  ],
  'snapshot.locked': ['这份快照有口令，填上口令', 'This snapshot has a passphrase, fill it in'],
  'snapshot.passphrase': ['口令不对。记录没有变，再填一次', 'The passphrase is wrong. Nothing changed, try again'],
  'snapshot.site': [
    '这是“{name}”的快照，不是本项目的，不能恢复到这里',
    'This is a snapshot of “{name}”, another site: it cannot be restored here',
  ],
  'bundle.format': ['这不是前台交换的文件。它的名字以 .dbbundle 结尾', 'This is no file of another desk. Its name ends in .dbbundle'],
  'bundle.newer': [
    '这个文件是更新的程序写的，没有导入。先更新本台的程序',
    'A newer program wrote this file; nothing was read. Update this desk first',
  ],
  'bundle.site': ['这是别的项目的文件，没有导入', 'This file is of another site; nothing was read'],
  'bundle.damaged': [
    '这个文件不完整或被改过，一条也没有导入。回那台重新导出，换个 U 盘拷',
    'This file is cut off or was altered; nothing of it was read. Write it anew at that desk, on another stick',
  ],
  'join.taken': ['已有的前台用了 {taken}，换一个字母', 'The desks that are there use {taken}, choose another letter'],
  'join.nothing': [
    '文件里没有整个项目：在那台选“任何一台”再导出一次',
    'The whole site is not in this file: write it anew at that desk for any desk',
  ],
  'restore.nothing': ['没有找到可以恢复的内容', 'Nothing was found that could be restored'],
  'restore.voided': ['{no} 在快照里就是作废的，不用恢复', '{no} was void in the snapshot already'],
  'job.cancelled': ['已取消', 'Cancelled'],
  'snapshot.no-vault': [
    '这个浏览器没有授权文件夹，只能下载快照',
    'No folder is granted to this browser: a snapshot can only be downloaded',
  ],
  'snapshot.key-lost': [
    '快照要加密，可这台电脑上没有口令了，没有做快照。在数据安全里重新设口令',
    'Snapshots are encrypted here, but the passphrase is gone from this machine, so none was made. Set it again under data safety',
  ],
  'snapshot.none': ['还没有快照。先做一份', 'There is no snapshot yet. Make one first'],
  'snapshot.write': ['快照没有写成：{reason}。以前的快照都在', 'The snapshot was not written: {reason}. Earlier ones are there'],
  'snapshot.unverified': [
    '{name} 读回来和写下去的不一样，不能算数。换一个盘再做',
    '{name} reads back as something else and does not count. Make another on another disk',
  ],
  'archive.read-only': ['存档只能看和打印，不能改', 'An archive is for looking and printing only'],
  'archive.nothing': ['这一年没有可以存档的记录', 'Nothing of this year can be archived'],
  'archive.write': [
    '存档写不进去（{reason}），记录没有变。检查磁盘后再试',
    'The archive cannot be written ({reason}); the records are unchanged. Check the disk and try again',
  ],
  'archive.unverified': [
    '存档写好了，读回来却不一样：{name}。不要用它，检查磁盘后再做一份',
    'The archive was written but reads back otherwise: {name}. Do not use it; check the disk and make another',
  ],
  'archive.damaged': ['存档文件坏了或被改过，打不开。换另一份', 'The archive is damaged or was altered. Use another copy'],
  'archive.foreign': ['这不是存档文件。选 .dbarc 文件', 'This is no archive. Choose a .dbarc file'],
  'archive.unreadable': [
    '这个文件读不出来。看看 U 盘还在不在，再选一次',
    'The file cannot be read. See that the stick is there, and choose again',
  ],
  'archive.locked': ['这份存档有口令，填做存档时的口令', 'This archive has a passphrase: type the one it was made with'],
  'archive.passphrase': ['口令不对，再填一次', 'Wrong passphrase, try again'],
  'archive.cut': ['存档文件不完整，后面缺了一截。换另一份', 'The archive is not whole, its end is missing. Use another copy'],
  'archive.not': ['这是备份快照，不是存档。到数据安全里用它', 'This is a snapshot, not an archive. Use it under data safety'],
  'archive.newer': ['这份存档是更新的程序（{app}）做的，用新程序打开', 'A newer program ({app}) made this archive: open it with that one'],
  'archive.twice': [
    '已经有一份叫 {name} 的存档，内容不同。过一秒再做一份',
    'There is another archive named {name}. Make another in a second',
  ],
  'archive.unknown': [
    '{name} 不是这里做的存档，或者做好以后被改过，记录不能移出',
    '{name} was not made here, or was altered since; records stay where they are',
  ],
  'archive.other': ['{no} 不属于 {name}，没有移出', '{no} does not belong to {name}, nothing was removed'],
  'archive.changed': ['{no} 在存档以后改过，先重新做一份存档', '{no} was changed after the archive was made; make another archive first'],
  'retention.held': ['{no} 还不能移出，没有移出任何记录。重新看一遍再移', '{no} must stay for now, nothing was removed. Look again'],
  'retention.clock': [
    '电脑的时间跳过，还没有人确认对不对，记录先不移出。看页面上方的提示',
    'The clock jumped and nobody has said yet that it is right: records stay. See the line above the page',
  ],
  'retention.always': ['这本台账不能移出', 'This book always stays'],
  'retention.floor': ['至少保存 {months} 个月（{source}）', 'At least {months} {months?month|months} ({source})'],
  unknown: ['没有办成（{code}），什么都没有改变', 'This could not be done ({code}), nothing was changed'],
});

/** The sentence of a refusal; `own` are those of the register it is about. */
export function sayRefusal(refusal: Refusal, language: Language, own: Readonly<Record<string, Text>> = {}): string {
  const sentence = sentenceOf(refusal, language, own);
  noteSaid(sentence, refusal.code);
  return sentence;
}

function sentenceOf(refusal: Refusal, language: Language, own: Readonly<Record<string, Text>>): string {
  const mine = own[refusal.code];
  if (mine) return fill(mine[language], refusal.params);
  if (refusal.code in refusalWords) return say(refusalWords, language, refusal.code as keyof typeof refusalWords, refusal.params);
  return say(refusalWords, language, 'unknown', { code: refusal.code });
}

/** `sayRefusal` in the chosen language. */
export function useRefusal(): (refusal: Refusal, own?: Readonly<Record<string, Text>>) => string {
  const language = useLanguage();
  return useCallback((refusal, own) => sayRefusal(refusal, language, own), [language]);
}
