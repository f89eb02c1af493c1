/** The list of registers: one line each. Nothing else in the program names them all. */

import { agencyRegister } from './agency/register';
import { archiveloansRegister } from './archiveloans/register';
import { borrowedRegister } from './borrowed/register';
import { callbacksRegister } from './callbacks/register';
import { checksRegister } from './checks/register';
import type { RegisterModule } from './contract/command';
import type { AnyDefinition } from './contract/definition';
import { departmentsRegister } from './departments/register';
import { documentsRegister } from './documents/register';
import { dutyRegister } from './duty/register';
import { feeremindersRegister } from './feereminders/register';
import { feesRegister } from './fees/register';
import { handoverRegister } from './handover/register';
import { headopinionsRegister } from './headopinions/register';
import { instructionsRegister } from './instructions/register';
import { keyloansRegister } from './keyloans/register';
import { keysRegister } from './keys/register';
import { lettersRegister } from './letters/register';
import { lostfoundRegister } from './lostfound/register';
import { messagesRegister } from './messages/register';
import { movesRegister } from './moves/register';
import { notesRegister } from './notes/register';
import { noticesRegister } from './notices/register';
import { otherlogsRegister } from './otherlogs/register';
import { paperbooksRegister } from './paperbooks/register';
import { parcelsRegister } from './parcels/register';
import { passesRegister } from './passes/register';
import { pricesRegister } from './prices/register';
import { printoutsRegister } from './printouts/register';
import { promisesRegister } from './promises/register';
import { releasesRegister } from './releases/register';
import { renovationsRegister } from './renovations/register';
import { requestsRegister } from './requests/register';
import { reviewsRegister } from './reviews/register';
import { staffRegister } from './staff/register';
import { stockcountsRegister } from './stockcounts/register';
import { surveysRegister } from './surveys/register';
import { unitsRegister } from './units/register';
import { visitorsRegister } from './visitors/register';
import { weekreportsRegister } from './weekreports/register';
import { workordersRegister } from './workorders/register';

export const registers = {
  duty: dutyRegister,
  requests: requestsRegister,
  workorders: workordersRegister,
  callbacks: callbacksRegister,
  keys: keysRegister,
  visitors: visitorsRegister,
  parcels: parcelsRegister,
  documents: documentsRegister,
  releases: releasesRegister,
  keyloans: keyloansRegister,
  letters: lettersRegister,
  messages: messagesRegister,
  notes: notesRegister,
  handover: handoverRegister,
  passes: passesRegister,
  moves: movesRegister,
  renovations: renovationsRegister,
  instructions: instructionsRegister,
  checks: checksRegister,
  notices: noticesRegister,
  fees: feesRegister,
  feereminders: feeremindersRegister,
  agency: agencyRegister,
  lostfound: lostfoundRegister,
  borrowed: borrowedRegister,
  archiveloans: archiveloansRegister,
  otherlogs: otherlogsRegister,
  paperbooks: paperbooksRegister,
  printouts: printoutsRegister,
  stockcounts: stockcountsRegister,
  reviews: reviewsRegister,
  surveys: surveysRegister,
  weekreports: weekreportsRegister,
  headopinions: headopinionsRegister,
  units: unitsRegister,
  staff: staffRegister,
  departments: departmentsRegister,
  prices: pricesRegister,
  promises: promisesRegister,
} as const satisfies Readonly<Record<string, RegisterModule>>;

export type RegisterId = keyof typeof registers;

/** Every register's module, in the order of the left rail and of the workbook. */
export const registerList: readonly RegisterModule[] = Object.values(registers);

const byId: ReadonlyMap<string, RegisterModule> = new Map(Object.entries(registers));

/** A register's module by id; undefined for one that this program does not know, as in data from a newer one. */
export function moduleOf(id: string): RegisterModule | undefined {
  return byId.get(id);
}

/** The definition of a register by id. Throws for an unknown id: a bug, or data from a newer program. */
export function definitionOf(id: string): AnyDefinition {
  const found = moduleOf(id);
  if (!found) throw new Error(`no such register: ${id}`);
  return found.definition;
}
