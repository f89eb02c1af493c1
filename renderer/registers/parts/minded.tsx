/** What to mind of a unit: hours of rest, special needs, vehicles, remarks. */
import { useText } from '@renderer/i18n/use-text';
import { useSeenWord } from '@renderer/ui/seen';
import type { UnitFacts } from '@shared/rules/unit-facts';
import './parts.css';
import { words } from './texts';

/** Nothing when there is nothing to mind. */
export function Minded({ facts }: { readonly facts: UnitFacts }) {
  const t = useText(words);
  const word = useSeenWord('record');
  const notes = [
    { kind: 'rest', text: word('text', facts.rest), look: 'tag tag-today' },
    { kind: 'needs', text: word('sensitive', facts.needs), look: 'unit-strip-need' },
    { kind: 'vehicles', text: word('plate', facts.vehicles), look: 'muted' },
    { kind: 'remark', text: word('text', facts.remark), look: 'muted' },
  ] as const;
  const told = notes.filter((note) => note.text !== '');
  if (told.length === 0) return null;
  return (
    <div className="unit-strip-notes">
      {told.map(({ kind, text, look }) => (
        <span key={kind} className={look}>
          {t(kind, { text })}
        </span>
      ))}
    </div>
  );
}
