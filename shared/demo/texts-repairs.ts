/** What breaks at home and in the halls, and what was done about it. `{a|b}` = one of these. */
import type { URGENT_KINDS } from '@shared/registers/contract/choices';

export interface RepairText {
  readonly content: string;
  readonly place: string;
  readonly taker: '李伟' | '张勇' | '黄建军' | '罗强' | '梁志';
  readonly result: string;
  readonly materials?: string;
  readonly urgent?: keyof typeof URGENT_KINDS;
  /** Item of the price list and pieces. */
  readonly paid?: readonly [item: string, quantity: number];
  readonly project?: true;
  /** Needs parts or an outside firm: goes on hold. */
  readonly waits?: 'parts' | 'resident' | 'outside';
  readonly weight: number;
}

export const REPAIRS: readonly RepairText[] = [
  {
    content: '{厨房|卫生间|阳台}水龙头{=关不严，一直滴水|出水很小|根部漏水}，{家里老人不方便|已经两天了|想今天来看一下}。',
    place: '室内',
    taker: '李伟',
    result: '{=更换阀芯|清洗滤网|更换水龙头}，试水{正常|不漏}。',
    materials: '{=阀芯1个||水龙头1个、生料带1卷}',
    paid: ['更换水龙头', 1],
    weight: 9,
  },
  {
    content: '{主卫|客卫|公卫}马桶{=堵了，水下不去|水箱一直进水|底座渗水有味}。',
    place: '室内',
    taker: '李伟',
    result: '{=疏通后排水正常|更换进水阀，水位正常|重打密封胶，24小时内不要用水}。',
    materials: '{=|进水阀1个|密封胶1支}',
    paid: ['疏通马桶', 1],
    weight: 8,
  },
  {
    content: '{厨房|阳台|卫生间}地漏{返水|堵塞，水漫出来了|下水很慢}，{楼上好像也在用水|刚拖完地|每次洗衣服都这样}。',
    place: '室内',
    taker: '李伟',
    result: '{疏通地漏及支管|清出毛发和抹布}，放水试验正常。',
    paid: ['疏通地漏', 1],
    weight: 6,
  },
  {
    content: '{天花板|卫生间顶板|厨房吊顶}{漏水，滴到地板上了|渗水，墙皮鼓起来了}，怀疑是楼上{防水坏了|水管漏}，请尽快来看。',
    place: '室内',
    taker: '李伟',
    result: '查明楼上{=角阀松动，已紧固|软管接头老化，已更换}，渗水停止，{墙面干后再补|已告知双方业主}。',
    materials: '软管1根',
    urgent: 'water',
    weight: 5,
  },
  {
    content: '{楼道|大堂|车库}水管爆了，{一直喷水，地上全是水|水流到电梯口了}。',
    place: '{1楼大堂|负一层车库|12楼楼道}',
    taker: '李伟',
    result: '{10|15}分钟内关阀，更换{直接|弯头}，{积水已清|电梯已检查，运行正常}。',
    materials: 'DN25直接2个',
    urgent: 'water',
    weight: 2,
  },
  {
    content: '家里突然{=停电|跳闸，推不上去}，{隔壁有电|只有插座没电}。',
    place: '室内',
    taker: '张勇',
    result: '查为{=漏保损坏，更换漏电保护器后|空调回路短路，隔离故障回路后}送电正常。',
    materials: '{=漏电保护器1个|}',
    urgent: 'power',
    paid: ['更换空气开关', 1],
    weight: 5,
  },
  {
    content: '{整层|半层}楼道灯{不亮|一闪一闪}，晚上{看不见|小孩害怕}。',
    place: '{5楼|8楼|11楼|3楼}楼道',
    taker: '张勇',
    result: '更换{声控开关|灯管}，照明正常。',
    materials: 'LED灯管{2|3}支',
    weight: 8,
  },
  {
    content: '{客厅|卧室|餐厅}{=灯不亮|吸顶灯一闪就灭|插座没电}，{昨晚开始的|想请师傅上门看}。',
    place: '室内',
    taker: '张勇',
    result: '{=重接线路|更换驱动器|更换插座面板}，通电正常。',
    materials: '{=|驱动器1个|五孔插座1个}',
    paid: ['更换灯具', 1],
    weight: 7,
  },
  {
    content: '{1|2}单元电梯{=运行有异响|到站不平层|按钮不灵}，{坐着害怕|上下班高峰等很久}。',
    place: '电梯',
    taker: '张勇',
    result: '通知维保单位到场，{=润滑导轨|调整平层感应器|更换按钮}，试运行正常。',
    waits: 'outside',
    weight: 4,
  },
  {
    content: '有人困在{1|2}单元电梯里，{电话里说有老人|里面有两个小孩}。',
    place: '电梯',
    taker: '张勇',
    result: '{12|18}分钟将人救出，{无人受伤|已安抚}，维保单位检修后恢复运行。',
    urgent: 'lift',
    weight: 1,
  },
  {
    content: '入户门{锁芯拧不动|钥匙插不进去|钥匙断在锁里}。',
    place: '室内',
    taker: '黄建军',
    result: '更换锁芯，新钥匙{三把|五把}当面交业主，开关正常。',
    materials: '锁芯1把',
    paid: ['更换锁芯', 1],
    weight: 3,
  },
  {
    content: '入户门{关不上，要用力拉|关门声音很大|往下掉，蹭地}。',
    place: '室内',
    taker: '黄建军',
    result: '{调整门铰链|紧固合页螺丝并加垫片}，开关正常。',
    weight: 3,
  },
  {
    content: '单元门{=关不上|门禁刷卡没反应|闭门器漏油}，{谁都能进|晚上不安全}。',
    place: '单元大门',
    taker: '梁志',
    result: '{=调整磁力锁|重启门禁控制器并校时|更换闭门器}，测试正常。',
    materials: '{=||闭门器1个}',
    weight: 6,
  },
  {
    content: '对讲{没声音|按了不响|屏幕不亮}，快递来了听不到。',
    place: '室内',
    taker: '梁志',
    result: '{更换分机|重做线路接头}，通话正常。',
    materials: '{对讲分机1台|水晶头2个}',
    waits: 'parts',
    weight: 5,
  },
  {
    content: '{有线电视|网络}{信号不好|突然没有了}，问了运营商说是楼内线路。',
    place: '弱电间',
    taker: '梁志',
    result: '{更换分支器|与运营商现场处理}，信号恢复。',
    waits: 'outside',
    weight: 2,
  },
  {
    content: '{外墙|飘窗|阳台}渗水，{下雨就湿一片|墙面发霉}，{去年修过又漏了|一直没有修好}。',
    place: '外墙',
    taker: '罗强',
    result: '搭架后{重做防水|补打耐候胶}，淋水试验不渗。',
    materials: '防水涂料1桶、耐候胶4支',
    project: true,
    waits: 'outside',
    weight: 3,
  },
  {
    content: '{楼梯间|电梯厅}瓷砖{松动，快要掉了|掉了两块}，{怕砸到人|要小心老人小孩}。',
    place: '{3楼|6楼|9楼}电梯厅',
    taker: '罗强',
    result: '先围挡，{清除空鼓|重贴}并勾缝。',
    materials: '瓷砖6块、胶泥1袋',
    project: true,
    weight: 3,
  },
  {
    content: '{儿童游乐区|中心花园}的{=滑梯螺丝松了|长椅木条断了|秋千链子锈了}。',
    place: '中心花园',
    taker: '黄建军',
    result: '{=紧固并检查全部螺栓|更换木条并刷漆|更换链条}，可正常使用。',
    materials: '{=防锈螺栓8个|防腐木2条|链条1副}',
    weight: 3,
  },
  {
    content: '晾衣架{=摇不动|钢丝断了}，衣服掉不下来。',
    place: '室内',
    taker: '黄建军',
    result: '更换{=手摇器|钢丝绳}，升降正常。',
    materials: '{=手摇器1个|钢丝绳1根}',
    paid: ['安装维修晾衣架', 1],
    waits: 'resident',
    weight: 4,
  },
  {
    content: '燃气灶{=打不着火，怕漏气|有异味，担心漏气}，{已经关了总阀|请马上来看}。',
    place: '室内',
    taker: '黄建军',
    result: '开窗通风，检测{无泄漏|接口微漏}，已请燃气公司处理。',
    urgent: 'gas',
    weight: 2,
  },
  {
    content: '车库{=道闸不抬杆|卷帘门卡住|照明有一排不亮}，{影响进出|早上就这样了}。',
    place: '负一层车库',
    taker: '梁志',
    result: '{=更换地感线圈|调整限位|更换灯管}，已恢复。',
    weight: 4,
  },
  {
    content: '{厨房|卫生间}下水管有{臭味|异响}，{关门都能闻到|晚上特别明显}。',
    place: '室内',
    taker: '李伟',
    result: '{重装防臭芯|支管加存水弯}，观察两天无异味。',
    materials: '防臭地漏芯1个',
    paid: ['安装防臭地漏', 1],
    weight: 4,
  },
];
