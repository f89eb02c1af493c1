/** Texts of a new version's first start. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  'why.update': ['程序从 {from} 更新到了 {to}。', 'The program was updated from {from} to {to}.'],
  'why.migration': ['这个版本要把记录换成新的格式。', 'This version converts the records to a new format.'],
  'copying.title': ['先把现有的记录存一份', 'Keeping a copy of the records first'],
  'copying.text': [
    '打开以前先做一份快照，存好读回核对。最多等 {n} {unit}，到时没做完会问。',
    'Before it opens, a snapshot is made and read back. It takes {n} {unit} at most; then you are asked.',
  ],
  seconds: ['秒', 'seconds'],
  minutes: ['分钟', 'minutes'],
  'copying.work': ['正在做快照', 'Making the snapshot'],
  'uncopied.title': ['更新前的快照没有做成', 'The snapshot before the update was not made'],
  'uncopied.stopped': ['快照还没做完就停了。', 'It was stopped before it was done.'],
  stop: ['。', '.'],
  'uncopied.text': [
    '记录没有变。快照是为了新版本有问题时能退回去；流水文件和以前的快照都还在。腾出磁盘空间再做一次，或者不做快照直接打开。',
    'The records are unchanged. The snapshot is the way back if the new version has a fault; the journal file and earlier snapshots are still there. Free space on the disk and try again, or open without it.',
  ],
  again: ['再做一次（最多等 10 分钟）', 'Try again (10 minutes at most)'],
  goOn: ['不做快照，打开', 'Open without a snapshot'],
  openFolder: ['打开备份文件夹', 'Open the folder with the copies'],
});
