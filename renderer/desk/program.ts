/** In whose name the program enters what it did by itself. */
import type { Actor } from '@shared/registers/contract/context';

export const PROGRAM: Actor = { id: '', name: '', role: 'manager' };
