/** 个人信息处理告知: what the desk handles, for what, on what ground, how long; to be hung out (PIPL 17). */
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { keptInWords, kindsInWords, type NoticeLine } from '@shared/rules/privacy/notice';
import type { ReactElement } from 'react';
import { frameOf, type PrintSite, siteForm } from './frame';
import { FURTHER_KINDS } from './kinds';

export const NOTICE_COLUMNS = [
  { key: 'title', heading: '台账', width: 30, align: 'left' },
  { key: 'purpose', heading: '处理目的', width: 62, align: 'left' },
  { key: 'kinds', heading: '个人信息', width: 48, align: 'left' },
  { key: 'basis', heading: '依据', width: 62, align: 'left' },
  { key: 'kept', heading: '保存期限', width: 44, align: 'left' },
] as const;

/** What a resident may ask for, under the table. */
const RIGHTS =
  '业主、住户可以向前台查阅、复制、更正本人的个人信息，要求删除保存期限已满或不再需要的信息，也可以撤回同意。' +
  '带 * 的是敏感个人信息，只在办理对应事项时收集，查看都有记录。本程序不联网，信息保存在本项目的电脑里。';

export function noticeForm(lines: readonly NoticeLine[], site: PrintSite): ReactElement {
  const kind = FURTHER_KINDS.notice;
  const { hidden, remarks } = siteForm(site, kind);
  const rows = lines.map((line) => ({
    title: line.title.zh,
    purpose: line.purpose.zh,
    kinds: kindsInWords(line, 'zh'),
    basis: line.basis.zh,
    kept: keptInWords(line, 'zh'),
  }));
  return (
    <RegisterTableForm
      frame={frameOf(site, kind, { remarks: [RIGHTS, remarks].filter((part) => part !== '').join('\n') })}
      table={{ columns: NOTICE_COLUMNS.filter(({ key }) => !hidden.includes(key)), rows, leastRows: 0, totals: [] }}
      after={[]}
    />
  );
}
