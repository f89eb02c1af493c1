/** What a copy may unpack to before it is refused: a few bytes of a hostile file can become more than any disk holds. */
import type { Refusal } from '../base/result';

export interface BackupLimits {
  /** Characters of one line. */
  readonly line: number;
  /** Bytes that the whole file may unpack to. */
  readonly total: number;
  /** Unpacked bytes for one packed byte, from `small` unpacked bytes on. */
  readonly ratio: number;
  readonly small: number;
}

const MB = 1024 * 1024;

/** Records of a desk pack to a tenth to a fortieth; a year of a busy desk with its photos is a few gigabytes. */
export const USUAL_LIMITS: BackupLimits = { line: 8 * MB, total: 64 * 1024 * MB, ratio: 200, small: 64 * MB };

/** Counts what goes in and what comes out, piece by piece. */
export class UnpackMeter {
  private readonly limits: BackupLimits;
  private packed = 0;
  private unpacked = 0;

  constructor(limits: BackupLimits) {
    this.limits = limits;
  }

  /** Bytes read from the file so far. */
  get read(): number {
    return this.packed;
  }

  took(bytes: number): void {
    this.packed += bytes;
  }

  /** `snapshot.bomb` as soon as the file unpacks to more than it may; null until then. */
  gave(bytes: number): Refusal | null {
    this.unpacked += bytes;
    const { total, ratio, small } = this.limits;
    const much = this.unpacked > total || (this.unpacked > small && this.unpacked > this.packed * ratio);
    return much ? { code: 'snapshot.bomb' } : null;
  }
}
