/** A completed request or duty entry as the matter that policies speak of. */
import { dayOf, type Instant } from '../../base/time';
import { type Reader, rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { requests } from '../../registers/requests/definition';
import type { Matter } from './plan';

/** What counts as 突发事件 (house choice): danger to people or order; a leak or a power cut is an urgent repair. */
const EMERGENCIES: readonly string[] = ['lift', 'fire', 'gas', 'person', 'crime'];

const DROPPED: readonly string[] = ['refused', 'merged', VOID];

export interface Known {
  /** 重点客户. */
  readonly keyCustomer: boolean;
}

/**
 * The matter, or null when the row makes none (another register, a duty entry that names nobody to call). What was imported is history:
 * it was called back, or not, before it came here (house choice); 期初 matters that are still open are called like any other.
 */
export function matterOf(row: Row, known: Known): Matter | null {
  if (row.mark === 'import') return null;
  if (row.register === 'requests') return requestMatter(row, known);
  if (row.register === 'duty') return dutyMatter(row, known);
  return null;
}

/** When the matter was completed and not opened again; '' while it is not. */
export function completedAt(row: Row): Instant {
  if (row.register === 'requests') return row.state === 'confirming' || row.state === 'closed' ? rowAs(requests, row).data.doneAt : '';
  if (row.register === 'duty') return row.state === 'done' ? rowAs(duty, row).data.doneAt : '';
  return '';
}

function requestMatter(row: Row, known: Known): Matter {
  const { data } = rowAs(requests, row);
  return {
    id: row.id,
    kind: data.type === '' ? 'consult' : data.type,
    project: data.project,
    large: false,
    emergency: EMERGENCIES.includes(data.urgentKind),
    severity: data.level === '' ? 'normal' : data.level,
    complex: data.complex,
    keyCustomer: known.keyCustomer,
    completedAt: completedAt(row),
    serviceFrom: data.type === 'special' ? data.serviceFrom : '',
    serviceTo: data.type === 'special' ? data.serviceTo : '',
    dropped: DROPPED.includes(row.state),
  };
}

function dutyMatter(row: Row, known: Known): Matter | null {
  const { data } = rowAs(duty, row);
  const reachable = data.phone !== '' || (data.unit !== '' && data.name !== '');
  if (!reachable || (data.way !== 'call' && data.way !== 'visit')) return null;
  return {
    id: row.id,
    kind: 'duty',
    project: false,
    large: false,
    emergency: false,
    severity: 'normal',
    complex: false,
    keyCustomer: known.keyCustomer,
    completedAt: completedAt(row),
    serviceFrom: '',
    serviceTo: '',
    dropped: row.state === VOID,
  };
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
