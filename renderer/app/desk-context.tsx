export type { Desk } from '../desk/desk-context';
export { DeskProvider, useDesk, useFieldContext } from '../desk/desk-context';
