/** The matrix by register: only where it is not as usual. Usual: a receptionist writes and acts, voids her own of the shift; a supervisor voids any. */
import { mayAs, type Role } from '../../registers/contract/context';
import { commandRights } from './commands';
import type { Right } from './right';

export interface RegisterRights {
  /** Least role that creates, edits, imports, attaches; its actions too, where `acts` does not name them. */
  readonly write?: Role;
  /** Least role that strikes out; then nobody below does so with what is his own either. */
  readonly void?: Role;
  /** Least role of an action; one that has a command of its own is in `commandRights`. */
  readonly acts?: Readonly<Record<string, Role>>;
}

const RECORD_STATE = { drop: 'supervisor', restore: 'supervisor' } as const;

const registerRights: Readonly<Record<string, RegisterRights>> = {
  staff: { write: 'supervisor' },
  departments: { write: 'supervisor' },
  prices: { write: 'supervisor' },
  promises: { write: 'supervisor' },
  units: { acts: RECORD_STATE },
  requests: { acts: { track: 'supervisor', judge: 'supervisor' } },
  callbacks: { void: 'supervisor', acts: { assign: 'supervisor', reschedule: 'supervisor', sign: 'supervisor' } },
  keys: { acts: { disable: 'supervisor', enable: 'supervisor' } },
  letters: { acts: { withdraw: 'supervisor' } },
  handover: { void: 'supervisor', acts: { explain: 'supervisor' } },
  renovations: { acts: { approve: 'supervisor', reject: 'supervisor' } },
  notices: { acts: { withdraw: 'supervisor', reopen: 'supervisor' } },
  headopinions: { void: 'supervisor', acts: { answer: 'supervisor', again: 'supervisor' } },
  reviews: { write: 'supervisor', void: 'manager', acts: { settle: 'receptionist' } },
};

const USUAL: Role = 'receptionist';

/** Rights of a register that is not as usual. */
export function rightsOfRegister(register: string): RegisterRights {
  return registerRights[register] ?? {};
}

/** Registers that are not as usual. */
export const unusualRegisters: readonly string[] = Object.keys(registerRights);

/** Whether the role may create, edit, import and attach in the register. */
export function mayWrite(role: Role, register: string): boolean {
  return mayAs(role, writeRole(register));
}

/** Least role that writes in the register. */
export function writeRole(register: string): Role {
  return rightsOfRegister(register).write ?? USUAL;
}

/** Least role that voids any record of the register. */
export function voidRole(register: string): Role {
  return rightsOfRegister(register).void ?? commandRights['record.void'].but?.free ?? 'supervisor';
}

/** Whether whoever writes in the register may void what is his own of the running shift. */
export function voidsOwn(role: Role, register: string): boolean {
  return rightsOfRegister(register).void === undefined && mayWrite(role, register);
}

/** Least role of an action, whether it has a command of its own or not. */
export function actRole(register: string, action: string): Role {
  const own: Readonly<Partial<Record<string, Right>>> = commandRights;
  return own[`${register}.${action}`]?.least ?? rightsOfRegister(register).acts?.[action] ?? writeRole(register);
}

/** Whether the role may do an action of the register. */
export function mayAct(role: Role, register: string, action: string): boolean {
  return mayAs(role, actRole(register, action));
}
