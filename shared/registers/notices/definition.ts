/** Notices and activities (通知与活动): what hangs in the lobby, and activities with who took part. */
import { text } from '../../base/text';
import { addCallbackAction } from '../contract/callback-sources';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { noticeFields } from './fields';
import { checkNotice, deriveNotice, endGuard, noticeDue, publishGuard } from './rules';

export const notices = defineRegister({
  id: 'notices',
  title: text('通知与活动', 'Notices and activities'),
  one: text('通知或活动', 'notice or activity'),
  help: text(
    '发布的通知和社区活动，活动有签到表，结束后按回访制度回访参加住户；代替通知底稿和活动签到表。',
    'Notices and activities; who took part is called back by the policy; replaces the file of notices and the sign-in sheets.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'TZ' },
  group: 'book',
  handover: 'due',
  attachments: 'people',
  keeping: {
    purpose: text('通知住户，登记活动的报名和签到', 'To tell residents, and to note who comes to an activity'),
    basis: 'consent',
    least: USUAL_FLOOR,
  },
  fields: noticeFields,
  states: {
    draft: { label: text('草稿', 'Draft'), open: true, tone: 'today' },
    posted: { label: text('已发布', 'Published'), open: true, tone: 'calm' },
    ended: { label: text('已结束', 'Over'), open: false, tone: 'done' },
  },
  initial: 'draft',
  actions: {
    addCallback: addCallbackAction(['ended']),
    post: {
      label: text('发布', 'Publish'),
      from: ['draft'],
      to: 'posted',
      asks: ['scope', 'places', 'postedAt'],
      needs: ['scope', 'postedAt'],
      fills: { postedAt: 'now' },
      key: 'F',
      tone: 'main',
      guard: publishGuard,
    },
    enrol: {
      label: text('登记参加', 'Add participant'),
      from: ['draft', 'posted'],
      to: null,
      asks: [],
      needs: [],
      key: 'D',
      tone: 'plain',
      panel: true,
    },
    roll: {
      label: text('签到', 'Sign in'),
      from: ['posted'],
      to: null,
      asks: ['participants'],
      needs: [],
      key: 'Q',
      tone: 'plain',
    },
    finish: {
      label: text('结束', 'Close'),
      from: ['posted'],
      to: 'ended',
      asks: ['endedAt', 'summary'],
      needs: ['endedAt'],
      fills: { endedAt: 'now' },
      key: 'W',
      tone: 'main',
      guard: endGuard,
    },
    withdraw: {
      label: text('撤回修改', 'Take back'),
      from: ['posted'],
      to: 'draft',
      asks: [],
      needs: [],
      reason: true,
      tone: 'danger',
    },
    reopen: {
      label: text('重开', 'Reopen'),
      from: ['ended'],
      to: 'posted',
      asks: [],
      needs: [],
      reason: true,
      tone: 'plain',
    },
  },
  print: {
    title: text('通知', 'Notice'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [],
    slip: { letter: { title: 'title', body: 'body', places: 'places', at: 'postedAt' } },
    further: {
      roll: {
        title: text('活动签到表', 'Sign-in sheet'),
        fields: ['title', 'heldAt', 'place', 'participants'],
        lines: { participants: { least: 20 } },
        signatures: [text('负责人', 'In charge'), text('主管', 'Supervisor')],
      },
    },
  },
  refusals: {
    'notices.when': text('活动还没有时间。先填活动时间。', 'The activity has no time yet. Fill it in first.'),
    'notices.where': text('活动还没有地点。先填地点。', 'The activity has no place yet. Fill it in first.'),
    'notices.participants': text(
      '通知没有参加住户。类别改成活动，或去掉名单。',
      'A notice has no participants. Make it an activity or empty the list.',
    ),
    'notices.ended-early': text('结束时间早于发布时间。改正其中一个。', 'It ended before it was published. Correct one of the times.'),
    'notices.not-held': text('活动还没开始，不能结束。', 'The activity is not held yet.'),
    'notices.not-activity': text('{no} 是通知，没有人报名。', '{no} is a notice; nobody takes part.'),
    'notices.twice': text('{name} 已经在名单上。', '{name} is on the list already.'),
    'notices.who': text('填房号或姓名。', 'Give a unit or a name.'),
  },
  at: (d) => d.postedAt,
  due: noticeDue,
  unit: () => '',
  gist: (d) => d.title,
  derive: deriveNotice,
  check: checkNotice,
  begin: (d) => {
    if (d.endedAt !== '') return 'ended';
    return d.postedAt === '' ? 'draft' : 'posted';
  },
});
