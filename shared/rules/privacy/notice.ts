/** The notice that hangs at the desk (告知, PIPL 17): which data, for what, on what ground, how long; from what the registers say of themselves. */
import { type Language, type Text, text } from '../../base/text';
import type { PersonalKind } from '../../registers/contract/fields';
import { BASES } from '../../registers/contract/keeping';
import { registerList } from '../../registers/index';
import { monthsOf, type Retentions } from '../retention/settings';
import type { SeenKind } from './levels';

/** What a kind is called in a notice, and whether it is sensitive (PIPL 28; for ID numbers GB/T 35273, annex B). */
export const KINDS: Readonly<Record<SeenKind, { readonly label: Text; readonly sensitive: boolean }>> = {
  name: { label: text('姓名', 'name'), sensitive: false },
  phone: { label: text('电话', 'phone'), sensitive: false },
  idNumber: { label: text('证件号码', 'ID number'), sensitive: true },
  plate: { label: text('车牌', 'number plate'), sensitive: false },
  address: { label: text('住址', 'address'), sensitive: false },
  text: { label: text('登记内容', 'what is written down'), sensitive: false },
  sensitive: { label: text('敏感信息', 'sensitive data'), sensitive: true },
};

const PICTURES = text('照片或扫描件', 'photos or scans');

export interface NoticeLine {
  readonly register: string;
  readonly title: Text;
  readonly purpose: Text;
  readonly basis: Text;
  readonly kinds: readonly SeenKind[];
  /** Photos and scans of people and their papers. */
  readonly pictures: boolean;
  /** Months as the site has set; null = for as long as the site serves. */
  readonly months: number | null;
  /** Months and source that no setting goes below; null = it stays for good. */
  readonly least: { readonly months: number; readonly source: string } | null;
}

/** A line for each register that holds data of people, in the order of the rail. */
export function noticeLines(retentions: Retentions): readonly NoticeLine[] {
  return registerList.flatMap(({ definition }) => {
    const { id, title, fields, keeping, attachments } = definition;
    if (keeping.basis === 'none') return [];
    const all: readonly PersonalKind[] = Object.values(fields).flatMap((field) =>
      field.kind === 'rows' ? Object.values(field.columns).map((column) => column.personal) : [field.personal],
    );
    const kinds = (Object.keys(KINDS) as SeenKind[]).filter((kind) => all.includes(kind));
    return [
      {
        register: id,
        title,
        purpose: keeping.purpose,
        basis: BASES[keeping.basis],
        kinds,
        pictures: attachments === 'people',
        months: keeping.least === 'always' ? null : monthsOf(retentions, id),
        least: keeping.least === 'always' ? null : keeping.least,
      },
    ];
  });
}

/** Kinds as residents know them; sensitive ones carry a star, which the page or paper explains. */
export function kindsInWords({ kinds, pictures }: Pick<NoticeLine, 'kinds' | 'pictures'>, language: Language): string {
  const said = kinds.map((kind) => `${KINDS[kind].label[language]}${KINDS[kind].sensitive ? '*' : ''}`);
  return [...said, ...(pictures ? [PICTURES[language]] : [])].join(language === 'zh' ? '、' : ', ');
}

/** 保存期限 in words: `24 个月`, or how long at least where nobody has set an end. */
export function keptInWords({ months, least }: Pick<NoticeLine, 'months' | 'least'>, language: Language): string {
  if (least === null) return language === 'zh' ? '服务期间一直保存' : 'As long as the site is served';
  if (months !== null) return language === 'zh' ? `${months} 个月` : `${months} months`;
  return language === 'zh' ? `至少 ${least.months} 个月，本项目没有设期限` : `${least.months} months at least; no end is set`;
}
