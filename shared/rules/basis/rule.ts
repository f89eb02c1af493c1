/** A rule as the help tells it: what it says in plain words, and where it comes from (制度依据). */
import { type Text, text } from '../../base/text';

/** The industry's own documents, the law, and what the house chose where no document gives it. */
export const SOURCES = {
  A: text('物业客服部回访管理操作规程', 'Callback procedure of a property service'),
  B: text('客户回访管理规程', 'Customer callback procedure'),
  C: text('客服中心管理制度、电话回访规范用语', 'Customer centre rules and telephone phrases'),
  D: text('客服前台日常作业规程 WKF-008 及前台接待工作规程', 'Front desk procedure WKF-008'),
  E: text('客户投诉处理工作规程', 'Complaint procedure'),
  L: text('个人信息保护法', 'Personal Information Protection Law'),
  H: text('本程序的约定，站点可以改的在设置里', 'House choice; what a site may change stands in the settings'),
} as const satisfies Readonly<Record<string, Text>>;

export type SourceMark = keyof typeof SOURCES;

export interface Basis {
  readonly source: SourceMark;
  /** Where in the document, as `4.4.2`; '' = the document as a whole. */
  readonly at: string;
}

export interface Rule {
  readonly says: Text;
  readonly from: readonly Basis[];
  /** Ids of the registers that it is about. */
  readonly registers: readonly string[];
}

/** `from`: `D 4.4.2`, or a source alone. Throws for a source that there is not: a mistake of ours. */
export function rule(zh: string, en: string, from: readonly string[], registers: readonly string[] = []): Rule {
  return { says: text(zh, en), from: from.map(basis), registers };
}

function basis(written: string): Basis {
  const [source = '', ...at] = written.split(' ');
  if (!(source in SOURCES)) throw new Error(`no such source: ${written}`);
  return { source: source as SourceMark, at: at.join(' ') };
}
