/** What is said of a file, for the register of files: the outcome in Chinese, as the workbook of the group is; what is wrong in both languages. */
import type { Refusal } from '@shared/base/result';
import { type Text, text } from '@shared/base/text';
import type { Alteration } from '@shared/workbook/verify';
import type { FileEntry } from './store';

/** Of many alterations so many are named. */
const NAMED = 5;

/** What became of a file, in a word or two. */
export function fateText({ kind, fate, corrections }: Pick<FileEntry, 'kind' | 'fate' | 'corrections'>): string {
  // It gives way to whatever the site handed in.
  if (kind === 'stream' && fate !== 'counts') return '以报送的为准';
  if (fate === 'duplicate') return '重复';
  if (fate === 'older') return '旧版重报';
  const words = KIND_WORDS[kind];
  return fate === 'counts' && corrections > 0 ? `${words}，含更正` : words;
}

const KIND_WORDS: Readonly<Record<FileEntry['kind'], string>> = {
  stream: '同步记录',
  intact: '完整',
  resaved: '已重新保存',
  altered: '已改动',
  key: '密钥不符',
  newer: '版本太新',
  damaged: '损坏',
  foreign: '不是周报',
};

/** Where nothing is to be said. */
export const NO_WORDS = text('', '');

const CHANGES: Readonly<Record<Alteration['kind'], Text>> = {
  changed: text('改动', 'changed'),
  added: text('多出', 'added'),
  removed: text('缺少', 'missing'),
};

/**
 * 「客户诉求」记录 TS-20261121-002「状态」改动；… Sheets and columns are named as the file has them. `numberOf` tells the number of a record by sheet
 * and id; '' = none that can be told.
 */
export function alterationText(alterations: readonly Alteration[], numberOf: (sheet: string, id: string) => string): Text {
  const named = alterations.slice(0, NAMED).map(({ sheet, row, column, kind }): Text => {
    const no = row === null ? '' : numberOf(sheet, row) || row;
    const change = CHANGES[kind];
    const isContent = row === null && column === null && kind !== 'changed';
    const zh = [
      `「${sheet}」`,
      no === '' ? '' : `记录 ${no}`,
      column === null ? '' : `「${column}」`,
      isContent ? `${change.zh}内容` : change.zh,
    ];
    const en = [
      `"${sheet}"`,
      no === '' ? '' : `record ${no}`,
      column === null ? '' : `"${column}"`,
      isContent ? `content ${change.en}` : change.en,
    ];
    return text(zh.join(''), en.filter((part) => part !== '').join(' '));
  });
  const rest = alterations.length - named.length;
  return text(
    named.map(({ zh }) => zh).join('；') + (rest > 0 ? `；另有 ${rest} 处` : ''),
    named.map(({ en }) => en).join('; ') + (rest > 0 ? `; ${rest} more` : ''),
  );
}

const REFUSALS: Readonly<Record<string, Text>> = {
  'table.empty': text('文件是空的', 'The file is empty'),
  'table.tooLarge': text('文件太大，没有读', 'Too large, not read'),
  'table.encrypted': text('文件有密码，打不开', 'It has a password and cannot be opened'),
  'table.bomb': text('解开后异常地大，没有读', 'Unpacked it would be far too large, not read'),
  'table.damaged': text('文件不完整，读不出来：让站点重新报送', 'Incomplete, cannot be read: have the site send it again'),
  'table.kind': text('不是 .xlsx 文件', 'No .xlsx file'),
  'workbook.foreign': text('没有清单，不是本程序导出的周报', 'No manifest: not a weekly file of this program'),
  'file.unreadable': text('文件打不开', 'The file cannot be opened'),
  'file.tooSlow': text('读得太久，没有读完', 'Reading took too long and was ended'),
};

const NOT_READ = text('读不出来', 'Cannot be read');

/** Why a file was not read. */
export function refusalText({ code, params }: Refusal): Text {
  if (code !== 'workbook.newer') return REFUSALS[code] ?? NOT_READ;
  const version = params?.['version'] ?? '';
  return text(
    `由更新的程序导出（格式 ${version}）：先更新总部的程序`,
    `Written by a newer program (format ${version}): update the program of head office first`,
  );
}
