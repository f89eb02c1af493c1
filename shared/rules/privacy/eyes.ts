/** What somebody sees of a record, by who he is and where it stands: the one decision of PRI-1, asked by every screen and every paper. */
import type { Role } from '../../registers/contract/context';
import { mayAs } from '../../registers/contract/context';
import type { PersonalKind } from '../../registers/contract/fields';
import type { Fate, FateOf } from '../../registers/contract/hide';
import type { FileRef } from '../../registers/contract/row';
import { may } from '../rights/may';
import { type Distance, leastFor, type PrivacyLevel } from './levels';

/** Where a value stands. */
export type Place =
  | 'list'
  | 'search'
  | 'board'
  | 'drafts'
  | 'notices'
  | 'paperList'
  | 'record'
  | 'call'
  | 'form'
  | 'history'
  | 'paperForm'
  | 'fileName';

export interface Eyes {
  readonly role: Role;
  readonly level: PrivacyLevel;
}

const FAR: readonly Place[] = ['list', 'search', 'board', 'drafts', 'notices', 'paperList'];

/** Shown, masked or left out: a kind of value, in a place, for these eyes. Never shown in the name of a file, whoever asks. */
export function fateFor({ role, level }: Eyes, place: Place, kind: PersonalKind): Fate {
  if (kind === 'none') return 'shown';
  if (place === 'fileName') return 'left';
  // Whoever calls somebody back dials the number, whatever the level.
  const calls = place === 'call' && kind === 'phone' && may(role, 'callbacks.round');
  const least = leastFor(level, kind, distanceOf(place));
  if (calls || (least !== null && mayAs(role, least))) return 'shown';
  return kind === 'sensitive' && FAR.includes(place) ? 'left' : 'masked';
}

/** The same as a function of kind and field; fields in `asked` are shown, as those that a form demands, but not to a reader. */
export function fatesOf(eyes: Eyes, place: Place, asked: readonly string[] = []): FateOf {
  return (kind, key) => (asked.includes(key) && mayReveal(eyes) ? 'shown' : fateFor(eyes, place, kind));
}

function distanceOf(place: Place): Distance {
  return FAR.includes(place) ? 'far' : 'near';
}

/**
 * Whether a photo or scan is shown to these eyes. A picture has no mask: a reader sees what is of things, not what is of people, nor papers that
 * were signed or scanned.
 */
export function seesFile({ role }: Eyes, attachments: 'none' | 'things' | 'people', file: Pick<FileRef, 'role'>): boolean {
  return mayAs(role, 'receptionist') || (attachments === 'things' && file.role === 'photo');
}

/** Whether he may have a masked value shown for a moment. */
export function mayReveal({ role }: Eyes): boolean {
  return may(role, 'privacy.reveal');
}
