/** Passes and cards (证件办理): who holds which card until when, and what was paid for it. */
import { text } from '../../base/text';
import { endOfDay } from '../../base/time';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { passFields } from './fields';
import { checkPass, renewGuard, returnGuard } from './rules';

export const passes = defineRegister({
  id: 'passes',
  title: text('证件办理', 'Passes and cards'),
  one: text('证件', 'pass'),
  help: text(
    '停车卡、门禁卡、出入证发给谁、到哪天、押金退没退；代替证件办理登记表。',
    'Who holds which card until when, and the deposit; replaces the book of passes.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'ZJ' },
  group: 'book',
  handover: 'due',
  attachments: 'people',
  signing: {
    issued: {
      says: text('下面的证件我领到了，不转借，到期退回。', 'I have received the following; I will not lend it and will return it.'),
      line: text('持证人', 'Holder'),
      who: ['name'],
      shows: ['kind', 'name', 'unit', 'org', 'plate', 'validFrom', 'until', 'deposit', 'fee'],
      from: ['valid', 'expired'],
    },
  },
  keeping: {
    purpose: text('核实身份，办理和收回出入证件', 'To check who somebody is, to issue passes and take them back'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: passFields,
  formOrder: ['kind', 'unit', 'name', 'phone', 'cardNo', 'idNo', 'org', 'plate'],
  states: {
    valid: { label: text('有效', 'Valid'), open: true, tone: 'today' },
    expired: { label: text('已到期', 'Expired'), open: true, tone: 'late' },
    returned: { label: text('已退', 'Returned'), open: false, tone: 'done' },
    lost: { label: text('已挂失', 'Reported lost'), open: false, tone: 'hold' },
  },
  initial: 'valid',
  actions: {
    return: {
      label: text('退证', 'Return'),
      from: ['valid', 'expired', 'lost'],
      to: 'returned',
      asks: ['returnedAt', 'depositBack'],
      needs: ['returnedAt'],
      asksNow: (key, data) => key !== 'depositBack' || (data.deposit ?? 0) > 0,
      fills: { returnedAt: 'now' },
      key: 'W',
      tone: 'main',
      guard: returnGuard,
    },
    renew: {
      label: text('续期', 'Renew'),
      from: ['valid', 'expired'],
      to: 'valid',
      asks: ['until'],
      needs: ['until'],
      key: 'Y',
      tone: 'plain',
      guard: renewGuard,
    },
    lose: {
      label: text('挂失', 'Report lost'),
      from: ['valid', 'expired'],
      to: 'lost',
      asks: ['lostAt', 'lostNote'],
      needs: ['lostAt'],
      fills: { lostAt: 'now' },
      key: 'G',
      tone: 'danger',
    },
    find: { label: text('解除挂失', 'Found again'), from: ['lost'], to: 'valid', asks: [], needs: [], reason: true, tone: 'plain' },
    lapse: { label: text('到期', 'Expired'), from: ['valid'], to: 'expired', asks: [], needs: [], button: false },
  },
  print: {
    title: text('证件办理登记表', 'Passes and cards'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
    slip: {
      title: text('出入证', 'Pass'),
      paper: 'A5',
      orientation: 'landscape',
      photo: text('照片', 'Photo'),
      fields: ['kind', 'name', 'cardNo', 'unit', 'org', 'plate', 'validFrom'],
      signatures: [text('发证人（盖章）', 'Issued by (seal)'), text('持证人', 'Holder')],
      remarks: '进出请出示本证。本证不得转借，到期或完工后退回前台。',
    },
  },
  refusals: {
    'passes.plate': text('停车卡要写车牌。填车牌。', 'A parking card needs the plate. Fill it in.'),
    'passes.unit': text('装修人员出入证要写在哪套房施工。填房号。', 'Where do they work? Fill in the unit.'),
    'passes.term': text('有效期止早于有效期起。改正其中一个。', 'It ends before it begins. Correct one of the days.'),
    'passes.past': text('续到的日期已经过了。填今天或以后的日期。', 'That day is over. Give today or a later day.'),
    'passes.deposit': text('这张证收过押金。填退了多少；不退填 0。', 'A deposit was taken. Say what was given back; 0 for nothing.'),
    'passes.back-more': text('退的比收的押金多。改正金额。', 'More was given back than taken. Correct the sum.'),
    'passes.back-early': text('退证时间早于发放时间。改正其中一个。', 'It came back before it was issued. Correct one of the times.'),
    'passes.taken': text(
      '证件号 {card} 在 {name} 手上（{no}），还没退。核对编号，或先办退证。',
      'Card {card} is with {name} ({no}). Check the number, or take it back first.',
    ),
  },
  at: (d) => d.issuedAt,
  due: (d, state) => ((state === 'valid' || state === 'expired') && d.until !== '' ? endOfDay(d.until) : ''),
  unit: (d) => d.unit,
  gist: (d, language) =>
    [d.kind === '' ? '' : passFields.kind.options[d.kind][language], d.name, d.cardNo].filter((t) => t !== '').join(' '),
  check: checkPass,
  begin: (d) => {
    if (d.returnedAt !== '') return 'returned';
    return d.lostAt === '' ? 'valid' : 'lost';
  },
});
