/** Lost and found (失物招领): what was found, and who got it. Replaces 失物招领登记表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { lostfoundFields } from './fields';
import { checkLostfound, claimGuard, lostfoundDue } from './rules';

export const lostfound = defineRegister({
  id: 'lostfound',
  title: text('失物招领', 'Lost and found'),
  one: text('失物', 'found thing'),
  help: text(
    '捡到了什么、放在哪里、谁认领走的；代替失物招领登记表。',
    'What was found, where it lies, who claimed it; replaces the lost property book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'SW' },
  group: 'book',
  handover: 'due',
  attachments: 'people',
  signing: {
    claimed: {
      says: text('下面的物品是我的，我领回了。', 'The following is mine, and I have it back.'),
      line: text('认领人', 'Claimed by'),
      who: ['claimer'],
      shows: ['thing', 'features', 'foundAt', 'place', 'claimer', 'claimerPhone', 'claimedAt'],
      from: ['claimed'],
      ticks: 'signed',
    },
  },
  keeping: {
    purpose: text('把拾到的物品交还失主', 'To give found things back to their owner'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: lostfoundFields,
  formOrder: ['thing', 'place', 'features', 'finder', 'finderPhone', 'store'],
  states: {
    waiting: { label: text('待认领', 'Waiting'), open: true, tone: 'today' },
    claimed: { label: text('已认领', 'Claimed'), open: false, tone: 'done' },
    handed: { label: text('已移交', 'Handed over'), open: false, tone: 'calm' },
  },
  initial: 'waiting',
  actions: {
    claim: {
      label: text('认领', 'Claim'),
      from: ['waiting'],
      to: 'claimed',
      asks: ['claimer', 'claimerId', 'claimerPhone', 'unit', 'claimedAt', 'signed'],
      needs: ['claimer', 'claimerId', 'claimedAt'],
      fills: { claimedAt: 'now' },
      key: 'W',
      tone: 'main',
      guard: claimGuard,
      signs: 'claimed',
    },
    handOver: {
      label: text('移交', 'Hand over'),
      from: ['waiting'],
      to: 'handed',
      asks: ['handedTo', 'handedAt', 'handedReceipt'],
      needs: ['handedTo', 'handedAt'],
      fills: { handedAt: 'now' },
      key: 'Y',
      tone: 'plain',
    },
    move: {
      label: text('换地方存放', 'Put elsewhere'),
      from: ['waiting'],
      to: null,
      asks: ['store'],
      needs: ['store'],
      key: 'D',
      tone: 'plain',
    },
  },
  print: {
    title: text('失物招领登记表', 'Lost and found'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'lostfound.witness': text(
      '贵重物品要两人一起清点。填清点人，不能是拾获人。',
      'Valuables are counted by two: name the second, not the finder.',
    ),
    'lostfound.unsigned': text(
      '认领人还没有签名。按 Alt I 屏幕签字，或纸上签好后勾选。',
      'The claimant has not signed yet: Alt I signs on the screen, or tick it once it is signed on paper.',
    ),
    'lostfound.claimed-early': text(
      '认领时间早于拾获时间。改正其中一个。',
      'It was claimed before it was found. Correct one of the times.',
    ),
    'lostfound.handed-early': text(
      '移交时间早于拾获时间。改正其中一个。',
      'It was handed over before it was found. Correct one of the times.',
    ),
  },
  at: (d) => d.foundAt,
  due: lostfoundDue,
  unit: (d) => d.unit,
  gist: (d) => [d.thing, d.place].filter((t) => t !== '').join(' '),
  check: checkLostfound,
  begin: (d) => {
    if (d.claimedAt !== '') return 'claimed';
    return d.handedAt === '' ? 'waiting' : 'handed';
  },
});
