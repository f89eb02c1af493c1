/** The layout of 回访记录表: one matter with all its rounds (CB-4, CB-5). */
import type { RecordSection } from './model';
import { signCell, tickCell, valueCell } from './record-cells';

type MatterField = 'unit' | 'name' | 'phone' | 'source' | 'sourceNo' | 'gist' | 'doneAt' | 'dueAt' | 'opinion';

type RoundField =
  | 'round'
  | 'method'
  | 'at'
  | 'callers'
  | 'attempts'
  | 'onSite'
  | 'solved'
  | 'qualified'
  | 'quality'
  | 'effect'
  | 'attitude'
  | 'charges'
  | 'chargesNote'
  | 'satisfaction'
  | 'shortcomings'
  | 'suggestions'
  | 'explanation'
  | 'rectifier'
  | 'rectification'
  | 'rectifiedAt'
  | 'nextAt';

/** How a round is signed: on this paper, not at all because nobody was met, or already, on screen or on a paper that is filed. */
export type RoundSignature = 'paper' | 'phone' | 'remote' | 'screen' | 'filed';

export type CallbackRoundValues = Readonly<Partial<Record<RoundField, string>>> & { readonly signature: RoundSignature };

export type CallbackValues = Readonly<Partial<Record<MatterField, string>>> & {
  /** In order; one without values is the blank form. */
  readonly rounds: readonly CallbackRoundValues[];
};

const METHODS = ['上门', '电话', '面谈', '短信', '邮件', '在线聊天', '公开信'];
const GRADES = ['好', '一般', '差'];
const SATISFACTION = ['非常满意', '满意', '一般', '不满意', '非常不满意'];
const YES_NO = ['是', '否'];
const SIGNATURE_NOTE = {
  paper: '',
  phone: '电话回访，无需签名',
  remote: '非当面回访，无需签名',
  screen: '已在屏幕上签名',
  filed: '客户已签名，签名件另存',
} as const;

/** The matter, its rounds one below another, and the supervisor's opinion. */
export function callbackSections(v: CallbackValues): readonly RecordSection[] {
  const several = v.rounds.length > 1;
  return [
    {
      key: 'matter',
      heading: '',
      together: true,
      cells: [
        valueCell('unit', '房号', v.unit, 2),
        valueCell('name', '姓名', v.name, 2),
        valueCell('phone', '电话', v.phone, 2),
        valueCell('source', '回访来源', v.source, 2),
        valueCell('sourceNo', '来源编号', v.sourceNo, 4),
        valueCell('gist', '事项', v.gist, 6),
        valueCell('doneAt', '完成日期', v.doneAt, 3),
        valueCell('dueAt', '应回访日期', v.dueAt, 3),
      ],
    },
    ...v.rounds.map((round, index) => roundSection(round, index, several)),
    {
      key: 'review',
      heading: '',
      together: true,
      cells: [signCell('opinion', '主管意见', v.opinion, ['签名', '日期'], 6, 28)],
    },
  ];
}

function roundSection(r: CallbackRoundValues, index: number, several: boolean): RecordSection {
  const cells = [
    ...(several ? [] : [valueCell('round', '第几次', r.round, 2)]),
    valueCell('callers', '回访人', r.callers, several ? 3 : 2),
    valueCell('at', '回访时间', r.at, several ? 3 : 2),
    tickCell('method', '回访方式', METHODS, r.method, 6),
    ...(r.attempts === undefined || r.attempts === '' ? [] : [valueCell('attempts', '未接记录', r.attempts, 6)]),
    tickCell('onSite', '现场查看', YES_NO, r.onSite, 2),
    tickCell('solved', '处理好', YES_NO, r.solved, 2),
    tickCell('qualified', '合格', YES_NO, r.qualified, 2),
    tickCell('quality', '质量评价', GRADES, r.quality, 3),
    tickCell('effect', '服务效果', GRADES, r.effect, 3),
    tickCell('attitude', '服务态度', GRADES, r.attitude, 3),
    tickCell('charges', '违规收费', ['无', '有'], r.charges, 3, r.chargesNote),
    tickCell('satisfaction', '满意度', SATISFACTION, r.satisfaction, 6),
    valueCell('shortcomings', '缺点与不足', r.shortcomings, 6, several ? 10 : 22),
    valueCell('suggestions', '业主建议', r.suggestions, 6, several ? 10 : 22),
    valueCell('explanation', '解释原因', r.explanation, 6, several ? 0 : 16),
    valueCell('rectification', '整改内容', r.rectification, 6, several ? 0 : 20),
    valueCell('rectifier', '整改人', r.rectifier, 2),
    valueCell('rectifiedAt', '整改完成', r.rectifiedAt, 2),
    valueCell('nextAt', '下次回访', r.nextAt, 2),
    signCell(
      'signature',
      '客户签名',
      SIGNATURE_NOTE[r.signature],
      r.signature === 'paper' ? ['签名', '日期'] : [],
      6,
      r.signature === 'paper' ? 16 : 0,
    ),
  ];
  return { key: `round${index + 1}`, heading: several ? (r.round ?? '') : '', together: true, cells };
}
