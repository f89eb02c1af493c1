/** The call panel (回访): whom to call, what to say, what happened, and every answer by one key (CB-9, CB-10, CB-12). */

import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { focusField, focusNextField, isNowhere, useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { dayOf } from '@shared/base/time';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import { cardOf, policyOf } from '@shared/rules/callbacks/worklist';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { InstructionLines } from '../parts/instruction-lines';
import { PhoneOffer } from '../parts/phone-offer';
import { useUnit } from '../parts/use-unit';
import { isFaceToFace, proposedReply, restGood, SATISFACTION_KEYS, withRequest } from './answers';
import { AnswersCard } from './answers-card';
import { ATTEMPT_KEYS, type AttemptKind, AttemptStrip } from './attempt-strip';
import './call.css';
import { DueNote, Notes, Window } from './call-notes';
import { ScriptCard } from './script-card';
import { words } from './texts';
import { useAdvice } from './use-advice';
import { useCallForm } from './use-call-form';
import { useCallKeys } from './use-call-keys';
import { type CallMatter, useMatter } from './use-matter';
import { WhoCard } from './who-card';

interface CallPanelProps {
  readonly row: Row<CallbackData>;
  /** Saved, or an attempt noted. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Word on the save button. */
  readonly verb?: string;
}

/** Mount it with `key={row.id}`: what is answered belongs to one round of one callback. */
export function CallPanel(props: CallPanelProps) {
  const matter = useMatter(props.row);
  return matter ? <ReadyPanel {...props} matter={matter} /> : null;
}

const WINDOW_SECONDS = 20;

function ReadyPanel({ row, matter, onDone, onCancel, verb }: CallPanelProps & { readonly matter: CallMatter }) {
  const t = useText(words);
  const { actor, units } = useDesk();
  const root = useRef<HTMLDivElement>(null);
  const now = useNow(WINDOW_SECONDS);
  const policy = policyOf(row.data, matter.book, dayOf(now));
  const form = useCallForm(row, policy);
  const advice = useAdvice(row.data, policy, form.answers.method);
  const [attempt, setAttempt] = useState<AttemptKind | null>(null);

  useAltKey('Z', form.anew, form.draft.restored);

  const unit = units.find((one) => one.code === row.unit);
  const view = useUnit(row.unit);
  const { window } = cardOf(row as never, {
    now,
    book: matter.book,
    table: matter.table,
    unit: () => ({ quiet: unit?.quiet ?? [], key: unit?.key ?? false }),
  });
  // Begun within the hours, a call is not cut off by their end.
  const [anyway, setAnyway] = useState(window.open);
  const shut = !window.open && !anyway && !form.draft.restored;

  useLayoutEffect(() => {
    // Who steps through the list, or types in an open palette, keeps the focus; the digits act from the list as well.
    if (isNowhere(document.activeElement)) root.current?.focus();
  }, []);
  const { printRecords } = usePrint();
  const print = (): void => void printRecords([row as unknown as Row]);
  usePrintable(PRINT_RANK.record, print);
  const save = async (): Promise<void> => {
    if (await form.save()) onDone();
  };
  const { answers, put } = form;
  const [bad] = Object.keys(form.errors);
  useEffect(() => {
    if (bad !== undefined) focusField(root.current?.querySelector(`[data-field="${bad}"]`));
  }, [bad]);
  useCallKeys(
    root,
    {
      satisfaction: (digit) => {
        if (shut) return;
        put({ satisfaction: SATISFACTION_KEYS[digit - 1] ?? '' });
        const field = root.current?.querySelector<HTMLElement>('[data-field="satisfaction"]');
        if (field) requestAnimationFrame(() => focusNextField(field));
      },
      letter: (letter) => {
        if (shut) {
          if (letter === 'Y') setAnyway(true);
          return letter === 'Y';
        }
        const kind = ATTEMPT_KEYS[letter as keyof typeof ATTEMPT_KEYS];
        if (kind) setAttempt(kind);
        else if (letter === 'G') put(restGood(answers));
        return kind !== undefined || letter === 'G';
      },
      save: () => void (shut || save()),
      addOpinion: () => shut || put({ opinions: [...answers.opinions, { text: '', end: 'promised', replyBy: proposedReply(now) }] }),
      toRequest: () => shut || put(withRequest(answers, now)),
      leave: () => (attempt ? setAttempt(null) : onCancel()),
    },
    attempt === null,
  );

  return (
    <div ref={root} className="call" tabIndex={-1}>
      <WhoCard
        row={row}
        matter={matter}
        {...(shut && {
          instead: (
            <Button keys="Y" onClick={() => setAnyway(true)}>
              {t('callAnyway')}
            </Button>
          ),
        })}
      />
      <div className="call-notes">
        <Window window={window} hours={policy?.callHours} rest={unit?.dnd ?? ''} now={now} />
        <DueNote row={row} table={matter.table} now={now} />
        <Notes data={row.data} />
        <InstructionLines unit={row.unit} />
        {view && <PhoneOffer view={view} phone={row.data.phone} />}
        {form.draft.restored && (
          <Sentence
            tone="calm"
            action={
              <Button tone="quiet" small onClick={form.anew} keys="Alt Z">
                {t('anew')}
              </Button>
            }
          >
            {t('restored')}
          </Sentence>
        )}
      </div>
      <div className="call-body">
        <ScriptCard row={row} matter={matter} speaking={!isFaceToFace(answers.method)} rounds />
        <div className="call-body-answers" inert={shut}>
          <AnswersCard data={row.data} form={form} advice={advice} me={actor.name} />
        </div>
      </div>
      {form.banner !== '' && <Sentence>{form.banner}</Sentence>}
      {attempt ? (
        <AttemptStrip
          key={attempt}
          id={row.id}
          kind={attempt}
          onDone={() => {
            setAttempt(null);
            onDone();
          }}
          onCancel={() => {
            setAttempt(null);
            root.current?.focus();
          }}
        />
      ) : (
        <div className="call-foot">
          {Object.entries(ATTEMPT_KEYS).map(([key, kind]) => (
            <Button key={key} keys={key} disabled={shut} onClick={() => setAttempt(kind)}>
              {t(kind)}
            </Button>
          ))}
          <Button keys="Ctrl P" onClick={print}>
            {t('print')}
          </Button>
          <span className="push">
            <Button tone="main" save keys="Ctrl Enter" disabled={shut || form.saving} onClick={() => void save()}>
              {form.saving ? t('saving') : (verb ?? t('save'))}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
