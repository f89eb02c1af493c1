/** Papers of the record that were printed and did not come back: ticked off here, also right after their code was scanned (BY-3). */
import { papersOfRecord } from '@renderer/db/supervisor';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useLetterKeys } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { printouts } from '@shared/registers/printouts/definition';
import { mayAct } from '@shared/rules/rights/registers';
import { words } from './texts';

/** No action of a register has this letter. */
const KEY = 'K';

export function PaperStrip({ record }: { readonly record: string }) {
  const t = useText(words);
  const { db, actor, now, press } = useDesk();
  const papers = useLive(() => papersOfRecord(db, record), [db, record]) ?? [];
  const may = mayAct(actor.role, printouts.id, 'back');
  const back = ({ id, rev }: Row): void => press('record.act', { id, rev, action: 'back' });
  const [first] = papers;
  useLetterKeys({ [KEY]: () => first && back(first) }, may && first !== undefined);
  const lines = papers.map((paper, index) => {
    const { form, printedAt, printedBy, times } = rowAs(printouts, paper).data;
    return (
      <Sentence
        key={paper.id}
        tone="calm"
        action={
          may && (
            <Button small onClick={() => back(paper)} {...(index === 0 && { keys: KEY })}>
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
  return lines.length === 0 ? null : <div className="stack paper-strip">{lines}</div>;
}
