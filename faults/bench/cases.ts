/** All cases, in the order in which they run: the quick ones first. */
import { browserKillsCase } from '../chromium/browser-kills';
import { cutsCase } from '../chromium/cuts';
import { fullDiskCase } from '../chromium/full-disk';
import { untrimmedCase } from '../chromium/guards-case';
import { killsCase } from '../chromium/kills';
import { migrateKillsCase } from '../chromium/migrate-kills';
import { rebuildKillsCase } from '../chromium/rebuild-kills';
import { tornLogsCase } from '../chromium/torn-logs';
import { traceCase } from '../chromium/trace';
import { wipedCase } from '../chromium/wiped';
import { convergeCase, convergePlantedCase } from '../converge/converge-case';
import { fuzzCase } from '../fuzz/fuzz-case';
import { guardsInCodeCase } from '../guards/guards-in-code-case';
import { guardsCase } from '../sim/guards-case';
import { nthCallCase } from '../sim/nth-call';
import { secondNamesCase } from '../sim/second-names';
import { seedsCase } from '../sim/seeds';
import { tornTailsCase } from '../sim/torn-tails';
import { streamCase, streamPlantedCase } from '../stream/stream-case';
import type { Case } from './case';

export const cases: readonly Case[] = [
  nthCallCase,
  secondNamesCase,
  tornTailsCase,
  seedsCase,
  guardsCase,
  convergeCase,
  convergePlantedCase,
  streamCase,
  streamPlantedCase,
  guardsInCodeCase,
  fuzzCase,
  tornLogsCase,
  traceCase,
  wipedCase,
  rebuildKillsCase,
  migrateKillsCase,
  fullDiskCase,
  killsCase,
  browserKillsCase,
  cutsCase,
  untrimmedCase,
];
