/** All half-filled forms of this desk: open one and go on, or discard it. */
import type { Deskbook, DraftRow } from '@renderer/db/database';
import { dropDraft, listDrafts } from '@renderer/db/drafts';
import { rowsOf } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { actOfKey } from '@renderer/ui/form/use-panel-draft';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Loading } from '@renderer/ui/parts/loading';
import { useFates } from '@renderer/ui/seen';
import { text } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import { hideData } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf, registers } from '@shared/registers/index';
import { Link } from 'wouter';
import './drafts-page.css';
import { words } from './texts';

const NO_LABEL = text('', '');

interface ShownDraft {
  readonly draft: DraftRow;
  /** The record being edited; undefined for a new one. */
  readonly row: Row | undefined;
}

async function readDrafts(db: Deskbook): Promise<readonly ShownDraft[]> {
  const drafts = (await listDrafts(db)).filter((draft) => draft.register in registers);
  const rows = new Map(
    (
      await rowsOf(
        db,
        drafts.map((draft) => draft.record).filter((id) => id !== ''),
      )
    ).map((row) => [row.id, row]),
  );
  return drafts.map((draft) => ({ draft, row: rows.get(draft.record) }));
}

export function DraftsPage() {
  const t = useText(words);
  const { db } = useDesk();
  const drafts = useLive(() => readDrafts(db), [db]);
  if (!drafts) return <Loading />;
  return (
    <div className="page">
      <h1>{t('draftsTitle')}</h1>
      {drafts.length === 0 ? (
        <EmptyState title={t('draftsNone')}>{t('draftsHint')}</EmptyState>
      ) : (
        <>
          <p className="muted">{t('draftsHint')}</p>
          <ul className="drafts card">
            {drafts.map((shown) => (
              <DraftLine key={shown.draft.key} {...shown} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Where a draft goes on: a call on the call page, an action with its record, everything else in its form. */
function placeOf({ key, register, record }: DraftRow): string {
  if (key.startsWith('call:')) return `/callbacks/${record}`;
  if (actOfKey(key) !== null) return `/r/${register}/${record}`;
  return `/r/${register}/${record === '' ? 'new' : `${record}/edit`}`;
}

function DraftLine({ draft, row }: ShownDraft) {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const { db, staff } = useDesk();
  const definition = definitionOf(draft.register);
  const one = label(definition.one);
  const name = staff.find((person) => person.id === draft.by)?.name ?? '';
  const act = actOfKey(draft.key);
  const what = label(definition.actions[act ?? '']?.label ?? NO_LABEL);
  // The fields of an action's panel are not those of the record.
  const whole = { ...blankData(definition.fields), ...row?.data, ...(act === null && draft.data) };
  const data = hideData(definition.fields, whole, useFates('drafts'));
  const title = act === null ? t('draftEdit', { no: row?.no ?? '' }) : t('draftAct', { no: row?.no ?? '', what });
  return (
    <li>
      <Link href={placeOf(draft)} state={{ draft: draft.key }}>
        {draft.record === '' ? t('draftNew', { one }) : title}
      </Link>
      <span className="drafts-gist">
        {[definition.unit(data as never), definition.gist(data as never, language)].filter((part) => part !== '').join(' · ')}
      </span>
      <span className="muted small">{t('draftBy', { name, time: showTime(draft.at) })}</span>
      <ConfirmButton onConfirm={() => void dropDraft(db, draft.key)}>{t('draftDrop')}</ConfirmButton>
    </li>
  );
}
