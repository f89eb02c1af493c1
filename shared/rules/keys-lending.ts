/** Who may have which key, and what the handover counts (RG-1). */
import type { Result } from '@shared/base/result';
import { ok, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { KEY_KINDS } from '@shared/registers/contract/key-kinds';

/** 空置房, 公共区域, 业主托管, 设备间, 资料柜. */
export type KeyKind = keyof typeof KEY_KINDS;
/** 在库, 已借出, 已遗失, 已停用. */
export type KeyState = 'in' | 'out' | 'lost' | 'disabled';

export interface KeyRequest {
  /** The borrower is on the staff list. */
  readonly staff: boolean;
  readonly purpose: string;
  /** Staff member who goes along; '' = none. */
  readonly companion: string;
  /** Supervisor who approved; '' = none. */
  readonly approvedBy: string;
}

/**
 * May a key be lent (RG-1)? Refusals: `key.out`, `key.lost`, `key.disabled`; for keys of vacant units and of the document cabinet also
 * `key.purpose` (field `purpose`), and for anyone not on the staff `key.companion` (field `companion`) and `key.approval`
 * (field `approvedBy`).
 */
export function mayLend(key: { readonly kind: KeyKind; readonly state: KeyState }, request: KeyRequest): Result<true> {
  if (key.state !== 'in') return refuse(`key.${key.state}`);
  if (key.kind !== 'vacant' && key.kind !== 'cabinet') return ok(true);
  if (request.purpose.trim() === '') return refuse('key.purpose', 'purpose');
  if (request.staff) return ok(true);
  if (request.companion === '') return refuse('key.companion', 'companion');
  return request.approvedBy === '' ? refuse('key.approval', 'approvedBy') : ok(true);
}

/** A loan is overdue once its due time has passed and it is not back. */
export function loanOverdue(loan: { readonly dueAt: Instant; readonly returnedAt: Instant }, now: Instant): boolean {
  return loan.returnedAt === '' && loan.dueAt !== '' && loan.dueAt < now;
}

/** Pieces by where they are; `cabinet` = pieces of the document cabinet that are held (SH-2, RG-1). Disabled keys are not counted. */
export interface KeyCount {
  readonly held: number;
  readonly out: number;
  readonly lost: number;
  readonly cabinet: number;
}

export function countKeys(keys: readonly { readonly kind: KeyKind; readonly state: KeyState; readonly pieces: number }[]): KeyCount {
  const sum = (fits: (key: { readonly kind: KeyKind; readonly state: KeyState }) => boolean): number =>
    keys.filter(fits).reduce((total, key) => total + key.pieces, 0);
  return {
    held: sum((key) => key.state === 'in'),
    out: sum((key) => key.state === 'out'),
    lost: sum((key) => key.state === 'lost'),
    cabinet: sum((key) => key.state === 'in' && key.kind === 'cabinet'),
  };
}
