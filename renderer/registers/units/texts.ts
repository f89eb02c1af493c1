/** Texts of the special screens of units. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  all: ['一户一档', 'Everything of this unit'],
  former: ['以前的住户', 'Former residents'],
  term: ['{from} 至 {to}', '{from} to {to}'],
  owner: ['业主', 'owner'],
  tenant: ['租户', 'tenant'],
});
