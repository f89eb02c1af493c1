/** Completed records as the matters that policies speak of (CB-1): one entry of MATTERS for each register that makes callbacks. */
import { dayOf, type Instant } from '../../base/time';
import { type Reader, rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { moves } from '../../registers/moves/definition';
import { notices } from '../../registers/notices/definition';
import { householdsOf } from '../../registers/notices/rules';
import { requests } from '../../registers/requests/definition';
import type { Matter } from './plan';

/** What counts as 突发事件 (house choice): danger to people or order; a leak or a power cut is an urgent repair. */
const EMERGENCIES: readonly string[] = ['lift', 'fire', 'gas', 'person', 'crime'];

const DROPPED: readonly string[] = ['refused', 'merged', VOID];

export interface Known {
  /** Units of key customers (重点客户) among those the record is about. */
  readonly keyUnits: ReadonlySet<string>;
}

/** Whom a callback is about, and what: copied onto it. */
export interface Subject {
  readonly unit: string;
  readonly name: string;
  readonly phone: string;
  readonly content: string;
  /** Grade of a request; others have none. */
  readonly level: 'normal' | 'important' | 'major' | '';
}

interface MatterRegister {
  /** Empty = this record makes no callback; an activity makes one for each household. */
  matters(row: Row, known: Known): readonly Matter[];
  /** '' while it is not completed, or was opened again. */
  completedAt(row: Row): Instant | '';
  subject(row: Row, party: string): Subject;
}

const MATTERS: Readonly<Record<string, MatterRegister>> = {
  requests: {
    matters: (row, known) => [requestMatter(row, known)],
    completedAt: (row) => (row.state === 'confirming' || row.state === 'closed' ? rowAs(requests, row).data.doneAt : ''),
    subject: (row) => ({ ...rowAs(requests, row).data, unit: row.unit }),
  },
  duty: {
    matters: dutyMatters,
    completedAt: (row) => (row.state === 'done' ? rowAs(duty, row).data.doneAt : ''),
    subject: (row) => ({ ...rowAs(duty, row).data, unit: row.unit, level: 'normal' }),
  },
  moves: {
    matters: moveMatters,
    completedAt: (row) => (row.state === 'done' ? rowAs(moves, row).data.doneAt : ''),
    subject: (row) => {
      const { name, phone, leftovers } = rowAs(moves, row).data;
      const problems = leftovers.map(({ place, problem }) => `${asText(place)}${asText(problem)}`).filter((text) => text !== '');
      return {
        unit: row.unit,
        name,
        phone,
        content: problems.length === 0 ? '入伙' : `入伙，遗留问题：${problems.join('；')}`,
        level: 'normal',
      };
    },
  },
  notices: {
    matters: eventMatters,
    completedAt: (row) => (row.state === 'ended' ? rowAs(notices, row).data.endedAt : ''),
    subject: (row, party) => {
      const { data } = rowAs(notices, row);
      const { unit = '', name = '', phone = '' } = householdsOf(data).find((one) => one.key === party) ?? {};
      return { unit, name, phone, content: data.title, level: 'normal' };
    },
  },
};

/** Ids of the registers whose completed records policies speak of. */
export const matterRegisters: readonly string[] = Object.keys(MATTERS);

/** Whether records of its register make callbacks at all. */
export function isMatter(row: Row): boolean {
  return row.register in MATTERS;
}

/**
 * The matters of a row; none for another register, or a duty entry that names nobody to call. What was imported is history: it was
 * called back, or not, before it came here (house choice); 期初 matters that are still open are called like any other.
 */
export function mattersOf(row: Row, known: Known): readonly Matter[] {
  return row.mark === 'import' ? [] : (MATTERS[row.register]?.matters(row, known) ?? []);
}

/** When the matter was completed and not opened again; '' while it is not. */
export function completedAt(row: Row): Instant {
  return MATTERS[row.register]?.completedAt(row) ?? '';
}

/** Whom and what a callback of this matter of the record is about. Throws when its register makes none: a mistake of ours. */
export function subjectOf(row: Row, party: string): Subject {
  const known = MATTERS[row.register];
  if (!known) throw new Error(`${row.register} makes no callbacks`);
  return known.subject(row, party);
}

/** A matter that is nothing but completed; registers say what more it is. */
function plainMatter(row: Row, kind: Matter['kind'], known: Known): Matter {
  return {
    id: row.id,
    party: '',
    kind,
    project: false,
    large: false,
    emergency: false,
    severity: 'normal',
    complex: false,
    keyCustomer: known.keyUnits.has(row.unit),
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

function dutyMatters(row: Row, known: Known): readonly Matter[] {
  const { data } = rowAs(duty, row);
  const reachable = data.phone !== '' || (data.unit !== '' && data.name !== '');
  return reachable && (data.way === 'call' || data.way === 'visit') ? [plainMatter(row, 'duty', known)] : [];
}

/** 入伙 of an owner; tenants who come and people who leave are not called back (CB-1). */
function moveMatters(row: Row, known: Known): readonly Matter[] {
  return rowAs(moves, row).data.kind === 'in' ? [plainMatter(row, 'move-in', known)] : [];
}

/** Each household that took part in an activity is asked by itself, and is drawn or not by itself (CB-3). */
function eventMatters(row: Row, known: Known): readonly Matter[] {
  const { data } = rowAs(notices, row);
  if (data.kind !== 'activity') return [];
  return householdsOf(data).map(({ key, unit }) => ({
    ...plainMatter(row, 'event', known),
    id: `${row.id}:${key}`,
    party: key,
    large: data.large,
    keyCustomer: known.keyUnits.has(unit),
  }));
}

/** Day by which the policy in force is chosen: completion, or today for a service that is still running. */
export function policyDay(row: Row, today: string): string {
  const done = completedAt(row);
  return done === '' ? today : dayOf(done);
}

/** The units of key customers (重点客户) among those that the matters of a row are about. */
export async function keyUnitsOf(row: Row, read: Reader): Promise<ReadonlySet<string>> {
  const units = new Set(mattersOf(row, { keyUnits: new Set() }).map(({ party }) => subjectOf(row, party).unit));
  const found = await Promise.all([...units].filter((unit) => unit !== '').map((unit) => read.find('units', unit)));
  return new Set(found.flatMap((unit) => (unit?.data['keyCustomer'] === true ? [unit.no] : [])));
}
