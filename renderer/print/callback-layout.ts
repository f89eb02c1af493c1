/** The layout of 回访记录表: one matter with all its rounds (CB-4, CB-5). */
import type { RecordCell, RecordSection } from './model';
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
export type RoundSignature = 'paper' | 'phone' | 'remote' | 'screen' | 'filed' | 'refused';

export type CallbackRoundValues = Readonly<Partial<Record<RoundField, string>>> & { readonly signature: RoundSignature };

export type CallbackValues = Readonly<Partial<Record<MatterField, string>>> & {
  /** In order; one without values is the blank form. */
  readonly rounds: readonly CallbackRoundValues[];
};

const METHODS = ['上门', '电话', '面谈', '短信', '邮件', '在线聊天', '公开信'];
const GRADES = ['好', '一般', '差'];
const SATISFACTION = ['非常满意', '满意', '一般', '不满意', '非常不满意'];
const YES_NO = ['是', '否'];
const CHARGES = ['无', '有'];
const SIGNATURE_NOTE = {
  paper: '',
  phone: '电话回访，无需签名',
  remote: '非当面回访，无需签名',
  screen: '已在屏幕上签名',
  filed: '客户已签名，签名件另存',
  refused: '客户没有签名',
} as const;

/** The matter, its rounds one below another, and the supervisor's opinion. Several rounds stand closer, so that two full ones fit one A4. */
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
    ...v.rounds.map((round, index) => (several ? closeRound(round, index) : onlyRound(round))),
    {
      key: 'review',
      heading: '',
      together: true,
      cells: [signCell('opinion', '主管意见', v.opinion, ['签名', '日期'], 6, several ? 18 : 28)],
    },
  ];
}

function onlyRound(r: CallbackRoundValues): RecordSection {
  const cells = [
    valueCell('round', '第几次', r.round, 2),
    valueCell('callers', '回访人', r.callers, 2),
    valueCell('at', '回访时间', r.at, 2),
    tickCell('method', '回访方式', METHODS, r.method, 6),
    ...(r.attempts === undefined || r.attempts === '' ? [] : [valueCell('attempts', '未接记录', r.attempts, 6)]),
    ...judged(r, 3),
    tickCell('charges', '违规收费', CHARGES, r.charges, 3, r.chargesNote),
    tickCell('satisfaction', '满意度', SATISFACTION, r.satisfaction, 6),
    ...said(r, [22, 22, 16, 20]),
    signature(r, 16),
  ];
  return { key: 'round1', heading: '', together: true, cells };
}

/** The same cells on fewer lines: what is ticked stands three in a row, texts take the lines they need; only a round still to be made has room for the pen. */
function closeRound(r: CallbackRoundValues, index: number): RecordSection {
  const toBeMade = (r.at ?? '') === '';
  const cells = [
    valueCell('callers', '回访人', r.callers, 2),
    valueCell('at', '回访时间', r.at, 2),
    tickCell('charges', '违规收费', CHARGES, r.charges, 2, r.chargesNote),
    tickCell('method', '回访方式', METHODS, r.method, 6),
    ...(r.attempts === undefined || r.attempts === '' ? [] : [valueCell('attempts', '未接记录', r.attempts, 6)]),
    ...judged(r, 2),
    tickCell('satisfaction', '满意度', SATISFACTION, r.satisfaction, 6),
    ...said(r, toBeMade ? [10, 10, 8, 10] : [0, 0, 0, 0]),
    signature(r, 11),
  ];
  return { key: `round${index + 1}`, heading: r.round ?? '', together: true, cells };
}

/** What the resident was asked: three ticks of yes or no, three grades, each grade as wide as `span`. */
function judged(r: CallbackRoundValues, span: 2 | 3): readonly RecordCell[] {
  return [
    tickCell('onSite', '现场查看', YES_NO, r.onSite, 2),
    tickCell('solved', '处理好', YES_NO, r.solved, 2),
    tickCell('qualified', '合格', YES_NO, r.qualified, 2),
    tickCell('quality', '质量评价', GRADES, r.quality, span),
    tickCell('effect', '服务效果', GRADES, r.effect, span),
    tickCell('attitude', '服务态度', GRADES, r.attitude, span),
  ];
}

/** What was said and what is done about it; `heights`: room for a pen in the four texts. */
function said(r: CallbackRoundValues, heights: readonly [number, number, number, number]): readonly RecordCell[] {
  return [
    valueCell('shortcomings', '缺点与不足', r.shortcomings, 6, heights[0]),
    valueCell('suggestions', '业主建议', r.suggestions, 6, heights[1]),
    valueCell('explanation', '解释原因', r.explanation, 6, heights[2]),
    valueCell('rectification', '整改内容', r.rectification, 6, heights[3]),
    valueCell('rectifier', '整改人', r.rectifier, 2),
    valueCell('rectifiedAt', '整改完成', r.rectifiedAt, 2),
    valueCell('nextAt', '下次回访', r.nextAt, 2),
  ];
}

function signature(r: CallbackRoundValues, room: number): RecordCell {
  const onPaper = r.signature === 'paper';
  return signCell(
    'signature',
    '客户签名',
    SIGNATURE_NOTE[r.signature],
    onPaper ? ['签名', '日期'] : [],
    6,
    onPaper || r.signature === 'screen' || r.signature === 'refused' ? room : 0,
  );
}
