/** What stands in the desk's other books: visits, parcels, keys. `{a|b}` = one of these. */

export interface VisitText {
  readonly reason: string;
  readonly org: string;
  readonly belongings: string;
  /** Minutes inside, from and to. */
  readonly stay: readonly [number, number];
  readonly weight: number;
}

export const VISITS: readonly VisitText[] = [
  { reason: '走亲访友', org: '', belongings: '{|水果|礼品}', stay: [60, 240], weight: 30 },
  { reason: '{看房|中介带看}', org: '{安居房产|恒信地产}', belongings: '', stay: [20, 60], weight: 14 },
  { reason: '{家政保洁|钟点工}', org: '{好邻家政|洁到家}', belongings: '清洁工具', stay: [120, 240], weight: 12 },
  {
    reason: '{空调|冰箱|洗衣机}{维修|安装}',
    org: '{美佳售后|海信服务|格诚空调}',
    belongings: '工具箱、{空调外机|配件}',
    stay: [40, 150],
    weight: 12,
  },
  { reason: '{送家具|送家电}', org: '{居美物流|京配物流}', belongings: '{沙发|床垫|冰箱}', stay: [20, 70], weight: 10 },
  { reason: '装修施工', org: '{匠心装饰|新居装饰}', belongings: '电动工具、{瓷砖|水泥}', stay: [180, 480], weight: 9 },
  { reason: '{宽带安装|燃气安检|抄水表}', org: '{电信公司|燃气公司|水务公司}', belongings: '工具包', stay: [20, 90], weight: 8 },
  { reason: '{家教|上门理疗|宠物上门}', org: '', belongings: '{书本|}', stay: [60, 150], weight: 5 },
];

export const CARRIERS: readonly (readonly [name: string, prefix: string, weight: number])[] = [
  ['顺丰', 'SF', 22],
  ['中通', '', 18],
  ['圆通', 'YT', 15],
  ['韵达', '', 13],
  ['申通', '', 9],
  ['极兔', 'JT', 10],
  ['京东', 'JD', 9],
  ['邮政EMS', 'EB', 4],
];

export const SHELVES: readonly string[] = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', '大件区', '冷藏柜'];

export const RELATIONS: readonly string[] = ['家人', '配偶', '父母', '子女', '室友', '邻居', '保姆'];

export interface KeyText {
  readonly place: string;
  readonly kind: 'public' | 'plant' | 'cabinet';
  readonly count: number;
}

export const PUBLIC_KEYS: readonly KeyText[] = [
  { place: '天台门 1至5栋', kind: 'public', count: 5 },
  { place: '天台门 6至10栋', kind: 'public', count: 5 },
  { place: '架空层储物间', kind: 'public', count: 2 },
  { place: '会所活动室', kind: 'public', count: 2 },
  { place: '泳池机房', kind: 'plant', count: 2 },
  { place: '地下配电房', kind: 'plant', count: 3 },
  { place: '生活水泵房', kind: 'plant', count: 3 },
  { place: '消防泵房', kind: 'plant', count: 2 },
  { place: '电梯机房 1至5栋', kind: 'plant', count: 5 },
  { place: '电梯机房 6至10栋', kind: 'plant', count: 5 },
  { place: '弱电间总钥匙', kind: 'plant', count: 2 },
  { place: '发电机房', kind: 'plant', count: 2 },
  { place: '资料柜 一', kind: 'cabinet', count: 1 },
  { place: '资料柜 二', kind: 'cabinet', count: 1 },
];

export const PURPOSES: Readonly<Record<'vacant' | 'public' | 'entrusted' | 'plant' | 'cabinet', string>> = {
  vacant: '{看房|巡查空置房|放水冲地漏|带施工队量尺寸}',
  public: '{天台防水检查|搬运活动用品|灭火器检查|清洗水箱}',
  entrusted: '{受业主委托通风|陪同维修|送花浇水}',
  plant: '{月度巡检|设备保养|抄表|维保单位检修}',
  cabinet: '{查阅业主档案|归档合同|取图纸}',
};
