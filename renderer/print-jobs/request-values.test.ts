import { aCallback } from '@shared/registers/callbacks/fixtures';
import { aRequest } from '@shared/registers/requests/fixtures';
import { aWorkorder } from '@shared/registers/workorders/fixtures';
import { describe, expect, it } from 'vitest';
import { requestValues, writtenReply } from './request-values';
import { aRow } from './testing/print-rows';

const t = (clock: string): string => `2026-11-21T${clock}:00+08:00`;
const complaint = aRequest({
  type: 'complaint',
  channel: 'superior',
  category: 'conduct',
  level: 'major',
  complex: true,
  acceptor: '李娜',
  departments: ['工程部', '客服部'],
  reportedTo: ['王建国'],
  reportedAt: t('14:20'),
  promisedAt: t('18:00'),
  planAccepted: 'yes',
  effective: 'no',
  result: '已赔礼',
  doneAt: t('15:00'),
  repliedAt: t('15:30'),
  replyWay: 'phone',
});

describe('requestValues', () => {
  it('says choices, times and lists in words', () => {
    expect(requestValues(aRow('requests', 'TS-20261121-001', complaint), [])).toMatchObject({
      at: '2026-11-21 14:10',
      channel: '上级转办',
      category: '员工服务态度',
      grade: '重大',
      complex: '是',
      anonymous: '否',
      clear: '听清楚、问清楚、复清楚、记清楚',
      departments: '工程部、客服部',
      reportedTo: '王建国 2026-11-21 14:20',
      accepted: '是',
      effective: '否',
      reply: '2026-11-21 15:30 电话',
      phone: '13800138021',
      charge: '',
      urgency: '一般',
    });
  });

  it('takes slips, charge and appointment from the work orders that stand', () => {
    const orders = [
      aRow('workorders', 'PG-20261121-001', aWorkorder({ appointedAt: t('16:30') })),
      aRow('workorders', 'PG-20261121-002', aWorkorder({ charge: 'paid', department: '环境部' })),
      aRow('workorders', 'PG-20261121-003', aWorkorder(), { state: 'void' }),
    ];
    const values = requestValues(aRow('requests', 'BX-20261121-003', aRequest({ urgentKind: 'water' })), orders);
    expect(values).toMatchObject({
      workOrder: 'PG-20261121-001\nPG-20261121-002',
      charge: '有偿',
      appointment: '2026-11-21 16:30',
      urgency: '紧急、渗漏水/跑水',
    });
  });

  it('puts why it was not accepted where the result stands, and the term of a service behind the text', () => {
    const refused = aRequest({ refusalReason: '不属物业管理范围', serviceFrom: '2026-11-01', serviceTo: '2026-11-30' });
    const values = requestValues(aRow('requests', 'TY-20261121-001', refused), []);
    expect(values.result).toBe('不受理：不属物业管理范围');
    expect(values.content).toBe('厨房水龙头滴水，关不紧\n服务起止：2026-11-01 至 2026-11-30');
  });
});

describe('requestValues, 处理过程', () => {
  it('tells log, dispatch, urges, holds and questions upwards in the order of time', () => {
    const data = aRequest({
      progress: [{ at: t('14:12'), by: '王敏', text: '回电说明' }],
      urges: [{ at: t('15:00'), by: '王敏', whom: '工程部', answer: '路上' }],
      asks: [
        { at: t('14:40'), by: '王敏', to: '李娜', question: '可否先停水', answer: '可以', answeredAt: t('14:45'), answeredBy: '李娜' },
      ],
      holds: [{ from: t('14:50'), to: '', kind: 'parts', reason: '阀芯缺货' }],
    });
    const order = aWorkorder({
      taker: '刘强',
      finishedAt: t('16:00'),
      result: '换好',
      urges: [{ at: t('15:30'), by: '王敏', whom: '刘强', answer: '' }],
    });
    const { progress } = requestValues(aRow('requests', 'BX-20261121-003', data), [aRow('workorders', 'PG-20261121-001', order)]);
    expect(progress.map(({ when, who, what }) => `${when.slice(6)} ${who} ${what}`)).toEqual([
      '14:12 王敏 回电说明',
      '14:15 王敏 派工单 PG-20261121-001 派给工程部 水电班 刘强',
      '14:40 王敏 请示李娜：可否先停水',
      '14:45 李娜 答复请示：可以',
      '14:50  挂起：等配件，阀芯缺货',
      '15:00 王敏 催办 工程部，答复：路上',
      '15:30 王敏 催办 刘强 PG-20261121-001',
      '16:00 工程部 刘强 完工：换好',
    ]);
  });
});

describe('writtenReply (CB-8)', () => {
  const exempt = aRow('callbacks', 'HF-20261121-001', aCallback(), { state: 'exempt' });
  it.each([
    ['an ordinary complaint', aRequest({ type: 'complaint' }), [], false],
    ['a repair answered by letter', aRequest({ replyWay: 'letter' }), [], false],
    ['answered by letter', aRequest({ type: 'complaint', replyWay: 'letter' }), [], true],
    ['nobody to answer', aRequest({ type: 'complaint', replyWay: 'impossible' }), [], true],
    ['only a letter was wanted', aRequest({ type: 'complaint', writtenOnly: true }), [], true],
    ['exempt from the callback', aRequest({ type: 'complaint' }), [exempt], true],
    ['a number is entered', aRequest({ type: 'complaint', replyNo: '澜物函〔2026〕3号' }), [], true],
  ])('%s: %s', (_, data, related, there) => {
    expect(writtenReply(aRow('requests', 'TS-20261121-001', data), related) !== null).toBe(there);
  });

  it('names the letter and its files, not the photos', () => {
    const file = { hash: 'h', type: 'application/pdf', size: 1, at: t('15:00'), by: '王敏' };
    const files = [
      { ...file, name: '复函.pdf', role: 'other' as const },
      { ...file, name: '现场.jpg', role: 'photo' as const },
    ];
    const data = aRequest({ type: 'complaint', replyNo: '3号', replyDay: '2026-11-21', replyTo: '街道办', replyGist: '已整改' });
    expect(writtenReply(aRow('requests', 'TS-20261121-001', data, { files }), [])).toEqual({
      documentNo: '3号',
      date: '2026-11-21',
      to: '街道办',
      summary: '已整改',
      attachment: '复函.pdf',
      noReplyReason: '',
    });
  });
});
