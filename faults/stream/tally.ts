/** What was done in all histories together. */
export interface Tally {
  /** Histories whose leaf keeps the stream; in the others it keeps nothing. */
  'leaf keeps': number;
  desks: number;
  commands: number;
  refused: number;
  acknowledged: number;
  /** In the journals of all desks of a site, each counted once. */
  entries: number;
  'desks killed': number;
  'leaf killed': number;
  'hub killed': number;
  /** Head office's service, where PostgreSQL is installed. */
  'head office killed': number;
  'disks lost': number;
  'cables pulled': number;
  'clocks off': number;
  'doubled or out of turn': number;
  /** Entries of a desk that came to the stream before the one that they follow, which came when the desk was back. */
  gaps: number;
  /** From the last mending until all desks had the same: the longest. */
  'catch-up ms, leaf keeps': number;
  'catch-up ms, leaf keeps nothing': number;
  /** From the last mending until the hub's copy had it all too: the longest. */
  'hub copied ms': number;
  /** From the last mending until head office had stored all and made its week of it: the longest. */
  'head office ms': number;
}

export const noTally = (): Tally => ({
  'leaf keeps': 0,
  desks: 0,
  commands: 0,
  refused: 0,
  acknowledged: 0,
  entries: 0,
  'desks killed': 0,
  'leaf killed': 0,
  'hub killed': 0,
  'head office killed': 0,
  'disks lost': 0,
  'cables pulled': 0,
  'clocks off': 0,
  'doubled or out of turn': 0,
  gaps: 0,
  'catch-up ms, leaf keeps': 0,
  'catch-up ms, leaf keeps nothing': 0,
  'hub copied ms': 0,
  'head office ms': 0,
});
