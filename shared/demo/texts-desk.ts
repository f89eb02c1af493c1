/** What documents, checks, notices and notes of a month say. */

export interface DocumentText {
  readonly sender: string;
  /** `{n}` is a running number. */
  readonly docNo: string;
  readonly title: string;
  readonly urgency: 'urgent' | 'soon' | 'normal';
  readonly opinion: string;
  readonly to: string;
  readonly result: string;
  /** Absent = nothing speaks against it. */
  readonly doubt?: string;
  readonly answer?: string;
  /** Absent = taken in after the answer. */
  readonly refused?: string;
}

export const DOCUMENTS: readonly DocumentText[] = [
  {
    sender: '翠竹街道办事处',
    docNo: '翠街办〔2026〕{n}号',
    title: '关于开展冬季消防安全检查的通知',
    urgency: 'soon',
    opinion: '请护管部牵头自查，工程部配合检查消防设施，本周内报结果。',
    to: '马超',
    result: '已完成自查，隐患3处当日整改，自查表已报街道。',
  },
  {
    sender: '市供水集团',
    docNo: '供水函〔2026〕{n}号',
    title: '关于二次供水水箱清洗停水的函',
    urgency: 'urgent',
    opinion: '同意配合，工程部到场监护，前台发停水通知。',
    to: '高峰',
    result: '停水通知已张贴，清洗完成，水质报告已存档。',
  },
  {
    sender: '翠竹社区居委会',
    docNo: '',
    title: '第三季度人口信息核对表',
    urgency: 'normal',
    opinion: '客服部核对后盖章交回。',
    to: '何静',
    result: '已核对1200户，交回居委会。',
  },
  {
    sender: '区环卫所',
    docNo: '环卫〔2026〕{n}号',
    title: '关于规范装修垃圾堆放清运的通知',
    urgency: 'normal',
    opinion: '环境部按要求设围挡，装修巡查时告知施工队。',
    to: '彭玉兰',
    result: '堆放点已设围挡和标识，已告知在施工的住户。',
  },
  {
    sender: '辖区派出所',
    docNo: '',
    title: '电信诈骗防范宣传协助函',
    urgency: 'soon',
    opinion: '大堂张贴海报，业主群转发。',
    to: '邓颖',
    result: '海报已张贴20处，群内已转发。',
  },
  {
    sender: '诚信律师事务所',
    docNo: '诚律函〔2026〕{n}号',
    title: '关于5栋某单元邻里纠纷的律师函',
    urgency: 'soon',
    opinion: '转法务，客服部做好沟通记录。',
    to: '林晓燕',
    result: '已转公司法务，双方约定下周协商。',
    doubt: '收件人写的是业主个人，不确定该不该由物业签收',
    answer: '函里涉及物业管理事项，先收下',
  },
  {
    sender: '某装饰公司',
    docNo: '',
    title: '装修推广合作函',
    urgency: 'normal',
    opinion: '',
    to: '',
    result: '',
    doubt: '推广性质，要求前台代发宣传册',
    answer: '不收，退回送件人',
    refused: '商业推广，按规定不代收代发，已当面退回。',
  },
  {
    sender: '区住建局',
    docNo: '住建物〔2026〕{n}号',
    title: '关于报送物业服务收费公示情况的通知',
    urgency: 'soon',
    opinion: '财务核对后由客服部报送。',
    to: '许慧',
    result: '公示照片和收费表已报送。',
  },
  {
    sender: '电梯维保公司',
    docNo: '维保字第{n}号',
    title: '12月电梯年检停梯安排',
    urgency: 'normal',
    opinion: '工程部核对时间，避开早晚高峰，提前三天通知住户。',
    to: '高峰',
    result: '已与维保公司定好时间，通知待发。',
  },
];

export interface TroubleText {
  readonly item: string;
  readonly note: string;
}

/** What is out of order now and then, by the items of the lobby sheet. */
export const BROKEN: readonly TroubleText[] = [
  { item: '灯光照明', note: '{东|西|北}侧{两|三}盏筒灯不亮' },
  { item: '门禁及对讲', note: '{1|2|4}单元读卡没反应' },
  { item: '玻璃门及地弹簧', note: '闭门太快，有异响' },
  { item: '空调', note: '出风不冷，滴水' },
];

/** What is below standard now and then. */
export const UNTIDY: readonly TroubleText[] = [
  { item: '地面清洁', note: '{门口|电梯厅}有{水渍|脚印}' },
  { item: '墙面及玻璃清洁', note: '玻璃门{手印明显|有胶印}' },
  { item: '垃圾桶清理', note: '桶满未清' },
  { item: '有无杂物堆放', note: '消防栓前堆放{纸箱|婴儿车}' },
];

export const LOG_GISTS: Readonly<Record<'lobby' | 'control', string>> = {
  lobby: '{无异常。|}访客{38|45|52|61}人次，外卖快递{80|96|110}人次，夜间巡更4次{。|，3栋单元门未关好一次，已关。|，劝离发小广告一人。}',
  control:
    '{设备正常。|监控全部在线。|12号机位花屏，已报工程部。}{无异常事件。|凌晨1点车库有人徘徊，已通知岗亭查看，是等车的住户。|调看录像一次，有登记。}',
};

export interface NoticeText {
  readonly title: string;
  readonly body: string;
  /** Days it hangs. */
  readonly days: number;
}

export const NOTICES: readonly NoticeText[] = [
  {
    title: '关于二次供水水箱清洗停水的通知',
    body: '各位业主、住户：\n为保证用水卫生，定于本周六9:00至17:00清洗二次供水水箱，期间11层以上停水，请提前储水。\n如有疑问请致电客服中心0755-26001001。',
    days: 5,
  },
  {
    title: '关于消防设施联动测试的通知',
    body: '各位业主、住户：\n本周四14:00至16:00进行消防联动测试，期间会有警铃和广播，不是火警，不必惊慌。\n测试期间电梯可能短时迫降，请错开出行。',
    days: 4,
  },
  {
    title: '关于冬季外墙清洗的通知',
    body: '各位业主、住户：\n下周起清洗1栋至5栋外墙，施工时间9:00至17:00。请关好门窗，收回阳台和窗外的衣物花盆。\n吊绳作业下方设警戒区，请绕行。',
    days: 20,
  },
];

export interface ActivityText {
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly clock: string;
  readonly large: boolean;
  readonly families: number;
  readonly summary: string;
}

export const ACTIVITIES: readonly ActivityText[] = [
  {
    title: '亲子手工烘焙活动',
    body: '各位业主：\n周六下午在会所一楼举办亲子烘焙，材料由物业准备，每家一位大人带一位小朋友，名额15组，到前台报名。',
    place: '会所一楼',
    clock: '15:00',
    large: false,
    families: 12,
    summary: '到场11组，现场秩序好，家长希望每月一次。',
  },
  {
    title: '社区邻里节',
    body: '各位业主、住户：\n周日上午在中心花园举办邻里节，有百家宴、义诊、旧物交换和儿童游戏，欢迎全家参加。',
    place: '中心花园',
    clock: '09:30',
    large: true,
    families: 26,
    summary: '约300人参加，音响中途断电一次，5分钟恢复。',
  },
  {
    title: '消防疏散演练',
    body: '各位业主、住户：\n本周日上午组织3栋、4栋疏散演练，听到广播后请沿楼梯有序下楼到中心花园集合。',
    place: '3栋、4栋',
    clock: '10:00',
    large: false,
    families: 9,
    summary: '',
  },
];

export interface NoteText {
  readonly kind: 'hint' | 'order';
  readonly content: string;
  readonly days: number;
}

export const NOTES: readonly NoteText[] = [
  { kind: 'order', content: '本周起快递超过3天未领的，每天17点统一电话提醒一遍，记在快递登记里。', days: 6 },
  { kind: 'hint', content: '5栋1单元电梯年检，周三全天停一台，来电请告知走2号梯。', days: 3 },
  { kind: 'order', content: '空置房钥匙借给中介必须有片区管理员陪同，当天归还，不得过夜。', days: 12 },
  { kind: 'hint', content: '地下车库B区刷地坪漆，20日至24日封闭，车辆引导到C区。', days: 5 },
  { kind: 'order', content: '公司月底抽查回访记录，业主建议一栏要写原话，不要只写满意。', days: 9 },
  { kind: 'hint', content: '明早9点至12点水泵检修停水，来电按公开信口径答复，不承诺具体恢复时间。', days: 2 },
];

/** What head office asked after a report, and what the desk answered. */
export const ANSWERED_OPINION = {
  matter: '首次响应及时率',
  opinion: '夜班的首次响应比白班慢，说明原因和改进办法。',
  answer: '夜班一人值守，22点后接电话和接待访客冲突。已把22点至24点改为两人，两周后再看这个指标。',
} as const;

export const OPEN_OPINIONS = [
  { matter: '投诉处理及时率', opinion: '电梯类投诉超过承诺时间的多，列出清单和维保单位的整改时间。', days: 2 },
  { matter: '回访率', opinion: '装修类回访没有达到要求的比例，本月底前补齐，并说明谁负责。', days: 5 },
] as const;
