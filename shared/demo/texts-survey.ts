/** What a satisfaction survey asks about, how well it is liked on the whole, and what residents add. */
export const SURVEY_ITEMS = [
  { item: '客户服务', liked: 0.92, remark: '{前台态度好，答复及时|电话有时占线}' },
  { item: '工程维修', liked: 0.84, remark: '{上门快，配件等得久|希望夜间也能报修}' },
  { item: '秩序维护', liked: 0.88, remark: '{外卖车在人行道上骑得快|访客登记认真}' },
  { item: '保洁服务', liked: 0.9, remark: '{地下车库灯光偏暗、有积灰|楼道每天有人拖}' },
  { item: '绿化养护', liked: 0.86, remark: '{中心花园草皮有空秃|修剪及时}' },
] as const;
