/** Which form a request prints on: complaints and repairs have their own, the other types share one layout under a fitting title. */
import { REQUEST_TYPES } from '@shared/registers/contract/choices';
import { definitionOf } from '@shared/registers/index';
import type { RequestType } from '@shared/registers/requests/types';
import { type FormKind, registerForm } from './frame';

const REPAIR_SIGNATURES = ['受理人', '责任人', '主管'];

/** The form of a type; a request without one counts as a question. */
export function requestForm(type: RequestType | ''): FormKind {
  const own = registerForm(definitionOf('requests'));
  if (type === 'complaint') return { ...own, signatures: ['受理人', '责任人', '客服主管', '经理'] };
  const kind = type === '' ? 'consult' : type;
  return { ...own, id: `requests.${kind}`, title: `${REQUEST_TYPES[kind].zh}登记表`, signatures: REPAIR_SIGNATURES };
}
