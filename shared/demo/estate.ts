/** 澜庭花园: ten buildings, each with two staircases, and who owns and lives in each unit. */
import { addDays, type Day } from '@shared/base/time';
import { mobile, phone, plate } from './contacts';
import { type Person, somebody } from './names';
import { areaManagerOf } from './people';
import { type Random, randomOf } from './random';

export const SITE_NAME = '澜庭花园物业服务中心';
const BUILDINGS = 10;
const ROOMS_ON_A_FLOOR = 4;
const SIZES: readonly number[] = [89.52, 96.3, 108.75, 127.4, 143.18];

export interface Resident extends Person {
  readonly phone: string;
}

export interface Household {
  readonly code: string;
  readonly status: 'own' | 'let' | 'vacant' | 'renovating';
  readonly owners: readonly Resident[];
  readonly tenants: readonly Resident[];
  readonly keyCustomer: boolean;
  /** As `units` keeps it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** `count` units spread over the ten buildings, lowest floors first. */
export function estate(seed: number, count: number, today: Day): readonly Household[] {
  const random = randomOf(seed, 'estate');
  const codes = Array.from({ length: BUILDINGS }, (_, b) => codesOf(b + 1, share(count, b))).flat();
  return codes.map((code) => household(random, code, today));
}

function share(count: number, building: number): number {
  return Math.floor(count / BUILDINGS) + (building < count % BUILDINGS ? 1 : 0);
}

function codesOf(building: number, count: number): readonly string[] {
  const half = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const [stair, place] = i < half ? [1, i] : [2, i - half];
    const floor = Math.floor(place / ROOMS_ON_A_FLOOR) + 1;
    return `${building}-${stair}-${floor}${String((place % ROOMS_ON_A_FLOOR) + 1).padStart(2, '0')}`;
  });
}

function household(random: Random, code: string, today: Day): Household {
  const status = random.weighted([
    ['own', 66],
    ['let', 21],
    ['vacant', 9],
    ['renovating', 4],
  ] as const);
  const owners = [resident(random), ...(random.chance(0.22) ? [resident(random)] : [])];
  const tenants = status === 'let' ? [resident(random), ...(random.chance(0.2) ? [resident(random)] : [])] : [];
  const bought = addDays(today, -random.int(200, 4000));
  const former = random.chance(0.05) ? [resident(random)] : [];
  const keyCustomer = random.chance(0.02);
  const since =
    (from: Day, to = '') =>
    (one: Resident) => ({ name: one.name, phone: one.phone, from, to, note: '' });
  const data = {
    code,
    area: `${areaManagerOf(code)}片区`,
    size: random.pick(SIZES),
    status,
    owners: [...former.map(since(addDays(bought, -1500), addDays(bought, -1))), ...owners.map(since(bought))],
    tenants: tenants.map(since(addDays(today, -random.int(20, 700)))),
    phones: random.chance(0.3) ? [phone(random)] : [],
    vehicles: status === 'vacant' || random.chance(0.42) ? '' : random.chance(0.15) ? `${plate(random)}、${plate(random)}` : plate(random),
    keyCustomer,
    doNotDisturb: restHours(random),
    birthday: random.chance(0.25) ? addDays('1955-01-01', random.int(0, 16_000)) : '',
    specialNeeds: random.chance(0.03) ? random.pick(NEEDS) : '',
    remark: random.chance(0.05) ? random.pick(REMARKS) : '',
  };
  return { code, status, owners, tenants, keyCustomer, data };
}

function resident(random: Random): Resident {
  return { ...somebody(random), phone: mobile(random) };
}

function restHours(random: Random): readonly Readonly<Record<string, string>>[] {
  if (!random.chance(0.08)) return [];
  return [
    random.pick([
      { from: '12:30', to: '14:30', note: '午休' },
      { from: '21:00', to: '08:00', note: '家有婴儿' },
      { from: '08:00', to: '15:00', note: '上夜班，白天休息' },
    ]),
  ];
}

const NEEDS: readonly string[] = [
  '独居老人，有事联系女儿。',
  '行动不便，坐轮椅，上门提前打电话。',
  '听力不好，请发短信。',
  '家有新生儿，不要按门铃。',
  '孕妇在家，消杀前先告知。',
];

const REMARKS: readonly string[] = [
  '常住外地，房屋委托管家照看。',
  '门锁更换过，备用钥匙不在前台。',
  '养有大型犬，上门注意。',
  '管理费银行代扣。',
  '已申请封闭阳台，手续齐全。',
  '对声响比较在意，施工要提前告知。',
];

/** Whoever speaks for the unit: the tenant where it is let, else an owner. */
export function speakerOf(random: Random, home: Household): Resident {
  return random.pick(home.tenants.length > 0 && random.chance(0.85) ? home.tenants : home.owners);
}
