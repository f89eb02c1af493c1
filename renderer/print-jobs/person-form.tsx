/** 个人信息查阅（复制）单: what is held of a person, by register with purpose and time, for him to take along (PIPL 45). */
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { showTime } from '@shared/base/time';
import { byRegister, type HandedRegister } from '@shared/rules/privacy/by-register';
import { ASKERS, ASKS, type GatherRequest, PROOFS } from '@shared/rules/privacy/gathering';
import type { Handed } from '@shared/rules/privacy/hand-out';
import type { NoticeLine } from '@shared/rules/privacy/notice';
import type { Person } from '@shared/rules/privacy/person';
import type { ReactElement } from 'react';
import { listFrame, type PrintSite, siteForm } from './frame';
import { FURTHER_KINDS } from './kinds';

export interface PersonSheet {
  readonly person: Person;
  readonly request: GatherRequest;
  /** By register, in the order of the rail. */
  readonly records: readonly Handed[];
  /** A line for each register of `records` that holds data of people. */
  readonly notices: readonly NoticeLine[];
}

export const PERSON_COLUMNS = [
  { key: 'what', heading: '台账／编号', width: 40, align: 'left' },
  { key: 'at', heading: '时间', width: 24, align: 'center' },
  { key: 'unit', heading: '房号', width: 22, align: 'center' },
  { key: 'held', heading: '内容', width: 104, align: 'left' },
] as const;

const NOTES =
  '他人和工作人员的姓名、他人的号码已遮盖。照片和扫描件不在本单上，可在前台查看。内容有误可要求更正；对处理有异议可向项目负责人提出。' +
  '本单含个人信息，请妥善保管。';

export function personForm({ person, request, records, notices }: PersonSheet, site: PrintSite): ReactElement {
  const kind = FURTHER_KINDS.person;
  const { hidden, remarks } = siteForm(site, kind);
  const rows = byRegister(records, notices).flatMap((register) => [
    { what: register.title, at: '', unit: '', held: about(register) },
    ...register.records.map(recordLine),
  ]);
  const meta = [
    { label: '姓名', value: person.name },
    { label: '要求', value: `${ASKS[request.ask].zh} ${request.askedOn}` },
    { label: '申请人', value: ASKERS[request.asker].zh },
    { label: '身份核实', value: request.proof === 'other' ? request.note : PROOFS[request.proof].zh },
  ];
  return (
    <RegisterTableForm
      frame={listFrame(site, kind, { meta, remarks: [NOTES, remarks].filter((part) => part !== '').join('\n') })}
      table={{ columns: PERSON_COLUMNS.filter(({ key }) => !hidden.includes(key)), rows, leastRows: 0, totals: [] }}
      after={[]}
    />
  );
}

/** Purpose, ground and time of a register, before its records. */
function about({ purpose, basis, kept, records }: HandedRegister): string {
  const n = `${records.length} 条`;
  return purpose === '' ? n : `${n}。处理目的：${purpose}\n依据：${basis}\n保存期限：${kept}`;
}

function recordLine({ no, at, unit, state, items, files }: Handed): Readonly<Record<string, string>> {
  const held = [...items.map(({ label, value }) => `${label}：${value}`), ...(files > 0 ? [`照片或附件：${files} 个`] : [])];
  return { what: [no, state].filter((part) => part !== '').join('\n'), at: showTime(at).replace(' ', '\n'), unit, held: held.join('\n') };
}
