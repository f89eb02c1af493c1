/** What is being signed on the screen: asked for anywhere, shown over everything. */
import type { Ink } from '@shared/base/ink';
import type { Result } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { create } from 'zustand';

/** A record as it stands. */
export interface RecordSigning {
  readonly record: string;
  /** Key of the register's `signing`. */
  readonly as: string;
}

/** What an action would lead to: one signature for all of the records, kept with each by `keep`. */
export interface ActSigning {
  /** Of one register, as they will stand. */
  readonly rows: readonly Row[];
  readonly as: string;
  readonly keep: (who: string, ink: Ink) => Promise<Result<unknown>>;
  /** The pad is gone, signed or not. */
  readonly onClose: () => void;
}

export type SignRequest = RecordSigning | ActSigning;

interface SignRequestState {
  readonly request: SignRequest | null;
  readonly ask: (request: SignRequest) => void;
  readonly end: () => void;
}

export const useSignRequest = create<SignRequestState>((set) => ({
  request: null,
  ask: (request) => set({ request }),
  end: () =>
    set(({ request }) => {
      if (request && 'rows' in request) request.onClose();
      return { request: null };
    }),
}));
