/** One custody pattern (BY-11) for keys, umbrellas, trolleys, archives: lent, extended with a reason, back, damaged, lost. */
import type { Refusal } from '../../base/result';
import { text } from '../../base/text';
import type { Instant } from '../../base/time';
import type { Context } from './context';
import { about, KEPT, UNPRINTED, words } from './decisions';
import type { Action, State } from './definition';
import type { Field, RowsValue } from './fields';
import type { Row } from './row';
import type { Signing } from './signing';
import { takeBackRefusal } from './take-back';

/** Fields that every loan has; a register spreads one and gives it its own label, place and list width. */
export const LENT_AT = {
  kind: 'instant',
  label: text('借出时间', 'Lent at'),
  ...KEPT,
  list: 128,
  need: true,
  start: 'now',
  form: 'more',
  span: 2,
  aliases: ['借用时间', '日期', '领取时间'],
} as const satisfies Field;

export const DUE_BACK = {
  kind: 'instant',
  label: text('预计归还', 'Due back'),
  ...KEPT,
  fixed: true,
  list: 128,
  need: true,
  span: 2,
  aliases: ['应还时间', '预计归还时间', '应归还时间'],
} as const satisfies Field;

export const HANDLER = {
  kind: 'person',
  label: text('经办人', 'Lent by'),
  ...KEPT,
  start: 'me',
  form: 'more',
  span: 2,
  aliases: ['经手人', '值班人'],
} as const satisfies Field;

export const LOAN_SIGNED = {
  kind: 'yesNo',
  label: text('签名', 'Signed'),
  ...KEPT,
  form: 'more',
  span: 1,
  aliases: ['借用人签名', '领取签名'],
} as const satisfies Field;

export const RETURNED_AT = {
  kind: 'instant',
  label: text('归还时间', 'Returned at'),
  ...KEPT,
  list: 128,
  form: 'never',
  span: 2,
  aliases: ['实际归还时间'],
} as const satisfies Field;

export const RETURNER = {
  kind: 'text',
  label: text('归还人', 'Returned by'),
  ...about('name'),
  form: 'never',
  span: 2,
} as const satisfies Field;

export const RECEIVER = {
  kind: 'person',
  label: text('验收人', 'Received by'),
  ...KEPT,
  form: 'never',
  span: 2,
  aliases: ['接收人', '收回人'],
} as const satisfies Field;

export const CONDITION = {
  kind: 'text',
  label: text('归还状况', 'Condition'),
  ...KEPT,
  form: 'never',
  span: 4,
  help: text('完好不用写；损坏、缺件写清楚。', 'Leave it empty when all is well; say what is damaged or missing.'),
  aliases: ['备注'],
} as const satisfies Field;

/** Deposit in 分; null = none was asked. */
export const DEPOSIT = { kind: 'money', label: text('押金', 'Deposit'), min: 0, ...KEPT, list: 80, span: 1 } as const satisfies Field;

/** What of the deposit was given back, in 分; null = not yet. */
export const DEPOSIT_BACK = {
  kind: 'money',
  label: text('退押金', 'Given back'),
  min: 0,
  ...KEPT,
  form: 'never',
  span: 1,
  aliases: ['退还押金'],
} as const satisfies Field;

export const EXTENSIONS = {
  kind: 'rows',
  label: text('延期记录', 'Extensions'),
  columns: {
    at: { label: text('时间', 'At'), kind: 'instant', personal: 'none' },
    by: { label: text('经办人', 'By'), kind: 'person', personal: 'none' },
    from: { label: text('原归还时间', 'Was due'), kind: 'instant', personal: 'none' },
    to: { label: text('新归还时间', 'Now due'), kind: 'instant', personal: 'none' },
    reason: { label: text('原因', 'Why'), kind: 'text', personal: 'text' },
  },
  ...words(UNPRINTED),
  form: 'never',
  span: 6,
  aliases: ['改期次数/原因'],
} as const satisfies Field;

/** What every loan's data have, whatever is lent. */
export interface LoanData {
  readonly borrower: string;
  readonly lentAt: Instant | '';
  readonly dueAt: Instant | '';
  readonly returnedAt: Instant | '';
  readonly extensions: RowsValue;
}

export type LoanState = 'out' | 'returned' | 'lost';

export const loanStates = {
  out: { label: text('已借出', 'Out'), open: true, tone: 'today' },
  returned: { label: text('已归还', 'Returned'), open: false, tone: 'done' },
  lost: { label: text('已遗失', 'Lost'), open: false, tone: 'late' },
} as const satisfies Readonly<Record<LoanState, State>>;

type LoanKey = 'dueAt' | 'returnedAt' | 'returner' | 'receiver' | 'condition';

/** Return, take the return back and extend (both by the commands of shared/rules/custody), lose. A register with a deposit adds `depositBack` to what the return asks. */
export const loanActions = {
  return: {
    label: text('归还', 'Return'),
    from: ['out', 'lost'],
    to: 'returned',
    asks: ['returnedAt', 'returner', 'receiver', 'condition'],
    needs: ['returnedAt', 'receiver'],
    fills: { returnedAt: 'now', receiver: 'me' },
    key: 'W',
    tone: 'main',
    signs: 'back',
  },
  extend: {
    label: text('延期', 'Extend'),
    from: ['out'],
    to: null,
    asks: ['dueAt'],
    needs: ['dueAt'],
    reason: true,
    key: 'Y',
    tone: 'plain',
  },
  reopen: {
    label: text('撤回归还', 'Not back after all'),
    from: ['returned'],
    to: 'out',
    asks: [],
    needs: [],
    reason: true,
    tone: 'plain',
    guard: (row: Row<Pick<LoanData, 'returnedAt'>>, ctx: Context) => takeBackRefusal(row, row.data.returnedAt, ctx),
  },
  lose: { label: text('报遗失', 'Lost'), from: ['out'], to: 'lost', asks: ['condition'], needs: [], reason: true, tone: 'danger' },
} as const satisfies Readonly<Record<string, Action<LoanKey, LoanState>>>;

type LoanSigningKey = 'borrower' | 'returner' | 'lentAt' | 'dueAt' | 'returnedAt' | 'condition';

/** Who takes the thing signs for it, and who brings it back may sign for that; `thing`: the fields that say what it is. */
export function loanSigning<K extends string>(thing: readonly K[], ticks: 'signed') {
  return {
    lent: {
      says: text('我借用了下面的物品，用完按时归还。', 'I have borrowed the following and will return it in time.'),
      line: text('借用人', 'Borrower'),
      who: ['borrower'],
      shows: [...thing, 'borrower', 'lentAt', 'dueAt'],
      from: ['out'],
      ticks,
    },
    back: {
      says: text('下面的物品已经归还。', 'The following has been returned.'),
      line: text('归还人', 'Returned by'),
      who: ['returner', 'borrower'],
      shows: [...thing, 'returnedAt', 'condition'],
      from: ['returned'],
    },
  } as const satisfies Readonly<Record<string, Signing<K | LoanSigningKey | 'signed', LoanState>>>;
}

export const loanRefusals = {
  'loan.taken': text(
    '{thing} 已经借给{holder}（{no}），还没归还。先登记归还。',
    '{thing} is with {holder} ({no}) and not back yet. Note its return first.',
  ),
  'loan.missing': text(
    '{thing} 已报遗失（{no}），不能借出。找到后先登记归还。',
    '{thing} is lost ({no}). When it is found, note its return first.',
  ),
  'loan.not-later': text('新的归还时间不比原来晚。填一个更晚的时间。', 'The new time is no later than the old one. Give a later one.'),
  'loan.due-early': text('预计归还不晚于借出时间。填一个以后的时间。', 'It is due before it was lent. Give a later time.'),
  'loan.back-early': text('归还时间早于借出时间。改正其中一个。', 'It came back before it was lent. Correct one of the times.'),
} as const;

/** What is wrong with the times of a loan, field by field; empty = fine. */
export function checkLoan(data: Pick<LoanData, 'lentAt' | 'dueAt' | 'returnedAt'>): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.dueAt !== '' && data.dueAt <= data.lentAt) found.push({ code: 'loan.due-early', field: 'dueAt' });
  if (data.returnedAt !== '' && data.returnedAt < data.lentAt) found.push({ code: 'loan.back-early', field: 'returnedAt' });
  return found;
}

/** When a loan is due in this state; '' once it is back or lost. */
export function loanDue(data: Pick<LoanData, 'dueAt'>, state: string): Instant | '' {
  return state === 'out' ? data.dueAt : '';
}

/** State in which a loan is written down: one of the past is over already. */
export function loanBegins(data: Pick<LoanData, 'returnedAt'>): LoanState {
  return data.returnedAt === '' ? 'out' : 'returned';
}
