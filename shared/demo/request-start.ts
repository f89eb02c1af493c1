/** How a request comes in: straight at the desk, or as a duty entry that is more than a line. */
import { addMinutes, type Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { atDesk, MANAGER, SUPERVISOR, shiftName } from './people';
import { type Caller, someCaller, type Telling } from './telling';

export interface RequestStart {
  readonly type: string;
  readonly content: string;
  readonly place?: string;
  readonly category?: string;
  readonly level?: string;
  readonly urgentKind?: string;
  readonly project?: boolean;
  readonly complex?: boolean;
  readonly departments?: readonly string[];
  readonly promisedAt: Instant;
  readonly anonymous?: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Started {
  readonly key: string;
  readonly at: Instant;
  readonly caller: Caller;
  readonly desk: string;
}

const NOBODY = { unit: '', name: '', phone: '' } as const;

/** Writes the request down at `when`; `caller` is drawn when none is given. */
export function startRequest(telling: Telling, when: Instant, start: RequestStart, caller = someCaller(telling)): Started {
  const { random } = telling;
  const key = telling.newKey();
  const desk = atDesk(when);
  const who = start.anonymous ? NOBODY : caller.data;
  const lateBy = random.chance(0.025) ? random.int(90, 400) : random.int(0, 3);
  const registeredAt = addMinutes(when, -lateBy);
  const channel = start.anonymous
    ? random.pick(['call', 'written', 'online'])
    : random.weighted([
        ['call', 66],
        ['visit', 17],
        ['online', 9],
        ['staff', 5],
        ['written', 1.5],
        ['email', 0.5],
        ['superior', 1],
      ]);
  const serious = start.level === 'major' || (caller.home.keyCustomer && !start.anonymous);
  const data = {
    ...who,
    registeredAt,
    registrar: desk,
    acceptor: random.chance(0.8) ? desk : '',
    channel,
    anonymous: start.anonymous ?? false,
    type: start.type,
    category: start.category ?? '',
    level: start.level ?? 'normal',
    complex: start.complex ?? false,
    project: start.project ?? false,
    urgentKind: start.urgentKind ?? '',
    content: start.content,
    place: start.place ?? '',
    fourClear: random.chance(0.9) ? ['heard', 'asked', 'repeated', 'written'] : ['heard', 'asked', 'written'],
    departments: start.departments ?? [],
    promisedAt: start.promisedAt,
    ...(serious && random.chance(0.85) && { reportedTo: [MANAGER, SUPERVISOR], reportedAt: addMinutes(when, -1) }),
    ...start.more,
  };
  if (channel === 'call' && !start.anonymous && random.chance(0.45)) viaDuty(telling, when, key, desk, data);
  else telling.tell(when, desk, 'record.create', { register: 'requests', data }, { key });
  return { key, at: when, caller, desk };
}

function viaDuty(telling: Telling, when: Instant, key: string, desk: string, data: Readonly<Record<string, unknown>>): void {
  const { unit, name, phone, content, registeredAt, urgentKind } = data;
  const entry = {
    happenedAt: registeredAt,
    shift: shiftName(String(registeredAt)),
    way: 'call',
    unit,
    name,
    phone,
    content,
    urgency: urgentKind === '' ? 'normal' : 'urgent',
    dutyPerson: desk,
  };
  telling.tell(when, desk, 'record.create', { register: 'duty', data: entry }, { key: `${key}.duty` });
  telling.tell(addMinutes(when, 1), desk, 'duty.toRequest', { id: refTo(`${key}.duty`), data }, { key });
}
