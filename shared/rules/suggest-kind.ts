/** Words that suggest what a caller wants and which complaint it is; the desk confirms, nothing is set by itself. */
import type { RequestType } from '../registers/requests/types';
import type { Category } from './categories';

/** In the order in which they are asked: what somebody says about us goes before what is broken. */
const TYPES: readonly (readonly [RequestType, RegExp])[] = [
  ['complaint', /投诉|太吵|噪音|噪声|扰民|不满|态度(差|恶劣|不好)|没人(管|理)|多次反映|乱(停|扔|收费)|异味|很臭/],
  ['praise', /表扬|感谢|锦旗|点赞|好评/],
  ['suggestion', /建议|希望(能|物业|小区)|能不能增加/],
  ['special', /特约|有偿|移机|清洗油烟机|上门(保洁|清洁)|家政/],
  ['consult', /咨询|请问|问一下|怎么(办|交|收)|多少钱|几点|收费标准/],
  ['help', /求助|帮忙|被困|困在|困人|忘(带|记).{0,3}钥匙|走失|救命/],
  [
    'repair',
    /报修|维修|漏|渗|堵|坏|不亮|不通|不响|没电|停电|跳闸|断电|停水|没水|爆管|跑水|松动|脱落|生锈|打不开|关不上|失灵|故障|异响|换(锁|灯|龙头)/,
  ],
];

const CATEGORY_WORDS: readonly (readonly [Category, RegExp])[] = [
  ['conduct', /态度|服务员|前台.{0,4}(凶|不理)|骂人|推诿|没礼貌/],
  ['mail', /快递|信件|报纸|报刊|包裹|挂号信|邮件/],
  ['renovation', /装修|电钻|敲墙|打墙|装潢/],
  ['security', /保安|门岗|门禁|陌生人|推销|被盗|小偷|乱停|占(用)?车位|车位被占|监控|巡逻/],
  ['cleaning', /垃圾|卫生(差|不好|没)|保洁|异味|很臭|蟑螂|老鼠|蚊虫|楼道.{0,4}脏|脏乱/],
  ['greening', /绿化|树枝|树木|草坪|花草|修剪|杂草/],
  ['repairs', /漏|渗|堵|电梯|路灯|不亮|停电|停水|水压|水管|墙皮|脱落|维修|报修|坏/],
];

/** What a text is about; '' when nothing in it says so. */
export function suggestType(text: string): RequestType | '' {
  return TYPES.find(([, words]) => words.test(text))?.[0] ?? '';
}

/** Complaint category of a text (IN-5); '' when nothing in it says so. */
export function suggestCategory(text: string): Category | '' {
  return CATEGORY_WORDS.find(([, words]) => words.test(text))?.[0] ?? '';
}
