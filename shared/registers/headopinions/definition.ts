/** Head office's opinions (总部意见): what head office wants put right or explained after reading a week's report, until it is answered (EX-6). */
import { text } from '../../base/text';
import { at } from '../../base/time';
import { about, FOUND, INNER, KEPT, words } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';

export const headopinions = defineRegister({
  id: 'headopinions',
  title: text('总部意见', 'Head office opinions'),
  one: text('总部意见', 'opinion of head office'),
  help: text(
    '总部看过周报提的整改意见和站里的答复：从总部的文件读入，答复随下一份周报报上去；代替来回的邮件和微信。',
    'What head office asks after a weekly report, and the answers: read from its file, sent with the next report; replaces mails and chats.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'ZG' },
  group: 'book',
  attachments: 'people',
  keeping: {
    purpose: text('落实总部的整改意见并答复', 'To follow and answer what head office asks'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    receivedAt: {
      kind: 'instant',
      label: text('收到时间', 'Received at'),
      ...KEPT,
      list: 128,
      need: true,
      start: 'now',
      form: 'more',
      span: 2,
    },
    week: {
      kind: 'text',
      label: text('周次', 'Week'),
      ...FOUND,
      list: 96,
      need: true,
      fixed: true,
      span: 2,
      help: text('意见说的是哪一周的周报，例如 2026-W46。', 'The report it is about, such as 2026-W46.'),
    },
    matter: {
      kind: 'text',
      label: text('事项', 'Matter'),
      ...words(FOUND),
      list: 180,
      need: true,
      fixed: true,
      span: 4,
      help: text('指标的名字，或者记录的编号。', 'An indicator, or the number of a record.'),
    },
    opinion: {
      kind: 'longText',
      label: text('意见', 'Opinion'),
      ...about('text'),
      list: 320,
      need: true,
      fixed: true,
      span: 6,
      aliases: ['整改意见'],
    },
    replyBy: { kind: 'date', label: text('答复期限', 'Answer by'), ...KEPT, list: 104, span: 2 },
    answer: { kind: 'longText', label: text('答复', 'Answer'), ...about('text'), form: 'never', span: 6, aliases: ['整改情况'] },
    answeredBy: { kind: 'person', label: text('答复人', 'Answered by'), ...KEPT, list: 88, form: 'never', span: 2 },
    answeredAt: { kind: 'instant', label: text('答复时间', 'Answered at'), ...KEPT, list: 128, form: 'never', span: 2 },
    receivedBy: { kind: 'person', label: text('接收人', 'Received by'), ...KEPT, start: 'me', form: 'more', span: 2 },
    source: { kind: 'text', label: text('来源文件', 'File'), ...words(INNER), form: 'never', span: 3 },
  },
  formOrder: ['week', 'replyBy', 'matter', 'opinion'],
  states: {
    waiting: { label: text('待答复', 'To answer'), open: true, tone: 'today' },
    answered: { label: text('已答复', 'Answered'), open: false, tone: 'done' },
  },
  initial: 'waiting',
  actions: {
    answer: {
      label: text('答复', 'Answer'),
      from: ['waiting'],
      to: 'answered',
      asks: ['answer', 'answeredBy', 'answeredAt'],
      needs: ['answer', 'answeredAt'],
      fills: { answeredBy: 'me', answeredAt: 'now' },
      key: 'D',
      tone: 'main',
    },
    again: {
      label: text('重新答复', 'Answer again'),
      from: ['answered'],
      to: 'waiting',
      asks: [],
      needs: [],
      reason: true,
    },
  },
  print: {
    title: text('总部意见及答复', 'Opinions of head office'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('答复人', 'Answered by'), text('主管', 'Supervisor')],
  },
  refusals: {
    'headopinions.early': text('答复时间早于收到时间。改正其中一个。', 'It was answered before it was received. Correct one of the times.'),
    'headopinions.week': text('周次要写成 2026-W46 这样。', 'Weeks are written like 2026-W46.'),
  },
  at: (d) => d.receivedAt,
  due: (d, state) => (state === 'waiting' && d.replyBy !== '' ? at(d.replyBy, '23:59:59') : ''),
  unit: () => '',
  gist: (d) => [d.matter, d.opinion].filter((part) => part !== '').join('：'),
  check: (d) => [
    ...(/^\d{4}-W\d{2}$/.test(d.week) ? [] : [{ code: 'headopinions.week', field: 'week' }]),
    ...(d.answeredAt !== '' && d.answeredAt < d.receivedAt ? [{ code: 'headopinions.early', field: 'answeredAt' }] : []),
  ],
});
