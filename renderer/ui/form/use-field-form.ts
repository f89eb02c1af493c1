/** The state of a form: what is typed, what is wrong with it, and one saving at a time. Nothing is ever cleared by an error. */
import { marksOf, useLanguage } from '@renderer/i18n/use-text';
import type { Refusal, Result } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data, FieldValue } from '@shared/registers/contract/fields';
import { useCallback, useRef, useState } from 'react';
import type { ResidentCard } from '../unit-finder';
import { fieldRefusal } from './field-refusal';
import { residentPatch } from './start-data';

export interface FieldForm {
  readonly data: Data;
  /** Field → sentence. */
  readonly errors: Readonly<Record<string, string>>;
  /** How often saving was refused: the moments at which the cursor goes to what is wrong. */
  readonly refused: number;
  /** A sentence about the whole; '' = none. */
  readonly banner: string;
  readonly saving: boolean;
  /** Stable; keeps what is typed at once, so that saving right after the last key has it. */
  readonly change: (name: string, value: FieldValue) => void;
  readonly chooseResident: (name: string, resident: ResidentCard) => void;
  readonly replace: (data: Data) => void;
  /** What is in the form this very moment. */
  readonly latest: () => Data;
  /** Saves unless a saving is under way or has succeeded; says whether it did now. */
  readonly submit: () => Promise<boolean>;
}

/** What a form needs of a definition: panels that belong to no register bring their own. */
export type FormDefinition = Pick<AnyDefinition, 'fields' | 'refusals'>;

interface FieldFormOptions {
  readonly definition: FormDefinition;
  readonly initial: Data;
  /** What is wrong before anything is sent; all of it is shown at once. */
  readonly check: (data: Data) => readonly Refusal[];
  readonly onSubmit: (data: Data) => Promise<Result<unknown>>;
  /** Whether a refused field is on the screen; other refusals go to the banner. */
  readonly shows: (field: string) => boolean;
}

export function useFieldForm(options: FieldFormOptions): FieldForm {
  const { definition } = options;
  const language = useLanguage();
  const [data, setData] = useState(options.initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState(0);
  const [banner, setBanner] = useState('');
  const [saving, setSaving] = useState(false);
  const now = useRef(options.initial);
  const busy = useRef(false);

  const replace = useCallback((next: Data) => {
    now.current = next;
    setData(next);
  }, []);
  const latest = useCallback(() => now.current, []);
  const change = useCallback(
    (name: string, value: FieldValue) => {
      replace({ ...now.current, [name]: value });
      setErrors((known) => (name in known ? Object.fromEntries(Object.entries(known).filter(([key]) => key !== name)) : known));
    },
    [replace],
  );
  const chooseResident = useCallback(
    (name: string, resident: ResidentCard) => {
      replace({ ...now.current, ...residentPatch(definition.fields, name, resident, now.current) });
    },
    [definition, replace],
  );

  const show = (refusals: readonly Refusal[]): void => {
    const at: Record<string, string> = {};
    const whole: string[] = [];
    for (const refusal of refusals) {
      const sentence = fieldRefusal(refusal, definition, language);
      const { field } = refusal;
      if (field !== undefined && options.shows(field)) at[field] ??= sentence;
      else whole.push(labelled(definition, field, language, sentence));
    }
    setErrors(at);
    if (refusals.length > 0) setRefused((times) => times + 1);
    setBanner(whole.join(' '));
  };

  const submit = async (): Promise<boolean> => {
    if (busy.current) return false;
    const found = options.check(now.current);
    show(found);
    if (found.length > 0) return false;
    busy.current = true;
    setSaving(true);
    const result = await options.onSubmit(now.current);
    if (result.ok) return true;
    busy.current = false;
    setSaving(false);
    show([result.error]);
    return false;
  };

  return { data, errors, refused, banner, saving, change, chooseResident, replace, latest, submit };
}

function labelled(definition: FormDefinition, field: string | undefined, language: 'zh' | 'en', sentence: string): string {
  const label = field === undefined ? undefined : definition.fields[field]?.label[language];
  return label === undefined ? sentence : marksOf(language).named(label, sentence);
}
