/** The search for a person: one at a time, with progress, and a way to stop. */
import { findPerson } from '@renderer/db/find-person';
import { useDesk } from '@renderer/desk/desk-context';
import { type Refusal, type Result, refuse } from '@shared/base/result';
import type { Hit } from '@shared/rules/privacy/gather';
import { MOST_RECORDS } from '@shared/rules/privacy/gathering';
import { type Person, personOf, type TypedPerson } from '@shared/rules/privacy/person';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Erasable, lookErase } from './look-erase';

export interface FoundPerson {
  readonly person: Person;
  readonly hits: readonly Hit[];
  /** Only where he asks to be taken out; null otherwise. */
  readonly erasable: Erasable | null;
}

export interface PersonSearch {
  /** null = none runs. */
  readonly busy: { readonly done: number; readonly all: number } | null;
  readonly found: FoundPerson | null;
  readonly refusal: Refusal | null;
  /** `erase`: also what he may be taken out of. */
  readonly start: (typed: TypedPerson, erase: boolean) => Promise<void>;
  readonly stop: () => void;
  /** Forgets what was found: it was of another person than the one that is typed now. */
  readonly forget: () => void;
}

export function usePersonSearch(): PersonSearch {
  const { db, host, now, shift } = useDesk();
  const { since } = shift;
  const [busy, setBusy] = useState<PersonSearch['busy']>(null);
  const [outcome, setOutcome] = useState<Result<FoundPerson> | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    async (typed: TypedPerson, erase: boolean) => {
      const person = personOf(typed);
      if (!person.ok) return setOutcome(person);
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      setOutcome(null);
      setBusy({ done: 0, all: 0 });
      try {
        const tell = (done: number, all: number): void => {
          if (!control.signal.aborted) setBusy({ done, all });
        };
        const hits = await findPerson(db, person.value, { signal: control.signal, tell });
        if (control.signal.aborted || hits === null) return;
        if (hits === 'many') return setOutcome(refuse('person.many', undefined, { most: MOST_RECORDS }));
        const look = { signal: control.signal, tell, now: now(), shiftSince: since };
        const erasable = erase ? await lookErase(db, person.value, hits, look) : null;
        if (control.signal.aborted) return;
        setOutcome({ ok: true, value: { person: person.value, hits: erasable?.hits ?? hits, erasable } });
      } catch (error) {
        // The message may quote what was looked for.
        host.logError(`person: ${error instanceof Error ? error.name : 'unknown'}`);
        setOutcome(refuse('job.failed'));
      } finally {
        if (running.current === control) {
          running.current = null;
          setBusy(null);
        }
      }
    },
    [db, host, now, since],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  const forget = useCallback(() => {
    running.current?.abort();
    setOutcome(null);
  }, []);
  return { busy, found: outcome?.ok ? outcome.value : null, refusal: outcome && !outcome.ok ? outcome.error : null, start, stop, forget };
}
