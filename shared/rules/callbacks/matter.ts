/** Completed records as the matters that policies speak of (CB-1): one entry of MATTERS for each register that makes callbacks. */
import { dayOf, type Instant } from '../../base/time';
import { type Reader, rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { moves } from '../../registers/moves/definition';
import { requests } from '../../registers/requests/definition';
import type { Matter } from './plan';

/** What counts as 突发事件 (house choice): danger to people or order; a leak or a power cut is an urgent repair. */
const EMERGENCIES: readonly string[] = ['lift', 'fire', 'gas', 'person', 'crime'];

const DROPPED: readonly string[] = ['refused', 'merged', VOID];

export interface Known {
  /** 重点客户. */
  readonly keyCustomer: boolean;
}

/** Whom a callback is about, and what: copied onto it. */
export interface Subject {
  readonly name: string;
  readonly phone: string;
  readonly content: string;
  /** Grade of a request; others have none. */
  readonly level: 'normal' | 'important' | 'major' | '';
}

interface MatterRegister {
  /** null = this record makes no callback. */
  matter(row: Row, known: Known): Matter | null;
  /** '' while it is not completed, or was opened again. */
  completedAt(row: Row): Instant | '';
  subject(row: Row): Subject;
}

const MATTERS: Readonly<Record<string, MatterRegister>> = {
  requests: {
    matter: requestMatter,
    completedAt: (row) => (row.state === 'confirming' || row.state === 'closed' ? rowAs(requests, row).data.doneAt : ''),
    subject: (row) => rowAs(requests, row).data,
  },
  duty: {
    matter: dutyMatter,
    completedAt: (row) => (row.state === 'done' ? rowAs(duty, row).data.doneAt : ''),
    subject: (row) => ({ ...rowAs(duty, row).data, level: 'normal' }),
  },
  moves: {
    matter: moveMatter,
    completedAt: (row) => (row.state === 'done' ? rowAs(moves, row).data.doneAt : ''),
    subject: (row) => {
      const { name, phone, leftovers } = rowAs(moves, row).data;
      const problems = leftovers.map(({ place, problem }) => `${asText(place)}${asText(problem)}`).filter((text) => text !== '');
      return { name, phone, content: problems.length === 0 ? '入伙' : `入伙，遗留问题：${problems.join('；')}`, level: 'normal' };
    },
  },
};

/** Whether records of its register make callbacks at all. */
export function isMatter(row: Row): boolean {
  return row.register in MATTERS;
}

/**
 * The matter, or null when the row makes none (another register, a duty entry that names nobody to call). What was imported is history:
 * it was called back, or not, before it came here (house choice); 期初 matters that are still open are called like any other.
 */
export function matterOf(row: Row, known: Known): Matter | null {
  return row.mark === 'import' ? null : (MATTERS[row.register]?.matter(row, known) ?? null);
}

/** When the matter was completed and not opened again; '' while it is not. */
export function completedAt(row: Row): Instant {
  return MATTERS[row.register]?.completedAt(row) ?? '';
}

/** Whom and what a callback of this record is about. Throws when its register makes none: a mistake of ours. */
export function subjectOf(row: Row): Subject {
  const known = MATTERS[row.register];
  if (!known) throw new Error(`${row.register} makes no callbacks`);
  return known.subject(row);
}

/** A matter that is nothing but completed; registers say what more it is. */
function plainMatter(row: Row, kind: Matter['kind'], known: Known): Matter {
  return {
    id: row.id,
    kind,
    project: false,
    large: false,
    emergency: false,
    severity: 'normal',
    complex: false,
    keyCustomer: known.keyCustomer,
    completedAt: completedAt(row),
    serviceFrom: '',
    serviceTo: '',
    dropped: DROPPED.includes(row.state),
  };
}

function requestMatter(row: Row, known: Known): Matter {
  const { data } = rowAs(requests, row);
  return {
    ...plainMatter(row, data.type === '' ? 'consult' : data.type, known),
    project: data.project,
    emergency: EMERGENCIES.includes(data.urgentKind),
    severity: data.level === '' ? 'normal' : data.level,
    complex: data.complex,
    serviceFrom: data.type === 'special' ? data.serviceFrom : '',
    serviceTo: data.type === 'special' ? data.serviceTo : '',
  };
}

function dutyMatter(row: Row, known: Known): Matter | null {
  const { data } = rowAs(duty, row);
  const reachable = data.phone !== '' || (data.unit !== '' && data.name !== '');
  return reachable && (data.way === 'call' || data.way === 'visit') ? plainMatter(row, 'duty', known) : null;
}

/** 入伙 of an owner; tenants who come and people who leave are not called back (CB-1). */
function moveMatter(row: Row, known: Known): Matter | null {
  return rowAs(moves, row).data.kind === 'in' ? plainMatter(row, 'move-in', known) : null;
}

/** Day by which the policy in force is chosen: completion, or today for a service that is still running. */
export function policyDay(row: Row, today: string): string {
  const done = completedAt(row);
  return done === '' ? today : dayOf(done);
}

/** Whether the unit of a row belongs to a key customer (重点客户). */
export async function isKeyCustomer(row: Row, read: Reader): Promise<boolean> {
  const unit = row.unit === '' ? undefined : await read.find('units', row.unit);
  return unit?.data['keyCustomer'] === true;
}
