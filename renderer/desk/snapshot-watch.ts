/** What the clock has done about snapshots: one look after the other, by what was saved, signed and failed since. */
import type { Deskbook } from '@renderer/db/database';
import { reasonOf } from '@renderer/db/fault';
import { readSetting } from '@renderer/db/reader';
import { parseSnapshotName } from '@shared/backup/name';
import type { Refusal } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { lastTestSetting } from '@shared/rules/safety/settings';
import { nowInstant } from './clock';
import type { Commit } from './committer';
import { eraseCopies } from './erase-copies';
import { PROGRAM } from './program';
import { snapshotDue, testDue } from './snapshot-due';
import { pruneSnapshots } from './snapshot-prune';
import { rehearseNewest, type SnapshotDesk, takeSnapshot } from './take-snapshot';

/** Commands that put a signature under a handover. */
const SIGNED: readonly string[] = ['handover.prepare', 'handover.accept'];

/** What it remembers between two looks: how long nobody saved, who signed, what failed. */
export class SnapshotWatch {
  private readonly db: Deskbook;
  private seq = -1;
  private quietSince: Instant = nowInstant();
  private signedAt: Instant = '';
  private failedAt: Instant = '';
  private busy = false;
  /** What the log was told last: one and the same trouble comes at every look. */
  private logged = '';

  constructor(db: Deskbook) {
    this.db = db;
  }

  async look(desk: SnapshotDesk, commit: Commit): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.see();
      // What was cut short, by a crash or a stick that was not there, is gone on with.
      await eraseCopies(desk, commit);
      await this.act(desk, commit);
      this.logged = '';
    } catch (error) {
      // A closed database or a folder that is away: the safety watch tells of either, and the next look tries again.
      const trouble = reasonOf(error);
      if (trouble !== this.logged) desk.host.logError(`snapshot by the clock: ${trouble}`);
      this.logged = trouble;
    } finally {
      this.busy = false;
    }
  }

  /** What was entered here: what comes from other desks keeps nobody busy, and their signatures stand in their own copies. */
  private async see(): Promise<void> {
    const last = await this.db.journal.orderBy('seq').last();
    const seq = last?.seq ?? 0;
    if (seq === this.seq) return;
    const fresh = this.seq < 0 ? [] : await this.db.journal.where('seq').above(this.seq).toArray();
    // What the program enters by itself keeps nobody busy.
    if (this.seq < 0 || fresh.some(({ by }) => by !== PROGRAM.id)) this.quietSince = nowInstant();
    this.signedAt = fresh.findLast(({ command }) => SIGNED.includes(command))?.at ?? this.signedAt;
    this.seq = seq;
  }

  private async act(desk: SnapshotDesk, commit: Commit): Promise<void> {
    const now = nowInstant();
    const newestAt = await newestOf(desk);
    const quiet = Math.max(0, (Date.parse(now) - Date.parse(this.quietSince)) / 1000);
    const reason = snapshotDue({ now, newestAt, signedAt: this.signedAt, quiet, failedAt: this.failedAt });
    if (reason) {
      const made = await takeSnapshot(desk, reason);
      this.failedAt = made.ok ? '' : now;
      // The light says that copies are old; why they are is for whoever looks into it.
      if (!made.ok) desk.host.logError(`snapshot by the clock: ${made.error.code} ${reasonIn(made.error)}`.trim());
      if (made.ok && desk.host.vault) await pruneSnapshots(desk.host.vault, now, made.value);
    } else if (testDue(now, (await readSetting(this.db, lastTestSetting)).at, newestAt, quiet)) {
      await rehearseNewest(desk, (command, tested) => commit(command, tested, PROGRAM));
    }
  }
}

/** The host's code; what a worker said is for the screen alone. */
function reasonIn({ params = {} }: Refusal): string {
  return String(params['reason'] ?? '');
}

/** When this desk's newest snapshot was made; '' = there is none. */
async function newestOf({ host, site }: SnapshotDesk): Promise<Instant> {
  const names = ((await host.vault?.snapshots()) ?? []).flatMap(({ name }) => parseSnapshotName(name) ?? []);
  const mine = names.filter((naming) => naming.site === site.id && naming.desk === site.desk && naming.reason !== 'replaced');
  return (
    mine
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? ''
  );
}
