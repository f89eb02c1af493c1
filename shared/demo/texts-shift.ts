/** What is written on handover sheets and checks. `{a|b}` is one of these. */

export const EQUIPMENT =
  '{电脑、打印机、扫码枪正常；对讲机 3 台|打印机缺墨，已报；对讲机 3 台，1 台电量低|设备正常，雨伞 12 把在架|监控屏 2 号黑屏，已报弱电}，{访客证 60 张|推车 2 辆在位|强光灯 2 只}。';

export const INSTRUCTIONS =
  '{周一上午消防检查，访客车位 1–6 号预留|经理交代：6 栋水泵维修期间来电统一口径答复|主管要求：装修投诉当天回复|周末有参观，大堂保持整洁}。';

export const LEFT_WORDS =
  '{未完成的都在上面，逾期的已催|今天电话较多，回访没打完的已转下一班|快递超期的已逐个打电话|一切正常|业主约了傍晚来取放行条，注意核对}。';

export const TAKEN_WORDS = '{已逐条看过|已看过，逾期的先催|钥匙已核对，相符|}';

export const OPINIONS = '{已阅，记录完整。|已阅，无异常。|已阅。投诉答复及时，继续保持。|已阅，注意写清处理结果。}';

export const FINDINGS = '{有一条值班记录没有写处理结果|投诉答复超过 24 小时|交接单没有写设备状况|钥匙借出没有写预计归还|来电没有记房号}';
