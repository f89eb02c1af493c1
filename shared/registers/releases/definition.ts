/** Goods releases (物品放行): what may leave the gate, and what did (RG-5). */
import { text } from '../../base/text';
import { endOfDay } from '../../base/time';
import { defineRegister } from '../contract/definition';
import { itemsText } from '../contract/shared-fields';
import { releaseFields } from './fields';
import { checkRelease, isSlipOut, releaseGuard, validDay } from './rules';

export const releases = defineRegister({
  id: 'releases',
  title: text('物品放行', 'Goods releases'),
  one: text('物品放行', 'goods release'),
  help: text(
    '搬东西出小区要开的条，门岗放行后收回；代替物品放行条和搬出物品登记表。',
    'The slip without which no goods leave, handed back by the gate; replaces the release pad.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'FX' },
  group: 'desk',
  attachments: 'people',
  signing: {
    applied: {
      says: text('我要搬出下面的物品，填写的都属实。', 'I am taking the following goods out; what is written is true.'),
      line: text('申请人', 'Applicant'),
      who: ['applicant'],
      shows: ['unit', 'applicant', 'identity', 'items', 'plate', 'validOn'],
      from: ['issued', 'released'],
    },
  },
  keeping: {
    purpose: text('核实物品归属，防止财物被他人搬走', 'To make sure that goods leave with their owner'),
    basis: 'contract',
    // Numbers of pre-printed slips are compared three years back (BY-18): a used one must be found for as long.
    least: { months: 37, source: '连号放行条三年内要能核对' },
  },
  fields: releaseFields,
  formOrder: ['unit', 'applicant', 'phone', 'identity', 'consent', 'consentBy', 'items', 'plate', 'gate', 'validOn'],
  states: {
    issued: { label: text('已开具', 'Issued'), open: true, tone: 'today' },
    released: { label: text('已放行', 'Released'), open: false, tone: 'done' },
    expired: { label: text('已过期', 'Not used'), open: false, tone: 'calm' },
    refused: { label: text('已拒绝', 'Refused'), open: false, tone: 'late' },
  },
  initial: 'issued',
  actions: {
    release: {
      label: text('放行', 'Let out'),
      from: ['issued', 'expired'],
      to: 'released',
      asks: ['gate', 'releasedAt', 'verifier'],
      needs: ['gate', 'releasedAt', 'verifier'],
      fills: { releasedAt: 'now' },
      key: 'W',
      tone: 'main',
      guard: releaseGuard,
    },
    slipBack: {
      label: text('收回放行条', 'Slip back'),
      from: ['released', 'expired'],
      to: null,
      asks: ['slipBackAt'],
      needs: ['slipBackAt'],
      fills: { slipBackAt: 'now' },
      key: 'S',
      tone: 'plain',
      fits: isSlipOut,
    },
    slipMissing: {
      label: text('放行条收不回', 'Slip missing'),
      from: ['released'],
      to: null,
      asks: ['slipNote'],
      needs: ['slipNote'],
      tone: 'danger',
      fits: isSlipOut,
    },
    refuse: {
      label: text('拒绝放行', 'Refuse'),
      from: ['issued'],
      to: 'refused',
      asks: ['refusedWhy'],
      needs: ['refusedWhy'],
      tone: 'danger',
    },
    lapse: { label: text('过期', 'Not used'), from: ['issued'], to: 'expired', asks: [], needs: [], button: false },
  },
  print: {
    title: text('物品放行条', 'Goods release'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [text('申请人', 'Applicant'), text('开具人', 'Desk'), text('门岗', 'Gate')],
    slip: {
      copies: [text('住户联', 'Resident'), text('门岗联', 'Gate'), text('前台联', 'Desk')],
      fields: ['validOn', 'unit', 'applicant', 'identity', 'consent', 'items', 'plate', 'gate', 'releasedAt', 'verifier', 'slipNo'],
      lines: { items: { least: 3 } },
      remarks: '当天有效。门岗核对物品后放行，并把门岗联交回前台。',
    },
  },
  refusals: {
    'releases.consent': text(
      '租户、装修单位搬东西要业主同意。选“是”并写谁同意的；业主不同意，填拒绝原因，记为已拒绝。',
      'A tenant or a renovation firm needs the owner: note the consent, or refuse with a reason.',
    ),
    'releases.item': text('有一行没有物品名称。填上，或删掉这一行。', 'A line names no goods. Fill it in or remove it.'),
    'releases.day': text('有效日期早于开具日期。改正其中一个。', 'It is valid before it was issued. Correct one of the days.'),
    'releases.let-out': text(
      '{no} 已经放行，物品、车牌、申请人不能改。写错了找主管改。',
      'The goods of {no} are out: goods, plate and applicant stay. A supervisor corrects mistakes.',
    ),
    'releases.early': text('放行时间早于开具时间。改正其中一个。', 'It was let out before it was issued. Correct one of the times.'),
    'releases.both': text('已放行的不能又写拒绝原因。删掉一个。', 'It was let out, so it was not refused. Remove one.'),
    'releases.expired': text(
      '{no} 只在 {day} 有效，那天没用就过期了。重新开一张；当天已放行的，填当天的放行时间。',
      '{no} was valid on {day} only. Issue a new one; if the goods left on that day, give the time.',
    ),
  },
  at: (d) => d.issuedAt,
  due: (d, state) => {
    const day = validDay(d);
    return state === 'issued' && day !== '' ? endOfDay(day) : '';
  },
  unit: (d) => d.unit,
  gist: (d) => [d.applicant, itemsText(d.items)].filter((t) => t !== '').join(' '),
  check: checkRelease,
  begin: (d) => {
    if (d.releasedAt !== '') return 'released';
    return d.refusedWhy.trim() === '' ? 'issued' : 'refused';
  },
});
