/** Finds a unit by what a receptionist types: `3-2-1203`, `321203`, `1203`, 3栋1203, a phone number, a resident's name or initials. */
import { fit, plain } from './match';

export interface ResidentCard {
  readonly name: string;
  readonly phone: string;
}

export interface UnitCard {
  /** As `3-2-1203`. */
  readonly code: string;
  readonly residents: readonly ResidentCard[];
  /** Numbers of the unit that stand beside its residents. */
  readonly phones?: readonly string[];
}

export interface UnitHit {
  readonly unit: UnitCard;
  /** Whose phone or name led here; null when the code did. */
  readonly resident: ResidentCard | null;
  readonly rank: number;
}

/** `3栋2单元1203室`, `3#2-1203`, `3 2 1203` → `3-2-1203`. */
export function plainCode(text: string): string {
  return plain(text)
    .replace(/[栋幢座号楼#单元室房\s./_—–－]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Units that may be meant, best first. Rank 0 and 1 = the code itself, with or without hyphens. */
export function findUnits(units: readonly UnitCard[], query: string, limit = 30): readonly UnitHit[] {
  const code = plainCode(query);
  if (code === '') return [];
  const digits = query.replace(/\D/g, '');
  const named = /[a-z\u3400-\u9fff]/i.test(query.trim());
  const hits: UnitHit[] = [];
  for (const unit of units) {
    const rank = codeRank(plain(unit.code), code);
    if (rank !== null) hits.push({ unit, resident: null, rank });
    else {
      const resident = residentHit(unit, query, named, digits);
      if (resident) hits.push({ unit, ...resident });
    }
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

/** The one unit that the text names beyond doubt, so that leaving the field may write its full code; null otherwise. */
export function unitMeant(units: readonly UnitCard[], query: string): UnitHit | null {
  const [first, second] = findUnits(units, query, 2);
  if (!first || first.rank > 3) return null;
  return second && second.rank === first.rank ? null : first;
}

/** How well the text names this unit, as `codeRank` tells; null = not at all, or nothing is typed. */
export function unitRank(unit: string, query: string): number | null {
  const code = plainCode(query);
  return code === '' ? null : codeRank(plain(unit), code);
}

/** Distance of a unit's code: 0 same, 1 same without hyphens, 2 its end (1203, 2-1203), 4 building and room (3-1203, a1204), 5 and 6 its beginning; null = none. */
function codeRank(unit: string, query: string): number | null {
  if (unit === query) return 0;
  const parts = unit.split('-');
  const room = parts.at(-1) ?? '';
  if (!query.includes('-')) {
    if (parts.join('') === query) return 1;
    if (sameRoom(room, query)) return 2;
    if (parts.length > 2 && `${parts[0]}${room}` === query) return 4;
    if (query.length >= 2 && room.startsWith(query)) return 5;
    return parts.join('').startsWith(query) ? 6 : null;
  }
  const asked = query.split('-');
  const last = asked.at(-1) ?? '';
  if (unit.endsWith(`-${query}`)) return 2;
  if (asked[0] === parts[0] && sameRoom(room, last)) return asked.length === 2 || asked[1] === parts[1] ? 4 : null;
  return unit.startsWith(query) ? 5 : null;
}

/** 0601 and 601 are one room. */
function sameRoom(a: string, b: string): boolean {
  return a === b || (b !== '' && a.replace(/^0+/, '') === b.replace(/^0+/, ''));
}

function residentHit(
  unit: UnitCard,
  query: string,
  named: boolean,
  digits: string,
): { readonly resident: ResidentCard; readonly rank: number } | null {
  const [only, another] = unit.residents;
  const name = only && !another ? only.name : '';
  const numbers = (unit.phones ?? []).map((phone): ResidentCard => ({ name, phone }));
  for (const resident of [...unit.residents, ...numbers]) {
    const phone = resident.phone.replace(/\D/g, '');
    if (digits.length >= 7 && phone.endsWith(digits)) return { resident, rank: 3 };
    if (digits.length >= 4 && !named && (phone.endsWith(digits) || phone.startsWith(digits))) return { resident, rank: 7 };
    const distance = named && resident.name !== '' ? fit(resident.name, query) : null;
    if (distance !== null) return { resident, rank: 8 + distance };
  }
  return null;
}
