/** Names of the documents that indicators rest on, beside those of the callback policies. */
export const COMPLAINT_RULES = '客户投诉处理工作规程';
