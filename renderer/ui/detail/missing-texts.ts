/** Texts about files that are not on this desk. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  'word.coming': ['正在取 …', 'fetching …'],
  'word.none': ['还没传来', 'not here yet'],
  'word.erased': ['已按要求删去', 'deleted on request'],
  'word.damaged': ['传坏了', 'damaged'],
  'word.away': ['没连上', 'no connection'],
  'word.refused': ['取不到', 'not available'],
  none: [
    '有照片或附件还没传到同步服务器：等记的那台连上、传完，这里会自己出现。',
    'A photo or file has not reached the server that joins the desks yet. It appears here by itself once the desk that has it is connected and has sent it.',
  ],
  erased: [
    '有照片或附件已按住户的要求删去，取不回来了。',
    'A photo or file was deleted at the resident’s request and cannot be brought back.',
  ],
  damaged: [
    '同步服务器上的那一份坏了，没有收。有它的那台会重新传，传好这里会自己出现。',
    'The copy on the server was damaged and was not taken. The desk that has the file sends it again; it then appears here by itself.',
  ],
  away: [
    '现在没有连上同步服务器，照片和附件暂时看不到。连上以后会自己取来。',
    'The server that joins the desks cannot be reached now, so photos and files cannot be shown. They come by themselves once it can.',
  ],
  refused: [
    '同步服务器没有给照片和附件。请经理看“设置 · 多台同步”，或告诉管服务器的人。',
    'The server that joins the desks does not hand out photos and files. Have a manager look at Settings · Desks in step.',
  ],
});
