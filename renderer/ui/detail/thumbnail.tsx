/** The small picture of a file, or its kind when it is no picture. */
import type { FileRef } from '@shared/registers/contract/row';
import { useEffect, useState } from 'react';

interface ThumbnailProps {
  readonly file: FileRef;
  readonly load: (hash: string) => Promise<Blob | null>;
}

export function Thumbnail({ file, load }: ThumbnailProps) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    let made = '';
    let gone = false;
    void load(file.hash).then((blob) => {
      if (gone || blob === null) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== '') URL.revokeObjectURL(made);
    };
  }, [file.hash, load]);
  if (url !== '') return <img className="thumbnail" src={url} alt="" />;
  return (
    <span className="thumbnail thumbnail-kind" aria-hidden="true">
      {file.name.split('.').at(-1)?.slice(0, 4).toUpperCase()}
    </span>
  );
}
