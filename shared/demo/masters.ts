/** What a site has on its first day: price list, promises, keys, and the command that founds it all at once. */

import { policyBook } from '@shared/rules/callbacks/book';
import { FIRST_SHIFTS } from '@shared/rules/site/settings';
import { mobile } from './contacts';
import type { Household } from './estate';
import { SITE_NAME } from './estate';
import { DEPARTMENTS, STAFF } from './people';
import { DEMO_PIN_HASH } from './pin';
import { randomOf } from './random';
import { PUBLIC_KEYS } from './texts-books';

type Data = Readonly<Record<string, unknown>>;

/** Item, unit, price in 元 (null = negotiated), note. */
const PRICES: readonly (readonly [string, string, number | null, string])[] = [
  ['更换水龙头', '个', 30, '不含材料'],
  ['疏通马桶', '次', 80, '疏通不成不收费'],
  ['疏通地漏', '次', 50, ''],
  ['更换角阀、软管', '个', 20, '不含材料'],
  ['更换空气开关', '个', 40, '不含材料'],
  ['更换灯具', '套', 40, '高于3米加收20元'],
  ['更换插座、开关面板', '个', 15, '不含材料'],
  ['更换锁芯', '把', 60, '不含锁芯'],
  ['安装防臭地漏', '个', 35, '不含材料'],
  ['安装维修晾衣架', '套', 80, '不含材料'],
  ['安装窗帘杆', '套', 60, ''],
  ['室内线路检修', '小时', 80, '不足一小时按一小时'],
  ['空调清洗', '台', 120, '挂机'],
  ['室内保洁', '次', null, '按面积洽谈'],
  ['家庭绿植养护', '月', null, '按盆数洽谈'],
];

/** Type, category ('' = all), urgent, amount, measure, note. */
const PROMISES: readonly (readonly [string, string, string, number, string, string])[] = [
  ['repair', '', 'yes', 2, 'hours', '紧急报修15分钟内到场'],
  ['repair', '', 'no', 24, 'hours', '日常报修24小时内完成'],
  ['complaint', 'security', '', 2, 'days', ''],
  ['complaint', 'repairs', '', 3, 'workdays', ''],
  ['complaint', '', '', 3, 'days', '投诉三日内答复'],
  ['special', '', '', 2, 'days', ''],
  ['help', '', '', 30, 'minutes', ''],
  ['consult', '', '', 1, 'workdays', ''],
  ['suggestion', '', '', 5, 'workdays', ''],
  ['opinion', '', '', 3, 'workdays', ''],
];

export const priceOf = (item: string): { readonly unit: string; readonly fen: number } => {
  const found = PRICES.find(([name]) => name === item);
  return { unit: found?.[1] ?? '', fen: (found?.[2] ?? 0) * 100 };
};

export interface DemoKey {
  readonly tag: string;
  readonly unit: string;
  readonly kind: 'vacant' | 'public' | 'entrusted' | 'plant' | 'cabinet';
}

/** The board: keys of public places, of a third of the vacant units, and entrusted ones. */
export function keyBoard(homes: readonly Household[]): readonly { readonly key: DemoKey; readonly data: Data }[] {
  const vacant = homes.filter((home) => home.status === 'vacant').filter((_, i) => i % 3 === 0);
  const entrusted = homes.filter((home) => home.status === 'own').filter((_, i) => i % 60 === 7);
  const lines = [
    ...PUBLIC_KEYS.map(({ place, kind, count }) => ({ unit: '', place, kind, count, trustee: '' })),
    ...vacant.map((home) => ({ unit: home.code, place: '', kind: 'vacant' as const, count: 2, trustee: '' })),
    ...entrusted.map((home) => ({ unit: home.code, place: '', kind: 'entrusted' as const, count: 1, trustee: home.owners[0]?.name ?? '' })),
  ];
  return lines.map(({ unit, place, kind, count, trustee }, i) => {
    const tag = `K${String(i + 1).padStart(3, '0')}`;
    const hook = `${String.fromCharCode(65 + Math.floor(i / 20))}${String((i % 20) + 1).padStart(2, '0')}`;
    return { key: { tag, unit, kind }, data: { tag, unit, place, kind, count, hook, trustee, mandate: kind === 'entrusted' } };
  });
}

/** Input of `site.found`: settings, people who sign in with 123456, master records. */
export function founding(seed: number, homes: readonly Household[]): Data {
  const random = randomOf(seed, 'masters');
  const record = (register: string) => (data: Data) => ({ register, data });
  return {
    name: SITE_NAME,
    desk: '',
    letterhead: SITE_NAME,
    shifts: FIRST_SHIFTS,
    policies: policyBook.initial,
    recovery: null,
    people: STAFF.map(({ id, login, ...rest }) => ({
      id,
      data: { ...rest, login, phone: mobile(random), active: true },
      pin: login ? DEMO_PIN_HASH : null,
    })),
    records: [
      ...DEPARTMENTS.map(record('departments')),
      ...PRICES.map(([item, unit, price, note]) => ({
        item,
        unit,
        price: price === null ? null : price * 100,
        negotiated: price === null,
        note,
      })).map(record('prices')),
      ...PROMISES.map(([type, category, urgent, amount, measure, note]) => ({ type, category, urgent, amount, measure, note })).map(
        record('promises'),
      ),
      ...homes.map((home) => home.data).map(record('units')),
      ...keyBoard(homes)
        .map(({ data }) => data)
        .map(record('keys')),
    ],
  };
}
