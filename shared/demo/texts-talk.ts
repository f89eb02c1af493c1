/** The many small things a desk hears in a day: duty entries, questions, calls for help, suggestions, praise. `{a|b}` = one of these. */

export interface TalkText {
  readonly content: string;
  readonly result: string;
  readonly weight: number;
}

export interface DutyText extends TalkText {
  readonly way: 'call' | 'visit' | 'patrol' | 'notice' | 'other';
  /** Whom it is passed to; '' = settled at the desk. */
  readonly assignee?: string;
}

export const DUTY: readonly DutyText[] = [
  {
    way: 'call',
    content: '询问{管理费|水费|车位费}{怎么交|这个月多少|可以用微信交吗}。',
    result: '已{告知金额和缴费方式|发送缴费二维码|转财务核对后回复}。',
    weight: 10,
  },
  { way: 'call', content: '问{快递|挂号信|外卖}有没有到前台。', result: '{已到，告知货架号|未到，到后通知}。', weight: 7 },
  { way: 'call', content: '{家里钥匙忘带|门锁电子屏没电}，问有没有开锁电话。', result: '告知备案开锁公司电话，提醒带身份证。', weight: 4 },
  {
    way: 'call',
    content: '说{楼下|车库}有车{没熄火很久|报警器一直响|灯没关}，车牌尾号{38K|6B2|915}。',
    result: '已联系车主下楼处理。',
    assignee: '宋斌',
    weight: 6,
  },
  {
    way: 'call',
    content: '反映{楼道|电梯里}有{狗尿|积水|油渍}，请人清理。',
    result: '已安排保洁清理，拍照回复业主。',
    assignee: '杨桂英',
    weight: 6,
  },
  {
    way: 'call',
    content: '问{明天停水|消杀|电梯年检}{几点到几点|影响哪几栋}。',
    result: '已按通知告知，{业主表示知悉|建议提前储水}。',
    weight: 4,
  },
  {
    way: 'call',
    content: '{朋友|亲戚}来访，车牌已报，请门岗放行。',
    result: '已通知{正门|东门}岗，登记放行。',
    assignee: '唐磊',
    weight: 6,
  },
  { way: 'call', content: '推销{净水器|宽带|保险}的来电。', result: '婉拒。', weight: 1 },
  {
    way: 'visit',
    content: '来办{门禁卡|车位登记}{续期|补办}，资料{=齐全|缺房产证复印件}。',
    result: '{=当场办好|告知缺的资料，下次带来}。',
    weight: 7,
  },
  {
    way: 'visit',
    content: '租客来登记入住，{带了合同和身份证|业主电话已确认}。',
    result: '已登记资料，{发放门禁卡1张|告知装修和垃圾分类要求}。',
    weight: 4,
  },
  {
    way: 'visit',
    content: '来问{房产证|公积金提取}要的{物业证明|地址证明}。',
    result: '出具证明一份，{已签收|经理签字后交业主}。',
    weight: 3,
  },
  { way: 'visit', content: '借{手推车|雨伞|梯子}{搬东西|用半小时}。', result: '已{归还|登记借出，当天还}。', weight: 4 },
  {
    way: 'patrol',
    content: '巡查{5栋|8栋|车库|中心花园}：{=消防通道有电动车|应急灯不亮一盏|井盖松动|垃圾桶满}。',
    result: '{=已通知车主移走|已报工程部更换|已加固|已通知环境部清运}。',
    assignee: '韩林',
    weight: 7,
  },
  {
    way: 'patrol',
    content: '夜间巡查{1至5栋|6至10栋}，{关好3扇未关的单元门|劝离在架空层逗留人员|车库照明正常}。',
    result: '正常。',
    weight: 5,
  },
  {
    way: 'patrol',
    content: '检查{大堂|样板层|儿童区}保洁，{=玻璃有手印|地面有水渍|正常}。',
    result: '{=已当场擦净|通知保洁擦干|正常}。',
    assignee: '谢秀兰',
    weight: 3,
  },
  {
    way: 'notice',
    content: '{供电局|水务公司|街道办}通知：{周三9时至12时检修停电|二次供水水箱清洗|周五上门做人口登记}。',
    result: '已{张贴通知|发业主群|告知各岗}。',
    weight: 3,
  },
  {
    way: 'notice',
    content: '经理交代：{明天上午检查消防|下午有领导参观|本周做满意度回访}，{提前准备资料|注意仪容}。',
    result: '已传达各班次。',
    weight: 2,
  },
  { way: 'other', content: '监控室告知{3号电梯摄像头黑屏|东门道闸离线}。', result: '弱电工已恢复。', assignee: '梁志', weight: 3 },
  { way: 'other', content: '拾到{钥匙一串|儿童水杯|公交卡}，在{大堂沙发|2栋门口}。', result: '已登记，{失主认领|存放前台}。', weight: 2 },
];

export const CONSULTS: readonly TalkText[] = [
  {
    content: '咨询{装修|封阳台|装充电桩}{怎么申请|要交多少押金|几天批下来}。',
    result: '已说明流程和资料清单，{发电子版|业主记录后自行准备}。',
    weight: 8,
  },
  {
    content: '咨询{车位|地下车库月卡}{=价格|有没有空位|能不能转让}。',
    result: '{=告知现行价格|暂无空位，已登记排队|不能私下转让，告知办理流程}。',
    weight: 7,
  },
  {
    content: '问{管理费单价|本体维修金}是按什么标准收的，{要看文件|想要明细}。',
    result: '出示{收费公示|合同条款}，业主表示清楚。',
    weight: 5,
  },
  {
    content: '问{二次供水|消防}{=检测报告在哪里看|多久检测一次}。',
    result: '{=报告公示在公告栏，已拍照发业主|已告知检测时间和周期}。',
    weight: 3,
  },
  { content: '{新买的房|刚租的房}过户后怎么变更业主资料。', result: '告知带房产证、身份证到前台办理。', weight: 4 },
];

export const HELPS: readonly TalkText[] = [
  {
    content: '{老人|小孩}{=反锁在家里|在家联系不上}，请帮忙去看看。',
    result: '护管员上门，{=业主赶回开门，人平安|人平安，只是没听见电话}。',
    weight: 4,
  },
  {
    content: '{手机|戒指|玩具}掉到{=电梯井|下水井|景观池}里，请帮忙捞。',
    result: '{=联系维保单位取出交还|已捞出交还|已捞出交还}。',
    weight: 3,
  },
  { content: '{搬钢琴|搬大件}请帮忙{=控电梯|借平板车}。', result: '{=安排护管员控梯，20分钟完成|借出平板车一辆，已归还}。', weight: 4 },
  { content: '{=车胎没气，请帮忙打气|电瓶亏电，请帮忙搭电}。', result: '{=借出打气泵，已充好|工程部搭电，启动正常}。', weight: 3 },
  { content: '{=阳台有马蜂窝|家里进了老鼠|花园里有蛇}，不敢动。', result: '{=请消防清除|消杀公司处理|护管员赶走}。', weight: 2 },
];

export const SUGGESTIONS: readonly TalkText[] = [
  { content: '建议{架空层|北门}加装{充电柜|快递架|长椅}。', result: '报经理研究，{列入下季度计划|月底答复}。', weight: 4 },
  { content: '建议{游泳池|健身房}{延长开放时间|周末早点开}。', result: '已转社区文化，{下月试行|征求意见中}。', weight: 3 },
  { content: '建议车库{装反光镜|重新划线|加指示牌}。', result: '工程部已{安装|列入计划}。', weight: 4 },
  { content: '建议电子屏{滚动播放停水通知|少放广告}。', result: '已调整。', weight: 2 },
];

export const PRAISES: readonly TalkText[] = [
  {
    content: '表扬{维修李师傅|保洁杨姐|门岗小宋}，{下雨天帮忙搬东西|上门修完还打扫干净|捡到钱包送回来}，很感谢。',
    result: '已转达并在例会上表扬。',
    weight: 5,
  },
  { content: '感谢{前台|夜班护管}{帮忙找回走失的老人|半夜帮忙送医}，送来锦旗一面。', result: '已报经理，全员学习。', weight: 2 },
];

export const OPINIONS: readonly TalkText[] = [
  {
    content: '对{车位涨价|外墙广告收入|公摊电费}有意见，希望{公示明细|听听业主意见}。',
    result: '已书面说明，{公示在公告栏|业委会会议上讨论}。',
    weight: 4,
  },
  {
    content: '对{消杀频次|绿化养护|门岗执勤}有意见，觉得{不如以前|夏天不够}。',
    result: '已调整作业计划，{下周见效果|请业主监督}。',
    weight: 4,
  },
];

/** One question from many, answered by one public letter (CB-7). */
export const SHARED_QUESTION = {
  ask: '{听说|通知说}本月要换{门禁系统|门禁}，{旧卡还能用吗|要不要交费|老人不会用手机怎么办}？',
  title: '关于更换门禁系统有关问题的答复',
  body: `各位业主、住户：

近期不少住户询问更换门禁系统的事，现一并答复如下：

一、旧卡可以继续使用到换装完成后第三十天，之后请到前台免费换新卡，每户四张，不收费用。
二、不用手机的老人和儿童，用新卡或室内对讲开门，不要求安装手机程序。
三、换装按楼栋进行，每栋一天，当天上午九时至下午五时单元门临时敞开，护管员在岗值守。

如有疑问，请到物业服务中心前台，或拨打 0755-26001001。感谢理解与支持。`,
  places: '各单元门厅公告栏、地下车库电梯厅',
  result: '以公开信统一答复，旧卡可继续使用，新卡每户四张免费。',
} as const;

export const REFUSALS: readonly { readonly content: string; readonly reason: string; readonly weight: number }[] = [
  {
    content: '投诉{隔壁小区|小区外马路}{=施工噪音|烧烤摊油烟}，要求物业处理。',
    reason: '不在物业管理区域内，已告知向{=环保|城管}热线反映，并给出电话。',
    weight: 1,
  },
  {
    content: '要求物业{=赔偿室内被盗损失|退回开发商承诺的车位费}。',
    reason: '不属物业服务合同范围，建议{=报警并走保险|向开发商主张}，可提供监控和资料。',
    weight: 1,
  },
];
