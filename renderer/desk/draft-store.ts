/** Where forms and panels keep what is typed: drafts in the database, with who wrote them and when (IN-1). */
import type { Deskbook } from '@renderer/db/database';
import { dropDraft, loadDraft, saveDraft } from '@renderer/db/drafts';
import { within } from '@renderer/db/limit';
import type { DraftStore } from '@renderer/ui/form/use-draft';
import type { Instant } from '@shared/base/time';

interface Keeper {
  readonly db: Deskbook;
  now(): Instant;
  readonly actor: { readonly id: string };
}

const LIMIT = { seconds: 5 };

/** The store of one form. `record` '' = a new one. */
export function draftStore({ db, now, actor }: Keeper, register: string, record: string): DraftStore {
  return {
    // Without an answer the form begins empty, or its draft outlives it: neither may keep anybody from going on.
    load: (key) =>
      within(LIMIT, () => loadDraft(db, key)).then(
        (draft) => draft?.data ?? null,
        () => null,
      ),
    save: (key, data) => within(LIMIT, () => saveDraft(db, { key, register, record, data, at: now(), by: actor.id })),
    drop: (key) => within(LIMIT, () => dropDraft(db, key)).catch(() => undefined),
  };
}
