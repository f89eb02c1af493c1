/** Columns of the group's sheets. */
import type { Column } from '@shared/workbook/model';

export const text = (key: string, heading: string, width: number): Column => ({ key, heading, type: 'text', width });
export const lines = (key: string, heading: string, width: number): Column => ({ key, heading, type: 'lines', width });
export const number = (key: string, heading: string, width = 12): Column => ({ key, heading, type: 'number', width });
