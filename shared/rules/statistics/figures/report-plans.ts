/** What each report shows, in its order: the sections with their figures, tables and texts (ST-1, ST-2, ST-3). */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import type { SpanKind } from '../spans';
import type { Dimension } from './indicator';
import type { TextKind } from './texts';

export interface TablePlan {
  readonly what: Text;
  readonly dimension: Dimension;
  readonly ids: readonly string[];
}

export interface SectionPlan {
  readonly id: string;
  readonly title: Text;
  readonly ids: readonly string[];
  readonly tables: readonly TablePlan[];
  readonly texts: readonly TextKind[];
}

export interface ReportPlan {
  readonly title: Text;
  /** The span it is usually made for; the general one takes any. */
  readonly span: SpanKind;
  readonly sections: readonly SectionPlan[];
}

const TYPES = ['repair', 'special', 'consult', 'help', 'suggestion', 'opinion', 'praise'].map((type) => `requests.${type}`);
const SPEED = ['requests.responseMedian', 'requests.responseP90', 'requests.doneMedian', 'requests.doneP90'];
const COMPLAINTS = ['complaints.count', 'complaints.effective', 'complaints.inTime', 'complaints.repeat'];
const SPREAD = ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'].map((said) => `satisfaction.${said}`);
const BY_SOURCE = [
  'callbacks.due',
  'callbacks.called',
  'callbacks.exempt',
  'callbacks.rate',
  'callbacks.timely',
  'satisfaction.rate',
  ...SPREAD,
];
const COMPLAINTS_WORD = text('投诉', 'Complaints');
const CALLBACKS_WORD = text('回访', 'Callbacks');
const table = (what: Text, dimension: Dimension, ids: readonly string[]): TablePlan => ({ what, dimension, ids });

const requestSection: SectionPlan = {
  id: 'requests',
  title: text('客户诉求', 'Requests'),
  ids: [
    'requests.all',
    ...TYPES,
    'requests.overdue',
    'requests.lateResponse',
    'requests.responseInTime',
    ...SPEED,
    'requests.solvedRate',
    'requests.firstTimeFix',
    'requests.reopened',
  ],
  tables: [],
  texts: [],
};

const complaintSection: SectionPlan = {
  id: 'complaints',
  title: COMPLAINTS_WORD,
  ids: [...COMPLAINTS, 'complaints.perThousand'],
  tables: [table(COMPLAINTS_WORD, 'category', COMPLAINTS)],
  texts: [],
};

const callbackSection: SectionPlan = {
  id: 'callbacks',
  title: CALLBACKS_WORD,
  ids: [
    'callbacks.due',
    'callbacks.called',
    'callbacks.rate',
    'callbacks.timely',
    'callbacks.exempt',
    'callbacks.opinions',
    'callbacks.answered',
    'quota.missing',
  ],
  tables: [],
  texts: [],
};

const satisfactionSection: SectionPlan = {
  id: 'satisfaction',
  title: text('满意度', 'Satisfaction'),
  ids: ['satisfaction.rate', ...SPREAD],
  tables: [],
  texts: [],
};

const surveySection: SectionPlan = {
  id: 'survey',
  title: text('客户满意度调查', 'Satisfaction survey'),
  ids: ['survey.answered', 'survey.satisfied'],
  tables: [],
  texts: [],
};

const deskSection: SectionPlan = {
  id: 'desk',
  title: text('前台', 'Front desk'),
  ids: [
    'duty.entries',
    'visitors.count',
    'parcels.arrived',
    'parcels.handed',
    'parcels.waiting',
    'keys.lent',
    'keys.overdue',
    'fees.taken',
    'fees.waiting',
  ],
  tables: [],
  texts: [],
};

const saidSection: SectionPlan = {
  id: 'said',
  title: text('客户意见和建议', 'What residents said'),
  ids: [],
  tables: [],
  texts: ['opinions', 'shortcomings', 'suggestions'],
};

const causeSection: SectionPlan = {
  id: 'causes',
  title: text('原因与措施', 'Causes and measures'),
  ids: [],
  tables: [],
  texts: ['rootCause', 'prevention'],
};

const sourceTable = table(CALLBACKS_WORD, 'source', BY_SOURCE);
const quotaTable = table(text('本月回访指标', 'Quota of the month'), 'source', [
  'quota.completed',
  'quota.required',
  'quota.called',
  'quota.missing',
]);

const trendSection: SectionPlan = {
  id: 'trends',
  title: text('趋势与分布', 'Trends'),
  ids: [],
  tables: [
    table(text('诉求与投诉', 'Requests and complaints'), 'step', ['requests.all', 'complaints.count']),
    table(text('首次响应和办结', 'Response and completion'), 'step', ['requests.responseMedian', 'requests.doneMedian']),
    table(text('满意率', 'Satisfied'), 'step', ['satisfaction.rate']),
    table(COMPLAINTS_WORD, 'building', [...COMPLAINTS, 'complaints.perThousand']),
    table(text('诉求', 'Requests'), 'department', [
      'requests.all',
      'complaints.count',
      'requests.overdue',
      'requests.doneMedian',
      'requests.firstTimeFix',
    ]),
    table(text('诉求', 'Requests'), 'person', [
      'requests.all',
      'complaints.count',
      'requests.overdue',
      'requests.lateResponse',
      'requests.doneMedian',
    ]),
    table(CALLBACKS_WORD, 'person', ['callbacks.called', 'satisfaction.rate', 'callbacks.opinions']),
    table(CALLBACKS_WORD, 'building', ['callbacks.called', 'satisfaction.rate']),
  ],
  texts: [],
};

const withTables = (section: SectionPlan, ...tables: readonly TablePlan[]): SectionPlan => ({
  ...section,
  tables: [...section.tables, ...tables],
});
const desk: readonly SectionPlan[] = [requestSection, complaintSection, callbackSection, satisfactionSection, deskSection, saidSection];

export const REPORT_PLANS = {
  daily: { title: text('部门日报', 'Daily report'), span: 'day', sections: desk },
  weekly: {
    title: text('部门周报', 'Weekly report'),
    span: 'week',
    sections: [...desk.slice(0, 2), withTables(callbackSection, sourceTable, quotaTable), ...desk.slice(3)],
  },
  complaints: {
    title: text('月度投诉统计表', 'Complaints of the month'),
    span: 'statMonth',
    sections: [
      withTables(
        complaintSection,
        ...(['building', 'department', 'person', 'step'] as const).map((by) => table(COMPLAINTS_WORD, by, COMPLAINTS)),
      ),
      causeSection,
    ],
  },
  callbacks: {
    title: text('客户回访记录', 'Callbacks of the month'),
    span: 'month',
    sections: [withTables({ ...callbackSection, ids: [] }, sourceTable, quotaTable)],
  },
  callbackSummary: {
    title: text('回访总结报告', 'Summary of callbacks'),
    span: 'month',
    sections: [
      withTables(callbackSection, sourceTable, quotaTable),
      withTables(satisfactionSection, table(text('满意率', 'Satisfied'), 'step', ['satisfaction.rate', ...SPREAD])),
      saidSection,
    ],
  },
  general: {
    title: text('综合统计报告', 'General report'),
    span: 'month',
    sections: [
      requestSection,
      complaintSection,
      withTables(callbackSection, sourceTable, quotaTable),
      satisfactionSection,
      surveySection,
      trendSection,
      causeSection,
      saidSection,
      deskSection,
    ],
  },
} as const satisfies Readonly<Record<string, ReportPlan>>;

export type ReportKind = keyof typeof REPORT_PLANS;
