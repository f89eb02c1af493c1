/** Labels, badges and cards of a record: which registers have one, on what it prints, and what stands on it (BY-17). */
import type { LabelData } from '@renderer/print/label-sheet';
import type { PaperName } from '@shared/base/paper';
import { type Text, text } from '@shared/base/text';
import { dayOf, showTime } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { type PrintSite, siteForm } from './frame';
import type { FormKind } from './kinds';
import { onCard, onList } from './seen';
import { joined, sayer } from './show';

type Say = (key: string) => string;

interface LabelPlan {
  readonly register: string;
  readonly title: Text;
  /** The usual one first. */
  readonly papers: readonly PaperName[];
  readonly look: LabelData['look'];
  /** Whether the newest photo of the record stands on it. */
  readonly photo?: true;
  readonly big: (say: Say, row: Row) => string;
  /** What the code says. */
  readonly code: (say: Say, row: Row) => string;
  /** Lines that a site can take off, by key. */
  readonly lines: readonly { readonly key: string; readonly label: string; readonly text: (say: Say, row: Row) => string }[];
  /** Lines as shipped without. */
  readonly off?: readonly string[];
}

const NUMBER = (_say: Say, row: Row): string => row.no;
const TAGS: readonly PaperName[] = ['60x40', '50x30', 'A4-3x8', 'A4-3x7', 'A4-2x7'];

const PLANS: readonly LabelPlan[] = [
  {
    register: 'parcels',
    title: text('快递架签', 'Shelf label'),
    papers: TAGS,
    look: 'tag',
    big: (say, row) => say('shelf') || row.no.slice(-3),
    code: NUMBER,
    lines: [
      { key: 'unit', label: '房号', text: (say) => say('unit') },
      { key: 'recipient', label: '收件人', text: (say) => joined([say('recipient'), pieces(say('count'))]) },
      { key: 'carrier', label: '承运/单号尾号', text: (say) => joined([say('carrier'), tail(say('trackingNo'))]) },
      { key: 'arrivedAt', label: '到达时间', text: (_, { at }) => `到 ${showTime(at).slice(5)}` },
    ],
  },
  {
    register: 'keys',
    title: text('钥匙牌', 'Key tag'),
    papers: ['50x30', '60x40', 'A4-3x8', 'A4-3x7', 'A4-2x7'],
    look: 'tag',
    big: NUMBER,
    code: NUMBER,
    lines: [
      { key: 'hook', label: '挂钩号', text: (say) => labelled('挂钩', say('hook')) },
      { key: 'kind', label: '类别', text: (say) => say('kind') },
      { key: 'unit', label: '房号/位置', text: (say) => joined([say('unit'), say('place')]) },
    ],
    // Whoever finds a lost key must not read which door it opens.
    off: ['unit'],
  },
  {
    register: 'visitors',
    title: text('访客证', 'Visitor badge'),
    papers: ['90x55', '86x54', '60x40', 'A4-2x5', 'A4-2x4'],
    look: 'card',
    big: (say) => say('badge') || say('name'),
    code: (say, row) => say('badge') || row.no,
    lines: [
      { key: 'name', label: '姓名', text: (say) => (say('badge') === '' ? '' : say('name')) },
      { key: 'unit', label: '被访房号', text: (say) => labelled('到访', say('unit')) },
      { key: 'reason', label: '事由', text: (say) => say('reason') },
      { key: 'cameAt', label: '日期', text: (_, { at }) => `${dayOf(at)} 当日有效` },
    ],
  },
  {
    register: 'passes',
    title: text('出入证', 'Pass card'),
    papers: ['86x54', '90x55', 'A4-2x5', 'A4-2x4'],
    look: 'card',
    photo: true,
    big: (say) => say('name'),
    code: NUMBER,
    lines: [
      { key: 'kind', label: '种类', text: (say) => say('kind') },
      { key: 'cardNo', label: '证件号', text: (say) => labelled('证号', say('cardNo')) },
      { key: 'org', label: '单位', text: (say) => say('org') },
      { key: 'unit', label: '房号', text: (say) => say('unit') },
      { key: 'plate', label: '车牌', text: (say) => say('plate') },
      { key: 'until', label: '有效期', text: (say) => labelled('有效至', say('until')) },
    ],
  },
];

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label} ${value}`;
}

function pieces(count: string): string {
  return count === '' || count === '1' ? '' : `${count} 件`;
}

/** By the last digits the parcel is asked for. */
function tail(tracking: string): string {
  return tracking === '' ? '' : `尾号 ${tracking.slice(-4)}`;
}

function planOf(register: string): LabelPlan | undefined {
  return PLANS.find((plan) => plan.register === register);
}

/** The label of a register, as the one list of forms shows it; none for most. */
export function labelKinds(register: string): readonly FormKind[] {
  const plan = planOf(register);
  if (!plan) return [];
  const { title, papers, off = [] } = plan;
  const [paper = '60x40'] = papers;
  const id = `${register}.label`;
  const { zh, en } = title;
  return [
    {
      id,
      register,
      shape: 'label',
      title: zh,
      english: en,
      code: '',
      remarks: '',
      signatures: [],
      paper,
      orientation: 'portrait',
      papers,
      off,
    },
  ];
}

/** Its lines, which a site can take off or add. */
export function labelParts({ register }: FormKind): readonly { readonly key: string; readonly label: string }[] {
  return planOf(register)?.lines.map(({ key, label }) => ({ key, label })) ?? [];
}

/** The label of a record. A tag hangs where anybody passes and says no more than a list does; a card names who carries it. */
export function labelOf(whole: Row, kind: FormKind, site: PrintSite, photo: string): LabelData {
  const plan = planOf(whole.register);
  if (!plan) throw new Error(`no label: ${whole.register}`);
  const row = plan.look === 'card' ? onCard(whole, site) : onList(whole, site);
  const say: Say = sayer(definitionOf(row.register).fields, row);
  const { title, letterhead, hidden } = siteForm(site, kind);
  const lines = plan.lines.filter(({ key }) => !hidden.includes(key)).map(({ text }) => text(say, row));
  return {
    look: plan.look,
    letterhead,
    title,
    big: plan.big(say, row),
    lines,
    number: plan.code(say, row),
    code: plan.code(say, row),
    photo: plan.photo ? photo : null,
  };
}
