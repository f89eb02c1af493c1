/** One record of an opened archive: what it said, its history, its files, what belonged to it, and its printed form. */

import { readThumbnail } from '@renderer/db/attachments';
import { historyOf } from '@renderer/db/history';
import { getRow } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { RecordPrintMenu } from '@renderer/print-jobs/print-menu';
import { usePrint } from '@renderer/print-jobs/use-print';
import { screensOf } from '@renderer/registers/index';
import { RecordDetail } from '@renderer/ui/detail/record-detail';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useSeen } from '@renderer/ui/seen';
import { refuse } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { useCallback, useState } from 'react';
import { FileLayer } from '../register/file-layer';
import { relatedRows } from '../register/related';
import { words as pageWords } from '../register/texts';
import type { ShownFile } from '../register/use-files';
import { words } from './texts';

interface ShownRecordProps {
  readonly id: string;
  readonly definition: AnyDefinition;
  /** Names by staff id, as they stand in the archive. */
  readonly people: Readonly<Record<string, string>>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

export function ShownRecord(props: ShownRecordProps) {
  const { id, definition } = props;
  const t = useText(pageWords);
  const { db } = useDesk();
  const found = useLive(async () => ({ row: await getRow(db, id) }), [db, id]);
  if (found === undefined) return <section className="record-pane card" aria-busy="true" />;
  const { row } = found;
  if (!row) {
    return (
      <section className="record-pane card">
        <EmptyState title={t('gone')} />
      </section>
    );
  }
  return <Detail {...props} row={row} definition={row.register === definition.id ? definition : definitionOf(row.register)} />;
}

const readOnly = () => Promise.resolve(refuse('archive.read-only'));

function Detail({ id, row, definition, people, onOpen, onClose }: ShownRecordProps & { readonly row: Row }) {
  const t = useText(words);
  const { db, actor, staff } = useDesk();
  const { printRecords } = usePrint();
  const context = useFieldContext();
  const seen = useSeen('record');
  const [file, setFile] = useState<ShownFile | null>(null);
  const links = useLive(() => relatedRows(db, row), [db, row]);
  const history = useLive(() => historyOf(db, id), [db, id]);
  const nameOf = useCallback((who: string) => people[who] ?? staff.find((one) => one.id === who)?.name ?? '', [people, staff]);
  const thumbnail = useCallback((hash: string) => readThumbnail(db, hash), [db]);
  // Special parts of a record speak of today's units and records; only where they show fields of the record itself are they wanted here.
  const { detailExtra } = screensOf(definition.id);
  const Extra = Object.values(definition.fields).some(({ ownView }) => ownView) ? detailExtra : undefined;
  // A record that is only linked has no history here: it stays in its own book, or in an archive of its own.
  const beside = history?.length === 0;
  return (
    <>
      <RecordDetail
        definition={definition}
        row={row}
        role={actor.role}
        context={context}
        nameOf={nameOf}
        onAct={readOnly}
        onPrint={() => void printRecords([row])}
        moreActions={<RecordPrintMenu row={row} />}
        onOpenRow={(linked) => onOpen(linked.id)}
        onClose={onClose}
        links={links}
        history={beside ? undefined : history}
        {...(row.files.length > 0 && {
          files: { thumbnail, onAdd: readOnly, onOpen: (one) => setFile({ file: one, taking: false }), maxBytes: 0, readOnly: true },
        })}
        lead={
          beside && (
            <div className="archive-beside">
              <Sentence tone="calm">{t('beside')}</Sentence>
            </div>
          )
        }
      >
        {Extra && <Extra row={seen(row, definition)} />}
      </RecordDetail>
      <FileLayer row={row} shown={file} close={() => setFile(null)} />
    </>
  );
}
