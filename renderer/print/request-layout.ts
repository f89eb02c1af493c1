/** The layouts of 客户投诉登记表 and 报修登记表, with the 复函情况 that is filed behind a complaint (CB-8). */
import type { ProgressLine, RecordSection } from './model';
import { progressCell, signCell, tickCell, valueCell } from './record-cells';

/** Texts by field; several choices are joined by 「、」; a field left out is empty. */
export type RequestValues = Readonly<Partial<Record<RequestField, string>>> & { readonly progress: readonly ProgressLine[] };

type RequestField =
  | 'at'
  | 'registrar'
  | 'receiver'
  | 'channel'
  | 'unit'
  | 'name'
  | 'phone'
  | 'anonymous'
  | 'category'
  | 'grade'
  | 'complex'
  | 'content'
  | 'clear'
  | 'reportedTo'
  | 'effective'
  | 'departments'
  | 'owner'
  | 'helpers'
  | 'plan'
  | 'approver'
  | 'accepted'
  | 'promisedAt'
  | 'respondedAt'
  | 'result'
  | 'doneAt'
  | 'reply'
  | 'keyFollowUp'
  | 'cause'
  | 'prevention'
  | 'mergedInto'
  | 'place'
  | 'urgency'
  | 'appointment'
  | 'charge'
  | 'workOrder';

const CHANNELS = ['来电', '来访', '书面', '邮件', '在线', '上级转办', '员工转达'];
const CATEGORIES = ['安保', '清洁', '绿化', '工程维修', '信件报刊收发', '装修管理', '员工服务态度', '其它'];
const CLEAR = ['听清楚', '问清楚', '复清楚', '记清楚'];
const YES_NO = ['是', '否'];

/** The complaint form; without values it is the blank form. */
export function complaintSections(v: RequestValues): readonly RecordSection[] {
  return [
    {
      key: 'intake',
      heading: '',
      together: false,
      cells: [
        valueCell('at', '登记时间', v.at, 2),
        valueCell('registrar', '登记人', v.registrar, 2),
        valueCell('receiver', '受理人', v.receiver, 2),
        valueCell('unit', '房号', v.unit, 2),
        valueCell('name', '姓名', v.name, 2),
        valueCell('phone', '电话', v.phone, 2),
        tickCell('channel', '投诉方式', CHANNELS, v.channel, 6),
        tickCell('category', '投诉类别', CATEGORIES, v.category, 6),
        tickCell('grade', '等级', ['一般', '重要', '重大'], v.grade, 3),
        tickCell('anonymous', '匿名', YES_NO, v.anonymous, 3),
        valueCell('content', '投诉内容', v.content, 6, 30),
        tickCell('clear', '四清楚', CLEAR, v.clear, 4),
        valueCell('reportedTo', '报告对象', v.reportedTo, 2),
      ],
    },
    {
      key: 'handling',
      heading: '',
      together: false,
      cells: [
        tickCell('effective', '有效投诉', YES_NO, v.effective, 2),
        tickCell('complex', '复杂事项', YES_NO, v.complex, 2),
        tickCell('keyFollowUp', '重点跟踪', YES_NO, v.keyFollowUp, 2),
        valueCell('departments', '责任部门', v.departments, 2),
        valueCell('owner', '责任人', v.owner, 2),
        valueCell('helpers', '协助岗位', v.helpers, 2),
        valueCell('promisedAt', '承诺时间', v.promisedAt, 3),
        valueCell('respondedAt', '首次响应', v.respondedAt, 3),
        valueCell('plan', '处理方案', v.plan, 6, 20),
        tickCell('accepted', '客户接受', YES_NO, v.accepted, 3),
        valueCell('approver', '审定人', v.approver, 3),
        progressCell('progress', '处理过程', v.progress, 32),
        valueCell('result', '处理结果', v.result, 6, 18),
        valueCell('doneAt', '完成时间', v.doneAt, 2),
        valueCell('reply', '答复情况', v.reply, 4),
        valueCell('cause', '根本原因', v.cause, 6, 12),
        valueCell('prevention', '预防措施', v.prevention, 6, 12),
        ...(v.mergedInto === undefined || v.mergedInto === '' ? [] : [valueCell('mergedInto', '合并至', v.mergedInto, 6)]),
      ],
    },
  ];
}

/** The repair form; without values it is the blank form. */
export function repairSections(v: RequestValues): readonly RecordSection[] {
  return [
    {
      key: 'intake',
      heading: '',
      together: false,
      cells: [
        valueCell('at', '报修时间', v.at, 2),
        valueCell('registrar', '登记人', v.registrar, 2),
        valueCell('receiver', '受理人', v.receiver, 2),
        valueCell('unit', '房号', v.unit, 2),
        valueCell('name', '姓名', v.name, 2),
        valueCell('phone', '电话', v.phone, 2),
        tickCell('channel', '报修方式', CHANNELS, v.channel, 6),
        valueCell('place', '报修地点', v.place, 3),
        tickCell('urgency', '紧急程度', ['一般', '紧急'], v.urgency, 3),
        valueCell('content', '报修内容', v.content, 6, 28),
        tickCell('clear', '四清楚', CLEAR, v.clear, 4),
        valueCell('reportedTo', '报告对象', v.reportedTo, 2),
      ],
    },
    {
      key: 'handling',
      heading: '',
      together: false,
      cells: [
        valueCell('departments', '责任部门', v.departments, 2),
        valueCell('owner', '责任人', v.owner, 2),
        valueCell('workOrder', '派工单号', v.workOrder, 2),
        valueCell('appointment', '预约时间', v.appointment, 2),
        valueCell('promisedAt', '承诺时间', v.promisedAt, 2),
        valueCell('respondedAt', '首次响应', v.respondedAt, 2),
        tickCell('charge', '收费', ['无偿', '有偿'], v.charge, 3),
        tickCell('accepted', '客户接受', YES_NO, v.accepted, 3),
        valueCell('plan', '处理方案', v.plan, 6, 18),
        progressCell('progress', '处理过程', v.progress, 30),
        valueCell('result', '处理结果', v.result, 6, 18),
        valueCell('doneAt', '完成时间', v.doneAt, 2),
        valueCell('reply', '答复情况', v.reply, 4),
        signCell('confirm', '客户确认', '', ['签名', '日期'], 6, 16),
      ],
    },
  ];
}

/** What was answered in writing, or why nothing could be answered. */
export interface WrittenReplyValues {
  readonly documentNo: string;
  readonly date: string;
  readonly to: string;
  readonly summary: string;
  readonly attachment: string;
  readonly noReplyReason: string;
}

/** The block behind a complaint that needs no callback. */
export function writtenReplySection(v: WrittenReplyValues): RecordSection {
  return {
    key: 'writtenReply',
    heading: '复函情况',
    together: true,
    cells: [
      valueCell('replyNo', '文号', v.documentNo, 3),
      valueCell('replyDate', '日期', v.date, 3),
      valueCell('replyTo', '去向', v.to, 6),
      valueCell('replySummary', '摘要', v.summary, 6, 16),
      valueCell('replyAttachment', '附件', v.attachment, 6),
      valueCell('noReplyReason', '未复函原因', v.noReplyReason, 6, 10),
    ],
  };
}
