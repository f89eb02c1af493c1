/** Incoming documents (外来文件): what comes in writing, who has read it, where it went. Replaces 外来文件登记表 R01—WKF08. */
import { text } from '../../base/text';
import { askAction } from '../contract/asks';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { documentFields } from './fields';
import { answeredGuard, checkDocument, deriveDocument } from './rules';
import { documentDue } from './urgency';

export const documents = defineRegister({
  id: 'documents',
  title: text('外来文件', 'Documents'),
  one: text('外来文件', 'document'),
  help: text(
    '外面来的文件：谁审阅、分发给谁、办得怎样、归在哪里；代替外来文件登记表 R01—WKF08。',
    'What comes in writing: who read it, where it went and lies; replaces form R01—WKF08.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'WJ' },
  group: 'desk',
  attachments: 'people',
  keeping: {
    purpose: text('登记外来文件的去向和办理结果', 'To know where incoming documents went and what became of them'),
    basis: 'duty',
    least: USUAL_FLOOR,
  },
  fields: documentFields,
  states: {
    review: { label: text('待审阅', 'To be read'), open: true, tone: 'today' },
    working: { label: text('办理中', 'In hand'), open: true, tone: 'calm' },
    archived: { label: text('已归档', 'Filed'), open: false, tone: 'done' },
    asking: { label: text('请示中', 'Asked above'), open: true, tone: 'hold' },
    refused: { label: text('已拒收', 'Refused'), open: false, tone: 'late' },
  },
  initial: 'review',
  actions: {
    review: {
      label: text('审阅', 'Note the opinion'),
      from: ['review'],
      to: 'working',
      asks: ['opinion', 'reviewer', 'reviewedAt', 'distribution'],
      needs: ['opinion', 'reviewer', 'reviewedAt'],
      fills: { reviewedAt: 'now' },
      key: 'S',
      tone: 'main',
    },
    accept: {
      label: text('准予收文', 'Take it in'),
      from: ['asking'],
      to: 'review',
      asks: [],
      needs: [],
      key: 'S',
      tone: 'main',
      guard: answeredGuard,
    },
    refuse: {
      label: text('拒收', 'Refuse'),
      from: ['asking'],
      to: 'refused',
      asks: ['refusedWhy'],
      needs: ['refusedWhy'],
      key: 'J',
      tone: 'danger',
      guard: answeredGuard,
    },
    distribute: { label: text('分发', 'Hand on'), from: ['working'], to: null, asks: ['distribution'], needs: ['distribution'], key: 'F' },
    file: {
      label: text('办结归档', 'File'),
      from: ['working'],
      to: 'archived',
      asks: ['result', 'place', 'filedAt'],
      needs: ['result', 'place'],
      fills: { filedAt: 'now' },
      key: 'W',
      tone: 'main',
    },
    ask: askAction(['review', 'asking', 'working']),
    reopen: {
      label: text('重新办理', 'Take up again'),
      from: ['archived'],
      to: 'working',
      asks: [],
      needs: [],
      reason: true,
      tone: 'plain',
    },
  },
  print: {
    title: text('外来文件登记表', 'Incoming documents'),
    code: 'R01—WKF08',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('收文人', 'Taken in by'), text('经理', 'Manager')],
  },
  refusals: {
    'documents.unanswered': text(
      '请示还没有答复。先登记答复，再决定收不收。',
      'The question is not answered. Note the answer first, then decide.',
    ),
    'documents.reviewer': text(
      '{name}不是主管或经理，不能审阅。换一位。',
      '{name} is no supervisor or manager and cannot give the opinion.',
    ),
    'documents.filed-early': text('归档时间早于收文日期。改正其中一个。', 'It was filed before it came. Correct one of the times.'),
  },
  at: (d) => d.receivedAt,
  due: (d, state) => (state === 'archived' || state === 'refused' ? '' : documentDue(d.receivedAt, d.urgency)),
  unit: () => '',
  gist: (d) => [d.sender, d.title].filter((t) => t !== '').join('：'),
  urgent: (d) => d.urgency === 'urgent',
  derive: deriveDocument,
  check: checkDocument,
  begin: (d) => {
    if (d.refusedWhy !== '') return 'refused';
    if (d.place !== '') return 'archived';
    if (d.opinion !== '') return 'working';
    return d.doubt === '' ? 'review' : 'asking';
  },
});
