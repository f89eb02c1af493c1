/** Open requests that may be the same matter: open one, or write the new one as its repetition (IN-4). */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Row } from '@shared/registers/contract/row';
import { RecordLine } from './record-line';
import { words } from './texts';

interface SimilarOfferProps {
  readonly rows: readonly Row[];
  /** Number it will be merged into; '' = none. */
  readonly mergedInto: string;
  /** '' takes it back. */
  readonly onMerge: (no: string) => void;
}

export function SimilarOffer({ rows, mergedInto, onMerge }: SimilarOfferProps) {
  const t = useText(words);
  if (mergedInto !== '') {
    const back = (
      <Button small onClick={() => onMerge('')}>
        {t('notMerge')}
      </Button>
    );
    return (
      <Sentence tone="calm" action={back}>
        {t('merging', { no: mergedInto })}
      </Sentence>
    );
  }
  if (rows.length === 0) return null;
  return (
    <section className="similar" aria-label={t('similar')}>
      <h4>{t('similar')}</h4>
      <ul className="record-lines">
        {rows.map((row) => (
          <RecordLine key={row.id} row={row}>
            <Button small onClick={() => onMerge(row.no)}>
              {t('mergeInto')}
            </Button>
          </RecordLine>
        ))}
      </ul>
    </section>
  );
}
