/** Who sees what of a resident's data, where, without asking: data, one table a level (PRI-1). The figures are a house choice that a site changes. */
import type { Text } from '../../base/text';
import { text } from '../../base/text';
import type { Role } from '../../registers/contract/context';
import type { PersonalKind } from '../../registers/contract/fields';

export type PrivacyLevel = 'strict' | 'usual' | 'open';

/**
 * `near`: one matter is at hand, and whoever opened it works on it. `far`: many stand there, or one that nobody asked for, and whoever stands
 * behind the desk reads along.
 */
export type Distance = 'near' | 'far';

/** Least role that sees it; null = nobody without asking (`privacy.reveal`). */
type Least = Role | null;

export type SeenKind = Exclude<PersonalKind, 'none'>;

type Table = Readonly<Record<SeenKind, Readonly<Record<Distance, Least>>>>;

const SEEN: Readonly<Record<PrivacyLevel, Table>> = {
  // For a desk whose screen visitors can read.
  strict: {
    name: { near: 'receptionist', far: 'supervisor' },
    phone: { near: 'supervisor', far: null },
    idNumber: { near: null, far: null },
    plate: { near: 'receptionist', far: 'supervisor' },
    address: { near: 'receptionist', far: null },
    text: { near: 'receptionist', far: null },
    sensitive: { near: 'supervisor', far: null },
  },
  // She phones people back and hands parcels out: names everywhere, the phone where the matter is open, an ID number only when it is asked for.
  usual: {
    name: { near: 'receptionist', far: 'receptionist' },
    phone: { near: 'receptionist', far: null },
    idNumber: { near: null, far: null },
    plate: { near: 'receptionist', far: 'receptionist' },
    address: { near: 'receptionist', far: null },
    text: { near: 'receptionist', far: null },
    sensitive: { near: 'receptionist', far: null },
  },
  // For a desk in a room of its own. ID numbers stay out of lists, and a reader sees no numbers, here too.
  open: {
    name: { near: 'reader', far: 'reader' },
    phone: { near: 'receptionist', far: 'receptionist' },
    idNumber: { near: 'receptionist', far: null },
    plate: { near: 'receptionist', far: 'receptionist' },
    address: { near: 'receptionist', far: 'receptionist' },
    text: { near: 'receptionist', far: 'receptionist' },
    sensitive: { near: 'receptionist', far: null },
  },
};

/** Least role that sees a kind at a distance without asking; null = nobody. */
export function leastFor(level: PrivacyLevel, kind: SeenKind, distance: Distance): Role | null {
  return SEEN[level][kind][distance];
}

export const LEVELS: Readonly<Record<PrivacyLevel, { readonly label: Text; readonly help: Text }>> = {
  strict: {
    label: text('从严', 'Strict'),
    help: text(
      '列表里姓名、车牌、电话都遮盖；打开记录看得到姓名，电话要点“显示”。适合屏幕朝着大厅的前台。',
      'Lists hide names, plates and phones; an open record shows the name, and the phone when asked for. For a desk whose screen can be read from the hall.',
    ),
  },
  usual: {
    label: text('常规', 'Usual'),
    help: text(
      '列表里看得到姓名和车牌，电话遮盖；打开记录看得到电话；证件号码一律要点“显示”。',
      'Lists show names and plates and hide phones; an open record shows the phone; ID numbers are shown only when asked for.',
    ),
  },
  open: {
    label: text('从宽', 'Open'),
    help: text(
      '列表里也看得到电话；打开记录看得到证件号码，列表里仍遮盖。适合外人看不到屏幕的前台。',
      'Lists show phones too; an open record shows ID numbers, lists still hide them. For a desk whose screen no visitor can read.',
    ),
  },
};
