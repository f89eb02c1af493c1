/** Slips that go out on paper: noted when they are printed, and back by themselves as soon as their record says so (BY-3). */
import type { Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { atDesk } from './people';
import type { Telling } from './telling';

/** Of every so many slips one is printed by the program, the others are written by hand. */
const EVERY = 3;

/** The slip of a story; `linked` when it is that of a record which belongs to it. Chosen by its key, so that no chance of the story is used. */
export function printSlip(telling: Telling, at: Instant, key: string, form: string, linked?: string): void {
  if (Number(key.replace(/\D/g, '')) % EVERY !== 0) return;
  const papers = [{ record: refTo(key, linked), form }];
  telling.tell(at, atDesk(at), 'printouts.note', { papers }, { optional: true });
}
