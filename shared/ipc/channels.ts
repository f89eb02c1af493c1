/** The names of everything the window may ask of the main process; kept apart from the schemas so that the preload stays tiny. */

export const CHANNELS = [
  'saveFile',
  'openFile',
  'print',
  'printToPdf',
  'listPrinters',
  'appendJournal',
  'readJournalHead',
  'listJournals',
  'readJournal',
  'keepFile',
  'readFile',
  'listFiles',
  'noteExpected',
  'readExpected',
  'beginSnapshot',
  'writeSnapshot',
  'finishSnapshot',
  'abandonSnapshot',
  'listSnapshots',
  'readSnapshot',
  'dropSnapshot',
  'eraseCopies',
  'diskSpace',
  'startReport',
  'openDataFolder',
  'secondFolder',
  'chooseSecondFolder',
  'readDeskKeys',
  'keepDeskKey',
  'readReplication',
  'setReplication',
  'switchReplication',
  'testReplication',
  'beginReplication',
  'replicationState',
  'sendEntries',
  'takeEntries',
  'offerFiles',
  'wantedFile',
  'putFile',
  'fetchFile',
  'version',
  'log',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** True when a value is one of the names above: what the preload asks before it passes a call on. */
export function isChannel(value: unknown): value is Channel {
  return (CHANNELS as readonly unknown[]).includes(value);
}
