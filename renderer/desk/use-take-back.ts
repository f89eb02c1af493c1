/** Taking signed paper back: by a button, or because its code was scanned (BY-3). */
import { papersOfRecord } from '@renderer/db/supervisor';
import { usePaperBack } from '@renderer/stores/paper-back';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { printouts } from '@shared/registers/printouts/definition';
import { mayAct } from '@shared/rules/rights/registers';
import { useMemo } from 'react';
import { useDesk } from './desk-context';

interface TakeBack {
  /** Whether this person may. */
  readonly may: boolean;
  /** Notes that the paper is back, with who and when, and asks for its scan. */
  readonly paper: (paper: Row) => void;
  /** The same for the one paper of a record whose code was scanned. Of several nobody can tell which it is: they stand at the record. */
  readonly scanned: (record: string) => Promise<void>;
}

export function useTakeBack(): TakeBack {
  const { db, actor, now, run, press } = useDesk();
  return useMemo(() => {
    const may = mayAct(actor.role, printouts.id, 'back');
    const act = (paper: Row, way: 'ticked' | 'scanned') => ({
      id: paper.id,
      rev: paper.rev,
      action: 'back',
      data: { backAt: now(), backWay: way },
    });
    const ask = (paper: Row, scanned: boolean): void => {
      const record = paper.links[0] ?? paper.id;
      usePaperBack.getState().take({ paper: paper.id, record, form: rowAs(printouts, paper).data.form, scanned });
    };
    return {
      may,
      paper: (paper) => {
        ask(paper, false);
        press('record.act', act(paper, 'ticked'));
      },
      scanned: async (record) => {
        const [paper, another] = may ? await papersOfRecord(db, record) : [];
        if (!paper || another) return;
        if ((await run('record.act', act(paper, 'scanned'))).ok) ask(paper, true);
      },
    };
  }, [db, actor.role, now, run, press]);
}
