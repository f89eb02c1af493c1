/** Each finding of the trust light in plain words: what is the matter, and what to do (BY-12). */
import { say, texts } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import type { Finding } from '@shared/rules/trust/findings';

export const findingWords = texts({
  'database.lost': [
    '数据库打不开了，现在记的保存不了。关掉程序再打开，程序会从第二份找回。',
    'The database cannot be opened, nothing can be saved. Close the program and start it again: it recovers from the copies.',
  ],
  'database.reopening': [
    '数据库没有答复，正在重新打开。填的内容都在，稍等再保存。',
    'The database did not answer and is being opened again. What you typed is kept, save again in a moment.',
  ],
  'start.damage': [
    '打开前检查到数据库文件有损坏（{reason}）。马上做一份快照，再核对记录。',
    'Damage was found in the database files before opening ({reason}). Make a snapshot now, then check the records.',
  ],
  'journal.stuck': [
    '{n} 条记录已在数据库，还没写进流水文件：{reason}。处理后重试；新的记录先等一等。',
    '{n} {n?entry|entries} {n?is|are} in the database but not yet in the journal file: {reason}. Put that right and try again; new records wait.',
  ],
  'second.full': [
    '第二份文件夹“{name}”所在的盘满了，新的记录没有第二份。腾出空间，或换一个盘。',
    'The disk of the second folder “{name}” is full: new records have no second copy. Free space or choose another disk.',
  ],
  'second.readOnly': [
    '第二份文件夹“{name}”只能读不能写。打开 U 盘的写保护开关，或换一个文件夹。',
    'The second folder “{name}” cannot be written. Unlock the stick or choose another folder.',
  ],
  'second.other': [
    '“{name}”里是别的项目的备份，没有往里写。换一个文件夹。',
    '“{name}” holds the copies of another site; nothing was written there. Choose another folder.',
  ],
  'second.error': [
    '第二份文件夹“{name}”读写出错。换一个 U 盘或硬盘，旧的先留着。',
    'The second folder “{name}” fails to read or write. Use another disk and keep the old one.',
  ],
  'space.red': [
    '磁盘只剩 {n} MB，随时可能存不进去。马上腾出空间。',
    'Only {n} MB are left on the disk: saving may fail at any time. Free space now.',
  ],
  'snapshot.failed': ['最近一次快照没有做成：{reason}。再做一次。', 'The last snapshot failed: {reason}. Make another.'],
  'snapshot.old': ['最近一份快照是 {h} 小时前的。现在做一份。', 'The newest snapshot is {h} {h?hour|hours} old. Make one now.'],
  'snapshot.none': ['还没有快照。现在做一份。', 'There is no snapshot yet. Make one now.'],
  'rehearsal.failed': [
    '最近一次测试恢复没有通过：{reason}。再做一份快照、再测一次；还不行就告诉总部。',
    'The last test restore failed: {reason}. Make a new snapshot and test again; if it fails again, tell head office.',
  ],
  'rehearsal.old': ['{n} 天没有测试恢复了。现在测一次。', 'No restore was tested for {n} {n?day|days}. Test one now.'],
  'rehearsal.none': ['还没有测试过恢复。现在测一次。', 'No restore was ever tested. Test one now.'],
  'second.none': [
    '所有记录都在同一块盘上，盘坏了就都没了。选一个 U 盘或另一块盘放第二份。',
    'All records lie on one disk: if it fails, all are gone. Choose a folder on a stick or another disk.',
  ],
  'second.away': [
    '第二份文件夹“{name}”已经 {n} 天不在。插上那个 U 盘，程序会自己补上。',
    'The second folder “{name}” has been away for {n} {n?day|days}. Plug the stick in: the program brings it up to date.',
  ],
  'second.sameDisk': [
    '第二份文件夹“{name}”和数据在同一块盘上，盘坏了一起没。换到 U 盘或另一块盘。',
    'The second folder “{name}” seems to lie on the same disk as the data. Choose a stick or another disk.',
  ],
  'space.amber': ['磁盘只剩 {n} MB。腾出空间。', 'Only {n} MB are left on the disk. Free some space.'],
  'journal.newFile': [
    '原来的流水文件和数据库对不上，已原样留着，另起了一份新的。请主管核对记录。',
    'The old journal file does not fit the database. It was left as it is and a new one begun. A supervisor should check the records.',
  ],
  'note.failed': [
    '现在一共记了多少笔，程序没能另外记下（{reason}）。记录都在，但下次打开要是少了记录，程序可能看不出来。看看数据文件夹能不能写、磁盘满没满，再重试。',
    'How many entries there are could not be noted apart ({reason}). The records are all there, but if some are missing at the next start, the program might not see it. See whether the data folder can be written and has room, then try again.',
  ],
  'start.noCopy': [
    '打开前没能留一份完整的数据库副本（{reason}）。腾出空间后重新打开程序。',
    'The copy before opening could not be made in full ({reason}). Free space and start the program again.',
  ],
  'clock.back': [
    '电脑的时间比已记的记录还早。把系统时间调对，再接着记。',
    'The clock of this computer stands before what was written already. Set it right before you go on.',
  ],
  'clock.ahead': [
    '电脑的时间一下子往前跳了好几天。看看系统时间对不对。',
    'The clock of this computer jumped days ahead. See whether it is right.',
  ],
  'clock.zone': [
    '电脑的时区不是北京时间。记录仍按北京时间记；在系统设置里改回来。',
    'This computer is not set to China time. Records are written in China time all the same; set the zone right.',
  ],
  'browser.noCopy': [
    '在浏览器里运行，记录只在这个浏览器里：清除浏览数据、换浏览器、盘坏了，都会没有。授权一个文件夹放第二份，或用桌面版。',
    'Running in a browser: the records live in this browser only. Clearing browsing data, another browser or a broken disk loses them. Grant a folder for a second copy, or use the desktop program.',
  ],
  'browser.ask': [
    '浏览器重新打开后要再准许一次，第二份才接着写。按“准许写第二份”。',
    'After a restart the browser wants to be asked again before the second copy goes on. Press “Allow the second copy”.',
  ],
  'browser.download': [
    '今天还没有下载快照。浏览器里没有别的备份，下载一份存到 U 盘。',
    'No snapshot was downloaded today. There is no other copy in a browser: download one and put it on a stick.',
  ],
  'browser.behind': [
    '{n} 条记录还没写到第二份文件夹，正在补。',
    '{n} {n?entry|entries} {n?is|are} not in the second folder yet, it is catching up.',
  ],
  'browser.notPersisted': [
    '浏览器没有答应长期保留：磁盘紧张时它可能自己清掉记录。把这个网页安装成应用或加入收藏，再打开一次。',
    'The browser did not promise to keep the records: it may clear them when the disk runs short. Install this page as an app or bookmark it, then open it again.',
  ],
  'stream.away': [
    '连不上同步服务器，{h} 小时了，{n} 条还没发出去。记录都在这台电脑上，接着记；请经理看看网络和服务器，连上以后会自己补齐。',
    'The server that joins the desks has not answered for {h} {h?hour|hours}; {n} {n?entry waits|entries wait}. All records are on this computer: go on, and have the network and the server looked at. It catches up by itself.',
  ],
  'stream.refused': [
    '同步服务器不收：{reason}。记录都在这台电脑上，{n} 条还没发出去。请经理到“设置 · 多台同步”里改好。',
    'The server that joins the desks does not take part: {reason}. All records are on this computer, {n} {n?waits|wait} to be sent. A manager puts it right in Settings · Desks in step.',
  ],
  'stream.files': [
    '同步服务器没有收照片和附件：{reason}。{n} 个还在这台电脑上，别的台暂时看不到；记录照常同步。请告诉管服务器的人。',
    'The server that joins the desks takes no photos and files: {reason}. {n} {n?is|are} on this computer and the others cannot see {n?it|them} yet; records go on. Tell whoever looks after the server.',
  ],
  'stream.shrunk': [
    '同步服务器上的记录少了，程序正从各台电脑补回去。这台电脑上一条没少。请告诉管服务器的人。',
    'The server that joins the desks lost entries; they are sent again from the desks. Nothing is missing here. Tell whoever looks after the server.',
  ],
  'sheets.old': ['今天还没有打印停电备用表。', 'The sheets for a power cut were not printed today.'],
  'recovery.none': [
    '还没有恢复码。换电脑或经理忘了 PIN 时就进不来了，现在做一张。',
    'There is no recovery code: after a change of computer, or when managers forget their PINs, nobody gets in. Make one now.',
  ],
  'deskKey.missing': [
    '这台电脑上没有登录钥匙，别人的 PIN 核对不了。锁定后在登录页用恢复码取回。',
    'The key for signing in is not on this computer: the PINs of others cannot be checked. Lock, then use the recovery code at the sign-in.',
  ],
  demo: ['演示数据不备份，退出演示时全部清除。', 'The demonstration is not backed up and is deleted when you leave it.'],
});

/** Codes of hosts and jobs as they stand inside a sentence; a code without words stands as it is. */
const reasonWords = texts({
  'disk-full': ['磁盘满了', 'the disk is full'],
  denied: ['没有写的权限', 'writing is not allowed'],
  'in-use': ['文件被别的程序占着', 'another program holds the file'],
  gone: ['文件或文件夹找不到了', 'the file or folder is gone'],
  'disk-error': ['磁盘读写出错', 'the disk failed'],
  failed: ['出了错', 'it failed'],
  silent: ['没有回应', 'no answer came'],
  QuotaExceededError: ['浏览器给的空间满了', 'the room that the browser gives is full'],
  away: ['服务器没有回应', 'the server does not answer'],
  error: ['出了错', 'it failed'],
  refused: ['用户名或密码不对', 'wrong user name or password'],
  certificate: ['服务器的证书不对，可能不是那台服务器', 'its certificate is not right: it may be another server'],
  plain: ['服务器没有加密，没有发', 'it does not encrypt, so nothing was sent'],
  'no-stream': ['服务器上没有这个项目的流', 'the server has no stream for this site'],
  forbidden: ['这个用户在服务器上没有权限', 'this user has no right to do so on the server'],
  full: ['服务器存满了', 'it is full'],
  'too-large': ['有一条超过服务器收的大小（max_payload）', 'something is larger than it takes (max_payload)'],
  'no-room': ['磁盘空间不够', 'not enough room'],
});

export function sayReason(code: string, language: Language): string {
  return code in reasonWords ? say(reasonWords, language, code as keyof typeof reasonWords) : code;
}

/** The finding as a sentence that says what to do. */
export function sayFinding({ code, params }: Finding, language: Language): string {
  const { reason } = params;
  return say(findingWords, language, code, typeof reason === 'string' ? { ...params, reason: sayReason(reason, language) } : params);
}
