/** What a resident takes along: his records by register with purpose and time, and a file name that names nobody (PIPL 45). */
import type { GatherRequest } from '@shared/rules/privacy/gathering';
import type { Handed } from '@shared/rules/privacy/hand-out';
import { noticeLines } from '@shared/rules/privacy/notice';
import type { Person } from '@shared/rules/privacy/person';
import { retentionSetting } from '@shared/rules/retention/settings';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { personJob } from './jobs';
import { SITE } from './testing/print-rows';

const person: Person = { name: '𠮷𬎆', phones: ['13877776666'], unit: '3-2-1203', idNumber: '440301197505058888' };
const request: GatherRequest = { ask: 'copy', asker: 'agent', proof: 'paper', askedOn: '2026-11-20', note: '' };
const notices = noticeLines(retentionSetting.initial);
const record: Handed = {
  register: 'visitors',
  no: 'FK-20261121-001',
  at: '2026-11-21T14:05:00+08:00',
  unit: '3-2-1203',
  state: '已作废',
  items: [{ key: 'name', label: '姓名', value: '𠮷𬎆' }],
  files: 2,
};

it('says purpose, ground and time before the records of a register, and what the record holds', () => {
  const job = personJob({ person, request, records: [record], notices }, SITE);
  if (!job.ok) throw new Error(job.error.code);
  const paper = job.value.forms.map((form) => renderToStaticMarkup(form)).join('');
  const line = notices.find(({ register }) => register === 'visitors');
  for (const words of [
    '𠮷𬎆',
    line?.purpose.zh ?? '?',
    line?.basis.zh ?? '?',
    '至少 3 个月',
    'FK-20261121-001',
    '已作废',
    '照片或附件：2 个',
    '受托人',
    '2026-11-20',
  ])
    expect(paper).toContain(words);
  expect(job.value.name).toBe('个人信息查阅（复制）单 2026-11-21');
});

it('prints nothing of nobody', () => {
  expect(personJob({ person, request, records: [], notices }, SITE)).toMatchObject({ ok: false, error: { code: 'print.none' } });
});
