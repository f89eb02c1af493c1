/** Who signed a record, on the screen, on paper or not at all, and whether it was changed afterwards. */
import { readSignature } from '@renderer/db/signatures';
import { useLive } from '@renderer/db/use-live';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { AskPanel } from '@renderer/ui/detail/ask-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useEyes, useSeen } from '@renderer/ui/seen';
import { Drawing } from '@renderer/ui/signature/drawing';
import type { InkDrawing } from '@shared/base/ink';
import { text } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import { INNER } from '@shared/registers/contract/decisions';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { awaitsSigning, changedSince, type SignedFile, signaturesOf, signerOf, signingsOf } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { seesFile } from '@shared/rules/privacy/eyes';
import './signing.css';
import { words } from './texts';
import { useSigning } from './use-signing';

interface SignaturesProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  /** Key of the signing that somebody would not give; null = nothing is asked. */
  readonly refusing: string | null;
  readonly onRefused: () => void;
}

export function Signatures({ definition, row, refusing, onRefused }: SignaturesProps) {
  const t = useText(words);
  const say = useLabel();
  const eyes = useEyes();
  const seen = useSeen('record')(row, definition);
  const files = signaturesOf(seen);
  const owed = signingsOf(definition, row).filter(([as]) => awaitsSigning(definition, row, as));
  if (files.length === 0 && owed.length === 0 && refusing === null) return null;
  return (
    <section className="record-detail-part signatures">
      <h3>{t('signatures')}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.hash}>
            <SignatureLine definition={definition} row={row} file={file} seen={seesFile(eyes, definition.attachments, file)} />
          </li>
        ))}
      </ul>
      {owed.map(([as, signing]) => (
        <p key={as} className="muted">
          {t('owed', { line: say(signing.line) })}
        </p>
      ))}
      {refusing !== null && <RefusalPanel row={row} as={refusing} onClose={onRefused} />}
    </section>
  );
}

interface LineProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  readonly file: SignedFile;
  readonly seen: boolean;
}

function SignatureLine({ definition, row, file, seen }: LineProps) {
  const t = useText(words);
  const marks = useMarks();
  const say = useLabel();
  const ink = useInk(file, seen);
  const { who, desk, reason, witness } = file.sign;
  const changed = changedSince(definition, row.data, file)
    .map((key) => definition.fields[key])
    .flatMap((field) => (field ? [say(field.label)] : []));
  const line = definition.signing?.[file.sign.as]?.line;
  return (
    <>
      {ink && <Drawing ink={ink} label={t('inkOf', { who })} />}
      <p>
        <b>{line ? say(line) : t('signatures')}</b> {who} · {showTime(file.at)} · {t('by', { by: file.by })}
        {desk !== '' && <> · {t('desk', { desk })}</>}
      </p>
      {file.role === 'refusal' && <Sentence tone="calm">{t('refused', { reason, witness })}</Sentence>}
      {file.role === 'ink' && !seen && <p className="muted small">{t('hidden')}</p>}
      {changed.length > 0 && <Sentence tone="calm">{t('changed', { fields: marks.list(changed) })}</Sentence>}
    </>
  );
}

/** null while it is read, and when there is none to be seen. */
function useInk({ hash, role }: SignedFile, seen: boolean): InkDrawing | null {
  const { db } = useDesk();
  // It may come from another desk while the record stands open.
  return useLive(() => (role === 'ink' && seen ? readSignature(db, hash) : Promise.resolve(null)), [db, hash, role, seen]) ?? null;
}

const WITNESS: Field = { kind: 'person', label: text('见证人', 'Witness'), ...INNER, span: 2 };
const WHY: Field = { kind: 'text', label: text('为什么不签', 'Why it is not signed'), ...INNER, span: 4 };

function RefusalPanel({ row, as, onClose }: { readonly row: Row; readonly as: string; readonly onClose: () => void }) {
  const t = useText(words);
  const context = useFieldContext();
  const { actor } = useDesk();
  const sign = useSigning();
  const signing = definitionOf(row.register).signing?.[as];
  const who = (signing && signerOf(signing, row.data)) || t('somebody');
  return (
    <AskPanel
      verb={t('refuse')}
      field={WITNESS}
      reason={WHY}
      context={{ ...context, staff: context.staff.filter(({ name }) => name !== actor.name) }}
      onDone={(witness, reason) => sign(row, as, { role: 'refusal', who, reason, witness })}
      onClose={onClose}
    />
  );
}
