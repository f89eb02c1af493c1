/** What is said of lines that were refused, of streams that changed, and of weeks that differ from the file that was handed in. */
import type { NamedEvent } from './stored';

const WORDS: Readonly<Record<string, string>> = {
  line: '收到一条不是记录的内容，没有读',
  altered: '一条记录被改动过，没有收：找这个项目核对',
  site: '一条记录是别的项目的，没有收',
  parted: '一台前台的记录分成了两种说法，后来的没有收：多半是那台电脑退回到旧备份后又继续记，请项目在“多台前台”页核对',
  replaced: '服务器上的流是重新建的，已从头核对，总部的记录一条没少',
  emptied: '服务器上的流少了记录，总部的一条没少；项目的电脑会自动补上去',
  fileDiffers: '报送的周报和记录算出来的不一样，以报送的为准',
  notMade: '算这个项目的数字时出错，一分钟后再算',
};

/** What somebody has to ask the site about. */
export function isGrave(kind: string): boolean {
  return kind === 'altered' || kind === 'parted' || kind === 'fileDiffers';
}

export function eventText({ site, siteName, kind, desk, seq, detail, lastAt, times }: NamedEvent): string {
  const where = [siteName || site, desk === '' ? '' : `前台 ${desk}`, seq > 0 && kind !== 'line' ? `第 ${seq} 条` : ''];
  const words = [WORDS[kind] ?? kind, detail === '' ? '' : `（${detail}）`, times > 1 ? `，共 ${times} 次` : ''].join('');
  return `${lastAt.slice(5, 16).replace('T', ' ')}　${where.filter((part) => part !== '').join('，')}：${words}`;
}
