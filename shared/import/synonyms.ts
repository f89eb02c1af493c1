/** Words of old books that mean the same as a choice of ours. */
import type { Text } from '@shared/base/text';

/** Each line is one meaning; a choice whose label is in a line is meant by all words of it. */
const SAME: readonly (readonly string[])[] = [
  ['其他', '其它', '另', '其他类'],
  ['来电', '电话', '致电', '打电话'],
  ['来访', '上门', '到访', '前台', '现场'],
  ['面谈', '当面', '见面'],
  ['在线', '微信', '网络', '线上', 'app'],
  ['在线聊天', '微信'],
  ['书面', '来信', '信函'],
  ['非常满意', '很满意', '十分满意'],
  ['一般', '普通', '基本满意', '正常'],
  ['不满意', '不满', '差评'],
  ['非常不满意', '很不满意', '极不满意'],
  ['重大', '特大', '严重'],
  ['重要', '较大', '较重'],
  ['好', '良好', '优', '优秀', '合格'],
  ['差', '不好', '较差', '不合格'],
  ['紧急', '急', '加急', '特急'],
  ['渗漏水/跑水', '漏水', '渗水', '水管爆裂'],
  ['电梯困人', '困人'],
  ['报修', '维修'],
  ['投诉', '客诉'],
  ['咨询', '询问', '查询'],
  ['建议', '合理化建议'],
  ['特约服务', '有偿服务', '特约'],
  ['安保', '秩序', '护管', '保安', '安全'],
  ['清洁', '保洁', '卫生', '环境'],
  ['绿化', '园林'],
  ['工程维修', '工程', '维修', '设备设施'],
  ['信件报刊收发', '信件', '报刊', '快递'],
  ['装修管理', '装修'],
  ['员工服务态度', '服务态度', '态度'],
  ['快递', '包裹', '快件'],
  ['平信', '信件', '普通信件'],
  ['挂号信', '挂号'],
  ['报刊', '报纸', '杂志'],
  ['身份证', '居民身份证', '二代身份证'],
  ['驾驶证', '驾照'],
  ['男', '先生', 'm', 'male'],
  ['女', '女士', '小姐', 'f', 'female'],
  ['自住', '业主自住', '已入住', '入住'],
  ['出租', '租住', '租赁', '租户'],
  ['空置', '空房', '未入住', '闲置'],
  ['装修', '装修中'],
  ['有偿', '收费'],
  ['无偿', '免费', '不收费'],
  ['待收', '未收', '未付', '欠费'],
  ['已收', '已付', '已缴', '收讫'],
  ['空置房', '空房'],
  ['公共区域', '公共', '公区'],
  ['业主托管', '托管', '委托'],
  ['设备间', '设备房', '机房'],
  ['资料柜', '档案柜'],
  ['前台', '接待', '客服'],
  ['主管', '客服主管', '部门主管'],
  ['天', '日'],
  ['小时', '时', '钟头'],
  ['分钟', '分'],
];

/** One spelling for comparing: half-width, small, without blanks and marks. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()（）。.、,，]/g, '');
}

/**
 * The key of the choice a word means: by label in either language or by the key itself; else the label without its brackets; else by the
 * words above when only one choice fits. null = none.
 */
export function choiceOf(word: string, options: Readonly<Record<string, Text>>): string | null {
  const wanted = plainWord(word);
  const entries = Object.entries(options);
  const exact = entries.find(([key, label]) => [label.zh, label.en, key].some((name) => plainWord(name) === wanted));
  if (exact) return exact[0];
  const parts = entries.filter(([, label]) => label.zh.split('/').some((part) => plainWord(part) === wanted));
  if (parts.length === 1 && parts[0]) return parts[0][0];
  const meant = entries.filter(([, label]) =>
    SAME.some((line) => line.includes(label.zh) && line.some((same) => plainWord(same) === wanted)),
  );
  return meant.length === 1 && meant[0] ? meant[0][0] : null;
}
