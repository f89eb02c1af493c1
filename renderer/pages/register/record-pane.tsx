/** One record on the right: its fields, what can be done with it, its files, its history and what belongs to it. */
import { historyOf } from '@renderer/db/history';
import { looksOf } from '@renderer/db/looks';
import { getRow } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { RecordPrintMenu } from '@renderer/print-jobs/print-menu';
import { usePrint } from '@renderer/print-jobs/use-print';
import { screensOf } from '@renderer/registers/index';
import { Signatures } from '@renderer/registers/parts/signing/signatures';
import { useActSigned } from '@renderer/registers/parts/signing/use-act-signed';
import { useSignTools } from '@renderer/registers/parts/signing/use-sign-tools';
import { RecordDetail } from '@renderer/ui/detail/record-detail';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Loading } from '@renderer/ui/parts/loading';
import { useWorked } from '@renderer/ui/seen';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { editRefusal, voidRefusal } from '@shared/rules/records/commands';
import { unitField } from '@shared/rules/records/move';
import { mayWrite } from '@shared/rules/rights/registers';
import { useCallback } from 'react';
import { EditPane } from './edit-pane';
import { FileLayer } from './file-layer';
import { PaperStrip } from './paper-strip';
import { relatedRows, useOpenRef, useOpenRow, useOpenUnit } from './related';
import { words } from './texts';
import { useAct } from './use-act';
import { useFiles } from './use-files';

interface RecordPaneProps {
  readonly definition: AnyDefinition;
  readonly id: string;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onClose: () => void;
}

export function RecordPane({ definition, id, editing, onEdit, onClose }: RecordPaneProps) {
  const t = useText(words);
  const { db } = useDesk();
  const found = useLive(async () => ({ row: await getRow(db, id) }), [db, id]);
  if (found === undefined) {
    return (
      <section className="record-pane card" aria-busy="true">
        <Loading />
      </section>
    );
  }
  const { row } = found;
  if (!row || row.register !== definition.id) {
    return (
      <section className="record-pane card">
        <EmptyState title={t('gone')} />
      </section>
    );
  }
  if (editing) return <EditPane definition={definition} row={row} onDone={() => onEdit(false)} />;
  return <Detail definition={definition} row={row} onEdit={() => onEdit(true)} onClose={onClose} />;
}

interface DetailProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

function Detail({ definition, row, onEdit, onClose }: DetailProps) {
  const { db, run, actor, shift, staff } = useDesk();
  const act = useAct();
  const actSigned = useActSigned();
  const { printRecords } = usePrint();
  const openRow = useOpenRow();
  const openUnit = useOpenUnit();
  const context = useFieldContext(useOpenRef());
  const { id, rev } = row;
  const links = useLive(() => relatedRows(db, row), [db, id, rev]);
  const history = useLive(() => historyOf(db, id), [db, id]);
  const looks = useLive(() => looksOf(db, id), [db, id]);
  // Special parts show and act at once.
  const own = useWorked('record')(row);
  const files = useFiles(row);
  const signing = useSignTools(definition, row);
  const nameOf = useCallback((staffId: string) => staff.find((person) => person.id === staffId)?.name ?? '', [staff]);
  const { detailLead: Lead, detailExtra: Extra, ownLinks = [], actionPanels } = screensOf(definition.id);
  const isWriter = mayWrite(actor.role, definition.id);
  const asking = { actor, shiftSince: shift.since };
  const mayVoid = voidRefusal(row, asking) === null;
  const mayEdit = editRefusal(definition, row, asking) === null;

  const panelOf = (action: string, close: () => void) => {
    const Panel = actionPanels?.[action];
    return Panel ? <Panel row={row} onDone={close} onCancel={close} /> : null;
  };
  return (
    <>
      <RecordDetail
        key={id}
        definition={definition}
        row={row}
        role={actor.role}
        context={context}
        nameOf={nameOf}
        onAct={(action, acted) => act(row, action, acted)}
        onSign={(action, acted) => actSigned([row], action, acted)}
        {...(mayVoid && { onVoid: (reason: string) => run('record.void', { id, reason }) })}
        {...(mayEdit && { onEdit })}
        {...(isWriter && {
          ...(unitField(definition) !== null && {
            onMove: (unit: string, reason: string) => run('record.move', { id, unit, reason }),
          }),
        })}
        onPrint={() => void printRecords([row])}
        tools={signing.tools}
        moreActions={<RecordPrintMenu row={row} />}
        onOpenUnit={openUnit}
        onOpenRow={openRow}
        onClose={onClose}
        links={links?.filter((linked) => !ownLinks.includes(linked.register))}
        history={history}
        looks={looks}
        onReveal={(fields, why, note) => run('privacy.reveal', { id, fields, why, note })}
        {...(definition.attachments !== 'none' && { files: { ...files.view, readOnly: !isWriter } })}
        panelOf={panelOf}
        lead={
          <>
            <PaperStrip row={row} />
            {Lead && <Lead row={own} />}
          </>
        }
      >
        <Signatures definition={definition} row={row} refusing={signing.refusing} onRefused={signing.endRefusing} />
        {Extra && <Extra row={own} />}
      </RecordDetail>
      <FileLayer row={row} shown={files.shown} missing={files.missing} close={files.close} />
    </>
  );
}
