/** One record: what it says, what can be done with it, what belongs to it, what became of it. */
import type { HistoryLine } from '@renderer/db/history';
import type { LookLine } from '@renderer/db/looks';
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { Result } from '@shared/base/result';
import { text } from '@shared/base/text';
import type { Role } from '@shared/registers/contract/context';
import { INNER } from '@shared/registers/contract/decisions';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { isSigned } from '@shared/registers/contract/signing';
import { mayReveal, seesFile } from '@shared/rules/privacy/eyes';
import { type ReactNode, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { shortTime } from '../list/due';
import { Sentence } from '../parts/sentence';
import { ActionBar } from './action-bar';
import type { ActInput } from './action-panel';
import { DetailHead } from './detail-head';
import { FieldsView } from './fields-view';
import { FilesView, type FilesViewProps } from './files-view';
import { HistoryView } from './history-view';
import { LinksList } from './links-list';
import './record-detail.css';
import '../form/record-form.css';
import '../fields/fields.css';
import { Button } from '../parts/button';
import { useEyes, useSeen } from '../seen';
import { words } from './texts';
import type { Tool } from './tools';
import { type OnReveal, useReveal } from './use-reveal';

export interface RecordDetailProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  readonly role: Role;
  readonly context: FieldContext;
  /** Name of a person by staff id. */
  readonly nameOf: (id: string) => string;
  readonly onAct: (action: string, input: ActInput) => Promise<Result<unknown>>;
  /** The same for actions that are signed (`signs`), with a signature on the screen; absent = none is given here. */
  readonly onSign?: (action: string, input: ActInput) => Promise<Result<unknown>>;
  /** Absent = not allowed here. */
  readonly onEdit?: () => void;
  readonly onPrint?: () => void;
  readonly onVoid?: (reason: string) => Promise<Result<unknown>>;
  readonly onMove?: (unit: string, reason: string) => Promise<Result<unknown>>;
  readonly onOpenUnit?: (unit: string) => void;
  readonly onOpenRow?: (row: Row) => void;
  readonly onClose?: () => void;
  /** Undefined = still being read; not shown. */
  readonly links?: readonly Row[] | undefined;
  readonly history?: readonly HistoryLine[] | undefined;
  /** Who had masked values shown; they stand in the history. */
  readonly looks?: readonly LookLine[] | undefined;
  /** Journals a look at a masked value; absent = nothing is shown on demand here. */
  readonly onReveal?: OnReveal;
  /** Photos and scans; absent when the register keeps none. */
  readonly files?: Omit<FilesViewProps, 'files'>;
  /** What stands in place of the derived little form of an action; null = the derived one. */
  readonly panelOf?: (action: string, close: () => void) => ReactNode;
  /** Tools beside the derived ones, with their keys; the command box offers them too. */
  readonly tools?: readonly Tool[];
  /** Buttons of a special screen, after the derived ones. */
  readonly moreActions?: ReactNode;
  /** What presses now, above the values. */
  readonly lead?: ReactNode;
  /** Parts of a special screen, between the values and the links. */
  readonly children?: ReactNode;
  /** False while something else has the keys, as a form over it. */
  readonly keys?: boolean;
}

const REASON: Field = { kind: 'text', label: text('作废原因', 'Why it is void'), ...INNER, span: 6 };
const UNIT: Field = { kind: 'unit', label: text('移到哪个房号', 'Move to which unit'), ...INNER, span: 3 };

/** Mount it with `key={row.id}`: an open panel belongs to its record. */
export function RecordDetail(props: RecordDetailProps) {
  const { definition, row, context, nameOf } = props;
  const t = useText(words);
  const say = useLabel();
  const [history, setHistory] = useState(false);
  const now = context.now();
  const links = props.links ?? [];
  const eyes = useEyes();
  const seen = useSeen('record')(row, definition);
  const reveal = useReveal(mayReveal(eyes) ? props.onReveal : undefined);
  // A signature stands in a part of its own.
  const kept = seen.files.filter((file) => !isSigned(file));
  const files = kept.filter((file) => seesFile(eyes, definition.attachments, file));
  return (
    <article className="record-detail card" aria-label={`${say(definition.one)} ${row.no}`}>
      <DetailHead definition={definition} row={row} now={now} onOpenUnit={props.onOpenUnit} onClose={props.onClose} />
      <ActionBar {...props} reasonField={REASON} unitField={UNIT} onHistory={() => setHistory(!history)} />
      <div className="record-detail-body">
        {row.state === VOID && <Sentence tone="calm">{t('voided', { reason: seen.voided })}</Sentence>}
        {props.lead}
        <FieldsView definition={definition} row={row} reveal={reveal} keys={props.keys ?? true} openRef={context.openRef} />
        {props.children}
        {links.length > 0 && (
          <Part title={t('links')}>
            <LinksList rows={links} now={now} onOpen={(linked) => props.onOpenRow?.(linked)} />
          </Part>
        )}
        {props.files && (
          <Part title={t('files')}>
            {files.length < kept.length && <p className="muted small">{t('filesHidden', { n: kept.length - files.length })}</p>}
            <FilesView {...props.files} files={files} readOnly={row.state === VOID || props.files.readOnly === true} />
          </Part>
        )}
        {props.history && (
          <Part
            title={t('history')}
            action={
              <Button tone="quiet" small onClick={() => setHistory(!history)} pressed={history} keys="H">
                {t(history ? 'historyHide' : 'historyShow')}
              </Button>
            }
          >
            {history && <HistoryView definition={definition} row={row} lines={props.history} looks={props.looks ?? []} nameOf={nameOf} />}
          </Part>
        )}
        <p className="muted small record-detail-meta">
          {t('written', { who: nameOf(row.createdBy), at: shortTime(row.createdAt, now) })}
          {row.rev > 1 && <> · {t('changed', { who: nameOf(row.updatedBy), at: shortTime(row.updatedAt, now) })}</>}
        </p>
      </div>
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Part({ title, action, children }: PartProps) {
  return (
    <section className="record-detail-part">
      <h3>
        {title}
        {action}
      </h3>
      {children}
    </section>
  );
}
