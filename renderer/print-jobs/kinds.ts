/** The one list of printed forms: what each is called and how it prints as shipped. A register's forms follow from its definition. */
import type { Orientation, Paper } from '@renderer/print/model';
import type { PaperName } from '@shared/base/paper';
import { type Text, text } from '@shared/base/text';
import { REQUEST_TYPES } from '@shared/registers/contract/choices';
import { paperColumns } from '@shared/registers/contract/columns';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Slip } from '@shared/registers/contract/slip';
import { definitionOf, registerList } from '@shared/registers/index';
import type { RequestType } from '@shared/registers/requests/types';
import { labelKinds } from './label-kinds';
import { unshownOnList } from './list-columns';
import { REPORT_KINDS } from './report-kinds';

/** A list of records, a sheet for one record, copies of a slip to cut apart, a letter, or a label. */
export type FormShape = 'list' | 'record' | 'copies' | 'letter' | 'label';

export interface FormKind {
  /** Key in the site's setting: `keys`, or `keys.list`, `keys.record`, `callbacks.month` for a further form of a register. */
  readonly id: string;
  readonly register: string;
  readonly shape: FormShape;
  /** In Chinese, as it stands on paper. */
  readonly title: string;
  /** Stands under it on an English print; a site that names the form anew keeps it. */
  readonly english: string;
  readonly code: string;
  readonly remarks: string;
  readonly signatures: readonly string[];
  readonly paper: PaperName;
  readonly orientation: Orientation;
  /** Papers on which it can be read. */
  readonly papers: readonly PaperName[];
  /** Keys of columns or cells that print only where the site adds them. */
  readonly off: readonly string[];
}

/** Continuous paper is for forms that needle printers write in several layers: a third of it only for what is short. */
const SHEETS: readonly Paper[] = ['A4', 'A5', '241x280', '241x140'];
const SLIPS: readonly Paper[] = [...SHEETS, '241x93'];

/** The form of a register's list; registers whose own form is for one record get a plain list. */
export function listKind(definition: AnyDefinition): FormKind {
  const { id, print, title } = definition;
  const own = print.layout === 'list';
  return {
    id: own ? id : `${id}.list`,
    register: id,
    shape: 'list',
    title: own ? print.title.zh : `${title.zh}清单`,
    english: own ? print.title.en : `${title.en}: list`,
    code: own ? print.code : '',
    remarks: '',
    signatures: own ? print.signatures.map(({ zh }) => zh) : [],
    paper: 'A4',
    orientation: own ? print.orientation : 'landscape',
    papers: SHEETS,
    off: unshownOnList(definition),
  };
}

/** The form of one record: the register's own, or a slip beside its list. */
export function recordKind(definition: AnyDefinition): FormKind {
  const { id, print } = definition;
  return slipKind(definition, print.slip ?? {}, print.layout === 'record' ? id : `${id}.record`);
}

/** A further paper of one record. Throws for an unknown name: a mistake of ours. */
export function furtherKind(definition: AnyDefinition, name: string): FormKind {
  const slip = definition.print.further?.[name];
  if (!slip) throw new Error(`${definition.id} has no paper ${name}`);
  return slipKind(definition, slip, `${definition.id}.${name}`);
}

/** The register as a form of it sees it: with the slip of that form. */
export function definitionOfKind({ id, register }: FormKind): AnyDefinition {
  const definition = definitionOf(register);
  const slip = definition.print.further?.[id.slice(register.length + 1)];
  return slip ? { ...definition, print: { ...definition.print, slip } } : definition;
}

function slipKind({ id, print, fields }: AnyDefinition, slip: Slip, kindId: string): FormKind {
  const shape = slip.letter !== undefined ? 'letter' : slip.copies !== undefined ? 'copies' : 'record';
  const paper = slip.paper ?? 'A4';
  const across = shape === 'copies' && paper === 'A5';
  const title = slip.title ?? print.title;
  const named = slip.fields;
  const left = named === undefined ? [] : paperColumns(fields, 'print').filter((one) => !one.fields.some((key) => named.includes(key)));
  return {
    id: kindId,
    register: id,
    shape,
    title: title.zh,
    english: title.en,
    code: slip.code ?? print.code,
    remarks: slip.remarks ?? '',
    signatures: (slip.signatures ?? print.signatures).map(({ zh }) => zh),
    paper,
    orientation: across ? 'landscape' : (slip.orientation ?? 'portrait'),
    papers: shape === 'letter' ? ['A4', 'A5'] : shape === 'copies' || paper === 'A5' ? SLIPS : SHEETS,
    off: left.map(({ key }) => key),
  };
}

/** The types with a form of their own first. */
const REQUEST_ORDER: readonly RequestType[] = ['complaint', 'repair', 'special', 'consult', 'help', 'opinion', 'suggestion', 'praise'];
const REPAIR_SIGNATURES = ['受理人', '责任人', '主管'];
const COMPLAINT_SIGNATURES = ['受理人', '责任人', '客服主管', '经理'];

/** The form of a request: complaints and repairs have their own, the other types share one layout. One without a type counts as a question. */
export function requestKind(type: RequestType | ''): FormKind {
  const own = recordKind(definitionOf('requests'));
  if (type === 'complaint') return { ...own, signatures: COMPLAINT_SIGNATURES };
  const kind = type === '' ? 'consult' : type;
  const { zh, en } = REQUEST_TYPES[kind];
  return { ...own, id: `requests.${kind}`, title: `${zh}登记表`, english: `${en} form`, signatures: REPAIR_SIGNATURES };
}

/** Forms that gather records of a register in a way of their own. */
export const FURTHER_KINDS = {
  month: further('callbacks', 'month', text('客户回访记录', 'Callbacks of the month'), 'landscape', ['制表人', '客服主管', '经理']),
  fees: further('fees', 'handover', text('代收费用交接单', 'Collected fees handed to the cashier'), 'portrait', [
    '移交人',
    '收银员',
    '主管',
  ]),
  notice: further('units', 'privacy', text('个人信息处理告知', 'Notice on personal data'), 'landscape', ['项目负责人', '张贴日期']),
  person: further('units', 'person', text('个人信息查阅（复制）单', 'Copy of personal data'), 'portrait', [
    '经办人',
    '申请人签收',
    '签收日期',
  ]),
  billed: further('workorders', 'billed', text('并入管理费清单', 'Sums to go onto the management fee'), 'portrait', [
    '制表人',
    '客服主管',
    '财务',
  ]),
} as const;

function further(register: string, name: string, called: Text, orientation: Orientation, signatures: readonly string[]): FormKind {
  const shape = 'list' as const;
  const id = `${register}.${name}`;
  const { zh: title, en: english } = called;
  return { id, register, shape, title, english, code: '', remarks: '', signatures, paper: 'A4', orientation, papers: SHEETS, off: [] };
}

/** Whether one record of the register prints as a line of its list: at the desk, where the paper is a book and no slip is asked for. */
export function printsAsList({ print, group }: AnyDefinition): boolean {
  return print.layout === 'list' && group === 'desk' && print.slip === undefined;
}

/** The forms of a register, the usual one first. */
export function kindsOf(definition: AnyDefinition): readonly FormKind[] {
  const list = listKind(definition);
  const papers = Object.keys(definition.print.further ?? {}).map((name) => furtherKind(definition, name));
  const gathered = [...Object.values(FURTHER_KINDS), ...Object.values(REPORT_KINDS)];
  const further = [...papers, ...gathered.filter(({ register }) => register === definition.id), ...labelKinds(definition.id)];
  if (printsAsList(definition)) return [list, ...further];
  const records = definition.id === 'requests' ? REQUEST_ORDER.map(requestKind) : [recordKind(definition)];
  return definition.print.layout === 'list' ? [list, ...records, ...further] : [...records, list, ...further];
}

/** Every printed form of the program, in the order of the registers. */
export function allKinds(): readonly FormKind[] {
  return registerList.flatMap(({ definition }) => kindsOf(definition));
}

/** A form by its id. Throws for an unknown one: a mistake of ours. */
export function kindById(id: string): FormKind {
  const found = allKinds().find((kind) => kind.id === id);
  if (!found) throw new Error(`no such form: ${id}`);
  return found;
}
