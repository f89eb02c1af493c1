/** Who can sign in, and their PINs (SEC-1). People themselves are kept in the staff register. */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { StaffCard } from '@renderer/desk/directory';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { mayAs, type Role } from '@shared/registers/contract/context';
import { pinSetting } from '@shared/rules/people/pins';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { words as shared } from '../parts/texts';
import { PinForm } from './pin-form';
import { Changes } from './setting-frame';
import { words } from './texts';

async function withPins(db: Deskbook, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const pins = await Promise.all(ids.map((id) => readSetting(db, pinSetting(id))));
  return new Set(ids.filter((_, index) => pins[index] !== null));
}

const ROLES: readonly Role[] = ['reader', 'receptionist', 'supervisor', 'manager'];

export function PeopleSection() {
  const t = useText(words);
  const { db, staff } = useDesk();
  const [, go] = useLocation();
  const people = staff.filter((person) => person.active);
  const ids = people.map((person) => person.id).join(' ');
  const pins = useLive(() => withPins(db, ids === '' ? [] : ids.split(' ')), [db, ids]);
  return (
    <section className="setting card" aria-label={t('people')}>
      <h2>{t('people')}</h2>
      <p className="muted">{t('peopleHint')}</p>
      <RoleTable />
      <ul className="setting-people">
        {people.map((person) => (
          <PersonLine key={person.id} person={person} hasPin={pins?.has(person.id) ?? false} />
        ))}
      </ul>
      <div>
        <Button onClick={() => go('/r/staff')}>{t('openStaff')}</Button>
      </div>
      <Changes keys={people.map((person) => pinSetting(person.id).key)} />
    </section>
  );
}

/** What each role may do, in a line each; the whole table is docs/rights.md. */
function RoleTable() {
  const t = useText(words);
  const name = useText(shared);
  return (
    <details className="setting-roles">
      <summary>{t('roles')}</summary>
      <dl>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{name(role)}</dt>
            <dd>{t(`may.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('rolesHint')}</p>
    </details>
  );
}

function PersonLine({ person, hasPin }: { readonly person: StaffCard; readonly hasPin: boolean }) {
  const t = useText(words);
  const role = useText(shared);
  const { actor, run } = useDesk();
  const sentence = useRefusal();
  const [changing, setChanging] = useState(false);
  const [trouble, setTrouble] = useState('');
  const above = may(actor.role, 'staff.others') && mayAs(actor.role, person.role);
  const drop = async (): Promise<void> => {
    const result = await run('people.setPin', { id: person.id, pin: null });
    setTrouble(result.ok ? '' : sentence(result.error));
  };
  const own = actor.id === person.id;
  const state = person.login ? t(hasPin ? 'hasPin' : 'noPin') : t('cannotLogin');
  return (
    <li>
      <b>{person.name}</b>
      <span className="muted">
        {person.post} · {role(person.role)}
      </span>
      <span>{state}</span>
      <span className="row push">
        {!changing && person.login && (above || own) && (
          <Button small onClick={() => setChanging(true)} label={`${t(hasPin ? 'changePin' : 'setPin')} ${person.name}`}>
            {t(hasPin ? 'changePin' : 'setPin')}
          </Button>
        )}
        {!changing && hasPin && above && !own && (
          <Button small onClick={() => void drop()} label={`${t('dropPin')} ${person.name}`}>
            {t('dropPin')}
          </Button>
        )}
      </span>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      {changing && <PinForm person={person} onDone={() => setChanging(false)} />}
    </li>
  );
}
