/** Who lives at a unit, with numbers to read out or to dial. */
import { useText } from '@renderer/i18n/use-text';
import { useSeenWord } from '@renderer/ui/seen';
import type { UnitFacts } from '@shared/rules/unit-facts';
import { words } from './texts';

export function ResidentList({ facts }: { readonly facts: UnitFacts }) {
  const t = useText(words);
  const word = useSeenWord('record');
  return (
    <ul className="residents">
      {facts.residents.map((one) => (
        <li key={`${one.role}${one.name}${one.phone}`}>
          <b>{word('name', one.name)}</b> <span className="muted small">{t(one.role)}</span>{' '}
          <span className="num">{word('phone', one.phone)}</span>
        </li>
      ))}
      {facts.phones.map((phone) => (
        <li key={phone} className="num">
          {word('phone', phone)}
        </li>
      ))}
    </ul>
  );
}
