/** What is said of a file, for the register of files: in Chinese, as the workbook of the group is. */
import type { Refusal } from '@shared/base/result';
import type { Alteration } from '@shared/workbook/verify';
import type { FileEntry } from './store';

/** Of many alterations so many are named. */
const NAMED = 5;

/** What became of a file, in a word or two. */
export function fateText({ kind, fate, corrections }: Pick<FileEntry, 'kind' | 'fate' | 'corrections'>): string {
  if (fate === 'duplicate') return '重复';
  if (fate === 'older') return '旧版重报';
  const words = KIND_WORDS[kind];
  return fate === 'counts' && corrections > 0 ? `${words}，含更正` : words;
}

const KIND_WORDS: Readonly<Record<FileEntry['kind'], string>> = {
  intact: '完整',
  resaved: '已重新保存',
  altered: '已改动',
  key: '密钥不符',
  newer: '版本太新',
  damaged: '损坏',
  foreign: '不是周报',
};

const CHANGES: Readonly<Record<Alteration['kind'], string>> = { changed: '改动', added: '多出', removed: '缺少' };

/** 「客户诉求」记录 TS-20261121-002「状态」改动；… `numberOf` tells the number of a record by sheet and id; '' = none that can be told. */
export function alterationText(alterations: readonly Alteration[], numberOf: (sheet: string, id: string) => string): string {
  const named = alterations.slice(0, NAMED).map(({ sheet, row, column, kind }) => {
    const place = [`「${sheet}」`, row === null ? '' : `记录 ${numberOf(sheet, row) || row}`, column === null ? '' : `「${column}」`].join(
      '',
    );
    return `${place}${row === null && column === null && kind !== 'changed' ? `${CHANGES[kind]}内容` : CHANGES[kind]}`;
  });
  const rest = alterations.length - named.length;
  return named.join('；') + (rest > 0 ? `；另有 ${rest} 处` : '');
}

const REFUSALS: Readonly<Record<string, string>> = {
  'table.empty': '文件是空的',
  'table.tooLarge': '文件太大，没有读',
  'table.encrypted': '文件有密码，打不开',
  'table.bomb': '解开后异常地大，没有读',
  'table.damaged': '文件不完整，读不出来：让站点重新报送',
  'table.kind': '不是 .xlsx 文件',
  'workbook.foreign': '没有清单，不是本程序导出的周报',
  'file.unreadable': '文件打不开',
  'file.tooSlow': '读得太久，没有读完',
};

/** Why a file was not read. */
export function refusalText({ code, params }: Refusal): string {
  if (code === 'workbook.newer') return `由更新的程序导出（格式 ${params?.['version'] ?? ''}）：先更新总部的程序`;
  return REFUSALS[code] ?? '读不出来';
}
