/** What stands on release slips, passes, renovation papers and notes of the desk. `{a|b}` = one of these. */

export interface GoodsText {
  readonly items: string;
  readonly weight: number;
}

/** Goods as `名称×数量`, joined by 、. */
export const GOODS: readonly GoodsText[] = [
  { items: '{三人沙发|床垫|衣柜|餐桌}×1、纸箱×6', weight: 20 },
  { items: '冰箱×1、洗衣机×1', weight: 12 },
  { items: '{电视机|空调|热水器}×1', weight: 12 },
  { items: '行李箱×2、纸箱×8', weight: 16 },
  { items: '{旧家具|旧床|旧书柜}×2', weight: 10 },
  { items: '自行车×1', weight: 6 },
  { items: '办公桌×2、椅子×4、电脑×2', weight: 6 },
];

export const WORKS_GOODS: readonly GoodsText[] = [
  { items: '装修垃圾袋×20', weight: 10 },
  { items: '切割机×1、电锤×2', weight: 8 },
  { items: '余料瓷砖×15、水泥×3', weight: 6 },
  { items: '脚手架×4', weight: 4 },
];

export const GATES: readonly string[] = ['北门岗', '南门岗', '东门车岗'];

export const FIRMS: readonly string[] = ['匠心装饰', '新居装饰', '恒美装饰', '鸿运装饰工程', '品筑家装'];

export const WORKS: readonly string[] = [
  '卫生间防水、{铺地砖|换洁具}',
  '全屋{铺木地板|刷墙}、换门',
  '厨房{橱柜安装|翻新}、水电改造',
  '阳台封窗、{吊顶|地面找平}',
  '全屋装修：水电、泥瓦、木工、油漆',
];

export const PATROLS: readonly string[] = [
  '{现场整洁，灭火器齐全|按申报项目施工，无违规|工人均佩戴出入证}',
  '{施工时间内，噪音正常|垃圾已装袋，未堆放楼道}',
  '{未戴安全帽，已当场提醒|材料堆在楼道，已要求当天清走|中午还在用电锤，已制止}',
];

export const LEFTOVERS: readonly (readonly [place: string, problem: string])[] = [
  ['阳台', '推拉门关不严'],
  ['厨房', '龙头滴水'],
  ['主卧', '墙面有裂纹'],
  ['卫生间', '地漏返味'],
  ['入户门', '门锁发涩'],
  ['客厅', '有一块地砖空鼓'],
];

export interface InstructionText {
  readonly kind: 'collect' | 'enter' | 'decline' | 'moving' | 'other';
  readonly content: string;
  /** Whether somebody is named. */
  readonly named: boolean;
  /** Days it holds; 0 = no end. */
  readonly days: number;
  readonly weight: number;
}

export const INSTRUCTIONS: readonly InstructionText[] = [
  { kind: 'collect', content: '{保姆|母亲|同住的朋友}，可代领快递', named: true, days: 90, weight: 20 },
  { kind: 'collect', content: '出差在外，快递由{邻居|同事}代领', named: true, days: 14, weight: 14 },
  { kind: 'enter', content: '{家政每周三上门|钟点工每天下午来}，直接放行', named: true, days: 180, weight: 14 },
  { kind: 'enter', content: '装修师傅进出，不用再打电话', named: true, days: 30, weight: 8 },
  { kind: 'decline', content: '{推销、派单一律谢绝|不代收货到付款的快递}', named: false, days: 0, weight: 10 },
  { kind: 'moving', content: '租户{退租|换家具}，同意搬运', named: false, days: 7, weight: 10 },
  { kind: 'other', content: '{家有老人，访客先电话联系|包裹放门口鞋柜，不用通知}', named: false, days: 0, weight: 8 },
];

export const REFUSALS: readonly string[] = ['业主不同意搬走{冰箱|家具|空调}', '联系不上业主，没有同意'];
