/** Chooses photos or scans; the native input keeps the keyboard and the file dialog of the system. */
import { useText } from '@renderer/i18n/use-text';
import { useId, useState } from 'react';
import { words } from './texts';

interface FilePickProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

const ACCEPTED = 'image/*,application/pdf';

export function FilePick({ files, onChange }: FilePickProps) {
  const t = useText(words);
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const choose = (list: FileList | null): void => {
    const all = [...(list ?? [])];
    const fine = all.filter((file) => file.type.startsWith('image/') || file.type === 'application/pdf');
    setWrong(fine.length < all.length);
    onChange([...files, ...fine]);
  };
  return (
    <span className="call-files">
      <label htmlFor={id} className="btn btn-small">
        {t('addScan')}
      </label>
      <input
        id={id}
        className="only-spoken"
        type="file"
        accept={ACCEPTED}
        multiple
        onChange={(event) => {
          choose(event.target.files);
          event.target.value = '';
        }}
      />
      {files.map((file) => (
        <button
          key={`${file.name}${file.size}${file.lastModified}`}
          type="button"
          className="tag tag-calm call-file"
          onClick={() => onChange(files.filter((one) => one !== file))}
        >
          {file.name} ×
        </button>
      ))}
      {wrong && (
        <span className="field-error" role="alert">
          {t('wrongFile')}
        </span>
      )}
    </span>
  );
}
