export { DeskProvider, useDesk, useFieldContext } from '../desk/desk-context';
export type { Desk } from '../desk/desk-context';
