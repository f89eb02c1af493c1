/**
 * What a transport needs from the desk, and nothing else: bundles on a stick, a shared folder, a stream (BY-14, decision 0020). The desk keeps, checks and
 * merges; the transport only carries lines. Whatever it does twice, in another order, or breaks off does no harm.
 */

/** Chain (hash of the first entry of a desk's journal) → number of the last entry that is there. A chain that is not named is not there at all. */
export type Positions = Readonly<Record<string, number>>;

/** A journal line on its way. */
export interface SentText {
  readonly chain: string;
  /** As in the journal file (`writeLine`): `{"entry":…,"values":[…]}`, without a line break. Values that were erased since are not in it. */
  readonly text: string;
}

/** A piece of what the other side lacks. */
export interface Outgoing {
  /** Of each chain in order and without gaps, from the number after the known one; this desk's own and those that it was given. */
  readonly lines: readonly SentText[];
  /** What the other side has when it took these lines: to be given with the next call. */
  readonly known: Positions;
  /** What was here when it was asked, as `Exchange.positions` tells it. */
  readonly has: Positions;
  /** Nothing is left after these. */
  readonly isAll: boolean;
}

/** A line that was not taken and never will be. */
export interface RefusedLine {
  /** `line`: no journal line at all. `altered`: not what its hash says. `site`: of another site. `parted`: its chain goes on in two ways. */
  readonly kind: 'line' | 'altered' | 'site' | 'parted';
  readonly chain: string;
  /** '' and 0 where the line does not tell. */
  readonly desk: string;
  readonly seq: number;
  readonly hash: string;
}

export interface TakenIn {
  /** Entries that are kept now and were not before. When the promise is there they are on the disk: only now may a transport acknowledge them. */
  readonly taken: number;
  /** Lines that were here already. */
  readonly known: number;
  /** Chains of which something before what came is missing, and the number up to which they are here: the lines after it are not kept, send them again. */
  readonly waiting: Positions;
  /** Each is named once; the rest was taken all the same. */
  readonly refused: readonly RefusedLine[];
  /** Entries that are kept and not shown yet: they had heard of some that are not here. */
  readonly early: number;
  /** Records of which something is kept and not shown yet: a newer program wrote it. */
  readonly newer: number;
  /** Records whose fields, state or number look otherwise now. */
  readonly changed: number;
}

/** The desk's side, made in the window (it alone has the database); every call may be made at any time and again. */
export interface Exchange {
  /** Of every chain that is here, this desk's own with it, how far. */
  positions(): Promise<Positions>;
  /** Hash of the first entry of this desk's own journal; '' before there is one. */
  ownChain(): Promise<string>;
  /** The next lines after `known`, at most `limit`. `own`: only this desk's own chain, as a stream wants it where every desk speaks for itself. */
  outgoing(known: Positions, limit: number, own?: boolean): Promise<Outgoing>;
  /**
   * Keeps what joins, then shows what follows from it. In pieces: the screen goes on meanwhile, and what was begun and not ended (a kill) is ended by the
   * next call, also one without lines. Calls run one after the other.
   */
  takeIn(lines: readonly SentText[]): Promise<TakenIn>;
  /** Hears that there is something new to send: after each change made here, and after lines were taken in. Call the answer to stop. */
  onNews(tell: () => void): () => void;
}
