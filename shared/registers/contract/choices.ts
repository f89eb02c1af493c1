/** Choices that several registers share, since registers do not import each other. */
import { text } from '../../base/text';

export const YES_OR_NO = { yes: text('是', 'Yes'), no: text('否', 'No') } as const;

/** Grade of a request; 重大 is the third class of preset B. */
export const LEVELS = { normal: text('一般', 'Ordinary'), important: text('重要', 'Important'), major: text('重大', 'Serious') } as const;

/** How good something was found (§6). */
export const GRADES = { good: text('好', 'Good'), fair: text('一般', 'Fair'), poor: text('差', 'Poor') } as const;

export const REQUEST_TYPES = {
  consult: text('咨询', 'Question'),
  help: text('求助', 'Help'),
  repair: text('报修', 'Repair'),
  special: text('特约服务', 'Paid special service'),
  complaint: text('投诉', 'Complaint'),
  suggestion: text('建议', 'Suggestion'),
  praise: text('表扬', 'Praise'),
  opinion: text('意见', 'Opinion'),
} as const;

/** Complaint categories, exactly eight (IN-5). */
export const CATEGORIES = {
  security: text('安保', 'Security'),
  cleaning: text('清洁', 'Cleaning'),
  greening: text('绿化', 'Greening'),
  repairs: text('工程维修', 'Engineering and repairs'),
  mail: text('信件报刊收发', 'Mail and newspapers'),
  renovation: text('装修管理', 'Renovation'),
  conduct: text('员工服务态度', 'Staff conduct'),
  other: text('其它', 'Other'),
} as const;

/** What comes before everything else (IN-2). */
export const URGENT_KINDS = {
  power: text('停电', 'Power cut'),
  water: text('渗漏水/跑水', 'Leak or flood'),
  lift: text('电梯困人', 'Trapped in a lift'),
  fire: text('火警', 'Fire'),
  gas: text('燃气泄漏', 'Gas leak'),
  person: text('人身安全', 'Danger to a person'),
  crime: text('治安', 'Crime or disorder'),
  other: text('其他紧急', 'Other emergency'),
} as const;

/** How a resident is reached in a callback. */
export const METHODS = {
  visit: text('上门', 'Visit at the door'),
  phone: text('电话', 'Phone'),
  meet: text('面谈', 'Meeting'),
  sms: text('短信', 'Text message'),
  email: text('邮件', 'E-mail'),
  chat: text('在线聊天', 'Online chat'),
  letter: text('公开信', 'Public letter'),
} as const;

export const SATISFACTION = {
  'very-satisfied': text('非常满意', 'Very satisfied'),
  satisfied: text('满意', 'Satisfied'),
  neutral: text('一般', 'Neutral'),
  dissatisfied: text('不满意', 'Dissatisfied'),
  'very-dissatisfied': text('非常不满意', 'Very dissatisfied'),
} as const;
