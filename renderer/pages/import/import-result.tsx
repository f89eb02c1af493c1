/** The end of an import: how many, with which numbers, and the way to them. */
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { ImportBook } from '@shared/import/books';
import { compareNumbers } from '@shared/rules/numbering';
import { useLocation } from 'wouter';
import { words } from './texts';
import type { Written } from './use-import';

interface ImportResultProps {
  readonly book: ImportBook;
  readonly written: Written;
  readonly again: () => void;
}

export function ImportResult({ book, written, again }: ImportResultProps) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const [, go] = useLocation();
  const { definition, lines } = book;
  const register = label(definition.title);
  const numbers = written.rows.map((row) => row.no).sort(compareNumbers);
  const [from, to] = [numbers[0], numbers.at(-1)];
  const parts = [
    t('done', { n: written.count, register }),
    ...(from && to && definition.numbering.kind !== 'field' ? [t('doneNumbers', { from, to })] : []),
    ...(written.replaced > 0 ? [t('doneReplaced', { n: written.replaced })] : []),
    ...(written.left > 0 ? [t('doneSkipped', { n: written.left })] : []),
  ];
  return (
    <div className="stack">
      <Sentence tone="done">{marks.sentences(parts)}</Sentence>
      <div className="row">
        <Button tone="main" onClick={() => go(`/r/${lines?.register ?? book.id}`)}>
          {t('open', { register })}
        </Button>
        <Button onClick={again}>{t('more')}</Button>
      </div>
    </div>
  );
}
