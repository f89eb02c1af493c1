/** Keys that are not where they should be, one a line (BY-1): asked for when the count differs, or when somebody adds one. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { HandoverData } from '@shared/registers/handover/rules';
import { TextInput } from '../parts/labelled';
import { words } from './texts';

type Notes = HandoverData['keyNotes'];

interface KeyNotesProps {
  readonly notes: Notes;
  /** Whether at least one line is asked for. */
  readonly asked: boolean;
  readonly onChange: (notes: Notes) => void;
}

export function KeyNotes({ notes, asked, onChange }: KeyNotesProps) {
  const t = useText(words);
  const lines = notes.length === 0 && asked ? [{ key: '', note: '' }] : notes;
  const set = (index: number, part: Partial<Notes[number]>): void =>
    onChange(lines.map((line, i) => (i === index ? { ...line, ...part } : line)));
  return (
    <div className="key-notes">
      {lines.map((line, index) => (
        // The place is the line's only name: lines are added at the end and never change places.
        <div key={`line${index}`} className="key-note">
          <TextInput label={t('keyName', { n: index + 1 })} value={String(line.key ?? '')} onChange={(key) => set(index, { key })} />
          <TextInput
            label={t('keyNote', { n: index + 1 })}
            placeholder={t('keyNoteHint')}
            value={String(line.note ?? '')}
            onChange={(note) => set(index, { note })}
          />
        </div>
      ))}
      {(asked || lines.length > 0) && (
        <Button small tone="quiet" onClick={() => onChange([...lines, { key: '', note: '' }])}>
          {t('addKey')}
        </Button>
      )}
    </div>
  );
}
