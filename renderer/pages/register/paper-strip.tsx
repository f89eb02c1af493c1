/** Papers of the record that were printed and did not come back: ticked off here, or by their code; then their scan is asked for (BY-3). */
import { papersOfRecord } from '@renderer/db/supervisor';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useTakeBack } from '@renderer/desk/use-take-back';
import { useText } from '@renderer/i18n/use-text';
import { usePaperBack } from '@renderer/stores/paper-back';
import { useLetterKeys } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { printouts } from '@shared/registers/printouts/definition';
import { SignedCopy } from './signed-copy';
import { words } from './texts';

/** No action of a register has this letter. */
const KEY = 'K';

export function PaperStrip({ row }: { readonly row: Row }) {
  const t = useText(words);
  const { db, now } = useDesk();
  const { id } = row;
  const papers = useLive(() => papersOfRecord(db, id), [db, id]) ?? [];
  const taken = usePaperBack((state) => (state.taken?.record === id ? state.taken : null));
  const { may, paper: back } = useTakeBack();
  const [first] = papers;
  useLetterKeys({ [KEY]: () => first && back(first) }, may && first !== undefined && taken === null);
  const lines = papers.map((paper, index) => {
    const { form, printedAt, printedBy, times } = rowAs(printouts, paper).data;
    return (
      <Sentence
        key={paper.id}
        tone="calm"
        action={
          may && (
            <Button small onClick={() => back(paper)} {...(index === 0 && taken === null && { keys: KEY })}>
              {t('paperBack')}
            </Button>
          )
        }
      >
        {t('paperOut', { form, at: shortTime(printedAt, now()), by: printedBy })}
        {(times ?? 1) > 1 && t('paperTimes', { n: times ?? 1 })}
      </Sentence>
    );
  });
  if (lines.length === 0 && !taken) return null;
  return (
    <div className="stack paper-strip">
      {taken && <SignedCopy key={taken.paper} row={row} taken={taken} />}
      {lines}
    </div>
  );
}
