/** Choosing who is here, and proving it by the PIN; a demonstration asks for none. */
import { useOpenDesk } from '@renderer/desk/open-desk';
import { waitOf } from '@renderer/desk/sign-in';
import { useText } from '@renderer/i18n/use-text';
import type { Actor } from '@shared/registers/contract/context';
import { useEffect, useState } from 'react';
import { words as shared } from '../parts/texts';
import { PinForm } from './pin-form';
import './sign-in.css';
import { words } from './texts';

interface WhoFormProps {
  /** Who is chosen at first; '' or somebody unknown = the first one. */
  readonly first: string;
  /** Who is not offered; absent = everybody is. */
  readonly without?: string;
  readonly onSignedIn: (person: Actor) => void;
}

export function WhoForm({ first, without, onSignedIn }: WhoFormProps) {
  const t = useText(words);
  const role = useText(shared);
  const { db, staff, demo } = useOpenDesk();
  const people = staff.filter((person) => person.login && person.active && person.id !== without);
  const [id, setId] = useState(first);
  const chosen = people.find((person) => person.id === id) ?? people[0];
  const ids = people.map((person) => person.id).join(' ');
  useEffect(() => {
    // A wait runs from when it is first seen: everybody's, not only of who is chosen.
    for (const each of ids.split(' ')) void waitOf(db, each);
  }, [db, ids]);
  // Choosing a person takes the cursor to the PIN, so the arrows go on choosing from there.
  const step = (by: number): void => {
    const at = people.findIndex((person) => person.id === chosen?.id);
    setId(people[(at + by + people.length) % people.length]?.id ?? '');
  };
  if (people.length === 0) return <p>{t(without === undefined ? 'nobody' : 'nobodyElse')}</p>;
  return (
    <>
      <fieldset className="sign-in-people">
        <legend className="field-label">{t('who')}</legend>
        {demo &&
          people.map((person, index) => (
            <button
              key={person.id}
              type="button"
              className="sign-in-person"
              // Nothing has to be typed here: Enter goes in.
              autoFocus={index === 0}
              onClick={() => onSignedIn({ id: person.id, name: person.name, role: person.role })}
            >
              <b>{person.name}</b>
              <span className="muted small">{person.post || role(person.role)}</span>
            </button>
          ))}
        {!demo &&
          people.map((person) => (
            <label key={person.id} className="sign-in-person">
              <input type="radio" name="who" checked={person.id === chosen?.id} onChange={() => setId(person.id)} />
              <b>{person.name}</b>
              <span className="muted small">{person.post || role(person.role)}</span>
            </label>
          ))}
      </fieldset>
      {!demo && chosen && <PinForm key={chosen.id} person={chosen} onStep={step} onSignedIn={onSignedIn} />}
    </>
  );
}
