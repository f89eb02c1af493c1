/** The printed columns of domain §3 are all there, in their order, under their own headings. */
import { describe, expect, it } from 'vitest';
import { paperColumns } from './contract/columns';
import { definitionOf, type RegisterId } from './index';

/** As in the table of §3: what stands in brackets is no part of a heading (§6); units, staff and the like print their sheet. */
const PRINTED: Readonly<Partial<Record<RegisterId, string>>> = {
  duty: '日期时间, 班次, 方式, 房号, 姓名, 电话, 内容, 紧急程度, 人员安排, 承诺完成时间, 跟进记录, 处理结果, 完成时间, 回访结果, 值班人',
  handover:
    '日期, 班次, 交班人, 接班人, 交接时间, 未完成事项, 钥匙, 未领包裹, 在访人员, 外部值班记录, 设备及物品状况, 备用金/代收款, 领导交办, 双方签名',
  requests:
    '登记时间, 登记人, 受理人, 渠道, 房号, 姓名, 电话, 是否匿名, 类型, 类别, 等级, 是否复杂, 内容, 四清楚, 报告对象, 是否有效, 责任部门, 责任人, 协助岗位, 处理方案, 审定人, 客户是否接受方案, 承诺时间, 首次响应时间, 处理过程, 处理结果, 完成时间, 答复时间及方式, 重点跟踪, 服务起止日期, 根本原因, 预防措施, 合并至',
  workorders:
    '派单时间, 责任部门, 班组, 接单人, 预约时间, 有偿/无偿, 收费项目×数量×单价, 报价, 客户同意, 催办记录, 到场时间, 完工时间, 材料, 客户确认, 回单时间, 收费状态',
  callbacks:
    '来源, 来源编号, 房号, 姓名, 电话, 完成日期, 应回访日期, 回访人, 第几次, 方式, 时间, 现场查看, 是否处理好, 是否合格, 质量评价, 服务效果, 服务态度, 有无违规收费, 满意度, 缺点与不足, 业主建议, 解释原因, 整改人, 整改内容, 整改完成时间, 下次回访时间, 客户签名, 主管意见',
  letters: '标题, 正文, 覆盖的诉求/回访, 张贴位置, 张贴时间, 存档',
  keys: '编号, 房号/位置, 类别, 数量, 挂钩号, 备注',
  keyloans: '钥匙, 借用人, 部门/单位, 证件, 用途, 借出时间, 预计归还, 经办人, 签名, 归还时间, 归还人, 验收人',
  visitors:
    '来访时间, 姓名, 性别, 证件类型, 证件号码, 电话, 单位, 人数, 车牌, 被访房号, 被访人, 事由, 是否联系确认, 访客证号, 携带物品, 离开时间, 值班人',
  parcels: '到达时间, 类别, 承运, 单号, 收件人, 房号, 电话, 件数, 存放位置, 取件码, 通知时间, 领取时间, 领取人, 代领关系, 签名, 片区管理员',
  documents: '收文日期, 来文单位, 文号, 标题, 份数, 缓急, 收文人, 请示及答复, 经理审阅意见, 分发, 办理结果, 归档位置',
  releases: '日期, 房号, 申请人, 身份, 业主是否同意, 物品清单, 车牌, 放行门岗, 放行时间, 核验人',
  moves: '房号, 业主/租户, 证件, 电话, 办理日期, 交付钥匙, 交付资料, 水电气表底数, 遗留问题, 签名',
  renovations: '房号, 申请人, 装修单位, 负责人电话, 项目, 起止日期, 押金, 审批, 巡查记录, 验收, 退押金',
  passes: '类别, 姓名, 证件号, 房号, 单位, 车牌, 有效期, 押金/工本费, 发放时间, 退证时间, 照片',
  otherlogs: '来源, 日期, 摘要, 照片, 收集人',
  notices: '标题, 内容, 发布时间, 范围, 时间, 地点, 参加住户',
  checks: '日期, 班次, 项目, 正常/异常/不合格, 说明, 转报修, 整改通知, 复查',
  messages: '时间, 留言人, 电话, 转告对象, 房号, 内容, 转告时间, 转告方式',
  archiveloans: '档案名称, 房号, 借阅人, 部门, 用途, 借出, 预计归还, 归还, 批准人',
  fees: '时间, 房号, 交款人, 项目, 期间, 金额, 方式, 收据号, 交接给收银员时间, 收银员',
  feereminders: '房号, 项目, 金额, 催缴时间, 方式, 答复, 承诺缴费日',
  agency: '房号, 业务, 类别, 资料, 受理, 送办, 办结, 费用',
  // 编号 alone is the record's own number (§6), so the tag of the thing is called 物品编号.
  borrowed: '物品, 物品编号, 借用人, 房号, 电话, 押金, 借出, 应还, 归还, 签名',
  lostfound: '拾获时间, 地点, 物品, 拾获人, 存放, 认领人, 证件, 认领时间, 签名',
  headopinions: '收到时间, 周次, 事项, 意见, 答复期限, 答复, 答复人, 答复时间, 接收人',
  units: '房号, 片区, 面积, 状态, 业主, 租户, 电话, 车辆, 重点客户, 免打扰时段, 生日, 特殊需求, 备注',
  staff: '姓名, 岗位, 角色, 部门, 责任区, 代理人, 电话, 在岗',
  departments: '部门',
  prices: '项目, 单位, 单价, 说明',
  promises: '类别, 承诺时限',
};

describe.each(Object.entries(PRINTED))('%s', (id, printed) => {
  it.each(['print', 'sheet'] as const)('has every column in order: %s', (on) => {
    const wanted = printed.split(', ');
    const shown = paperColumns(definitionOf(id).fields, on).map((column) => column.heading.zh);
    expect(shown.filter((heading) => wanted.includes(heading))).toEqual(wanted);
  });
});
