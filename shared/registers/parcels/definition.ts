/** Parcels and mail (快递邮件): what waits at the desk and who took it. Replaces 快递/信报收发登记表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { takeBackRefusal } from '../contract/take-back';
import { parcelFields } from './fields';
import { bulkGuard, checkParcel, pickUpGuard } from './rules';

export const parcels = defineRegister({
  id: 'parcels',
  title: text('快递邮件', 'Parcels and mail'),
  one: text('快递邮件', 'parcel or letter'),
  help: text(
    '代收的快递、信件、报刊和代转物品，谁来领走的；代替快递/信报收发登记表。',
    'Parcels, letters, newspapers and things passed on, and who took them; replaces the mail book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'KD' },
  group: 'desk',
  handover: 'sum',
  attachments: 'none',
  signing: {
    taken: {
      says: text('下面的快递邮件我领走了。', 'I have taken the following away.'),
      line: text('领取人', 'Taken by'),
      who: ['taker', 'areaManager'],
      shows: ['kind', 'carrier', 'trackingNo', 'count', 'recipient', 'taker', 'relation', 'areaManager', 'takenAt'],
      from: ['taken'],
      ticks: 'signed',
    },
  },
  keeping: {
    purpose: text('代收快递信件，通知并交给收件人', 'To take parcels and letters in, tell the addressee, and hand them out'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: parcelFields,
  formOrder: ['trackingNo', 'unit', 'recipient', 'phone', 'kind', 'carrier'],
  states: {
    waiting: { label: text('待领取', 'Waiting'), open: true, tone: 'today' },
    notified: { label: text('已通知', 'Told'), open: true, tone: 'calm' },
    taken: { label: text('已领取', 'Taken'), open: false, tone: 'done' },
    returned: { label: text('已退回', 'Sent back'), open: false, tone: 'calm' },
    lost: { label: text('已遗失', 'Lost'), open: false, tone: 'late' },
  },
  initial: 'waiting',
  actions: {
    take: {
      label: text('领取', 'Pick up'),
      from: ['waiting', 'notified'],
      to: 'taken',
      asks: ['taker', 'relation', 'signed', 'takenAt'],
      needs: ['taker', 'takenAt'],
      fills: { takenAt: 'now' },
      key: 'W',
      tone: 'main',
      guard: pickUpGuard,
      signs: 'taken',
    },
    notify: {
      label: text('通知', 'Tell'),
      from: ['waiting', 'notified'],
      to: 'notified',
      asks: ['notifiedAt'],
      needs: ['notifiedAt'],
      fills: { notifiedAt: 'now' },
      logs: 'notices',
      key: 'L',
      tone: 'plain',
    },
    handOut: {
      label: text('交片区管理员', 'To the area manager'),
      from: ['waiting', 'notified'],
      to: 'taken',
      asks: ['areaManager', 'signed', 'takenAt'],
      needs: ['areaManager', 'takenAt'],
      fills: { takenAt: 'now' },
      key: 'P',
      tone: 'plain',
      guard: bulkGuard,
      signs: 'taken',
    },
    reopen: {
      label: text('撤回领取', 'Not taken after all'),
      from: ['taken'],
      to: 'waiting',
      asks: [],
      needs: [],
      reason: true,
      tone: 'plain',
      guard: (row, ctx) => takeBackRefusal(row, row.data.takenAt, ctx),
    },
    giveBack: {
      label: text('退回', 'Send back'),
      from: ['waiting', 'notified'],
      to: 'returned',
      asks: ['returnedAt'],
      needs: ['returnedAt'],
      fills: { returnedAt: 'now' },
      reason: true,
      tone: 'plain',
    },
    lose: {
      label: text('报遗失', 'Lost'),
      from: ['waiting', 'notified'],
      to: 'lost',
      asks: ['lostNote'],
      needs: ['lostNote'],
      tone: 'danger',
    },
    found: { label: text('找回', 'Found'), from: ['lost'], to: 'waiting', asks: ['shelf'], needs: [], reason: true, tone: 'plain' },
  },
  print: {
    title: text('快递/信报收发登记表', 'Parcels and mail'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经手人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'parcels.unchecked': text(
      '代转物品还没有检查。确认不是贵重物品、违禁品后勾选。',
      'Not checked yet: tick once it is neither valuable nor prohibited.',
    ),
    'parcels.whom': text('没有写是给谁的。填收件人或房号。', 'For whom is it? Fill in a name or a unit.'),
    'parcels.taken-early': text('领取时间早于到达时间。改正其中一个。', 'It was taken before it arrived. Correct one of the times.'),
    'parcels.relation': text(
      '领取人不是收件人{recipient}，要写与收件人的关系。',
      'The one who takes it is not {recipient}: say how they are related.',
    ),
    'parcels.not-bulk': text('只有平信和报刊可以交片区管理员分发。', 'Only letters and newspapers go out by the area manager.'),
  },
  at: (d) => d.arrivedAt,
  due: () => '',
  unit: (d) => d.unit,
  gist: (d) => [d.carrier, d.trackingNo, d.recipient].filter((t) => t !== '').join(' '),
  check: checkParcel,
  begin: (d) => {
    if (d.takenAt !== '') return 'taken';
    if (d.returnedAt !== '') return 'returned';
    return d.notifiedAt === '' ? 'waiting' : 'notified';
  },
});
