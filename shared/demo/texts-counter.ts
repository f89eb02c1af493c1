/** What stands in the counter's further books: things lent, found, paid, fetched, passed on. `{a|b}` = one of these. */

export interface LentText {
  readonly item: 'umbrella' | 'trolley' | 'tool';
  readonly name: string;
  readonly code: string;
  /** Deposit in 分; null = none. */
  readonly deposit: number | null;
}

const row = (item: LentText['item'], name: string, start: string, count: number, deposit: number | null): readonly LentText[] =>
  Array.from({ length: count }, (_, i) => ({ item, name, code: `${start}${String(i + 1).padStart(2, '0')}`, deposit }));

/** All that can be lent; each tag once. */
export const THINGS: readonly LentText[] = [
  ...row('umbrella', '', 'S', 12, 2000),
  ...row('trolley', '平板车', 'T', 3, 5000),
  ...row('tool', '人字梯', 'G', 2, 5000),
  ...row('tool', '冲击钻', 'G1', 1, 10_000),
  ...row('tool', '打气筒', 'G2', 1, null),
];

export interface FoundText {
  readonly thing: string;
  readonly features: string;
  readonly place: string;
  readonly valuable: boolean;
  readonly weight: number;
}

export const FOUND_THINGS: readonly FoundText[] = [
  {
    thing: '钥匙一串',
    features: '{三把，红色挂绳|五把，带门禁卡|两把，小熊挂件}',
    place: '{3栋大堂|地下车库B区|儿童乐园}',
    valuable: false,
    weight: 4,
  },
  { thing: '{儿童水壶|滑板车|毛绒玩具}', features: '{蓝色|粉色|黄色}', place: '{儿童乐园|泳池边|中心花园}', valuable: false, weight: 4 },
  { thing: '{长柄雨伞|折叠伞}', features: '{黑色|格子}', place: '{1栋大堂|会所门口}', valuable: false, weight: 3 },
  { thing: '手机', features: '{黑色，屏幕有裂纹|白色，透明壳}', place: '{中心花园长椅|地下车库A区}', valuable: true, weight: 2 },
  { thing: '{钱包|证件包}', features: '{黑色皮质，有银行卡|棕色，内有身份证}', place: '{快递柜旁|6栋电梯}', valuable: true, weight: 2 },
  { thing: '{眼镜|蓝牙耳机}', features: '{黑框|白色，单只}', place: '{健身房|4栋大堂}', valuable: false, weight: 2 },
];

export const ARCHIVES: readonly { readonly name: string; readonly no: string; readonly purpose: string; readonly department: string }[] = [
  { name: '给排水竣工图', no: 'G-02', purpose: '{查主管走向|核对阀门位置}', department: '工程部' },
  { name: '电气竣工图', no: 'D-01', purpose: '{查配电回路|应急照明整改}', department: '工程部' },
  { name: '消防验收档案', no: 'X-03', purpose: '{消防年检|设备编号核对}', department: '护管部' },
  { name: '电梯维保合同', no: 'H-05', purpose: '{核对维保条款|续签合同}', department: '工程部' },
  { name: '保洁外包合同', no: 'H-02', purpose: '月度考核', department: '环境部' },
  { name: '业主入伙档案 1至3栋', no: 'Y-01', purpose: '{核对产权信息|补录联系方式}', department: '客服部' },
];

export const AGENCIES: readonly {
  readonly business: 'account' | 'payment';
  readonly kind: 'power' | 'gas' | 'cable' | 'phone' | 'internet';
  readonly papers: string;
  readonly office: string;
  readonly weight: number;
}[] = [
  { business: 'account', kind: 'gas', papers: '身份证复印件、购房合同', office: '燃气公司营业厅', weight: 3 },
  { business: 'account', kind: 'internet', papers: '身份证复印件', office: '电信营业厅', weight: 3 },
  { business: 'account', kind: 'cable', papers: '身份证复印件、户号', office: '广电营业厅', weight: 2 },
  { business: 'payment', kind: 'power', papers: '缴费通知单、现金', office: '供电营业厅', weight: 3 },
  { business: 'payment', kind: 'gas', papers: '燃气卡', office: '燃气公司营业厅', weight: 2 },
];

/** Messages for colleagues, and between residents. */
export const FOR_STAFF: readonly string[] = [
  '{下午3点|明天上午}来做季度保养，要先开机房门。',
  '请回个电话，关于{合同续签|发票抬头|活动场地}。',
  '{消防检查|电梯年检}改到下周三，带上资料。',
  '样品放在门岗，方便时来取。',
];
export const FOR_RESIDENTS: readonly string[] = [
  '家里的钥匙放在前台，来取时报姓名。',
  '{送货师傅|装修队长}到过，没人在家，晚上再来。',
  '{楼上|楼下}约今晚8点一起看漏水的地方。',
  '孩子放学先在前台等，别着急。',
];
