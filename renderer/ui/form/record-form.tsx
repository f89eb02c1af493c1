/** The form of a register, drawn from its definition: what is typed is kept, errors stand at their fields, Ctrl+Enter saves. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import type { Refusal, Result } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import { blank, type Data, type Field, isBlank } from '@shared/registers/contract/fields';
import { hideData, isHiddenField } from '@shared/registers/contract/hide';
import { checkData } from '@shared/registers/contract/schema';
import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { earlierTexts, useEarlier } from '../fields/earlier';
import type { FieldContext } from '../fields/field-context';
import { FieldInput } from '../fields/field-input';
import { isComposing, isNowhere } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { useFates } from '../seen';
import './record-form.css';
import { MaskedField } from './masked-field';
import { NotKept } from './not-kept';
import type { OwnControlProps } from './own-control';
import { RestoredLine } from './restored-line';
import { changedData, startData, tidy } from './start-data';
import { words } from './texts';
import { type DraftStore, useDraft, useTouched } from './use-draft';
import { useFieldForm } from './use-field-form';
import { useFirstBad } from './use-first-bad';

export interface RecordFormProps {
  readonly definition: AnyDefinition;
  readonly mode: 'create' | 'edit';
  /** Values to begin with: for a new record they go over the starts of the definition, for an old one they are its data. */
  readonly initial?: Data;
  /** Number of the record being edited. */
  readonly no?: string;
  readonly title?: string;
  readonly context: FieldContext;
  /** One draft a key, as `duty:new` or `duty:<id>`. */
  readonly draftKey: string;
  readonly drafts?: DraftStore;
  /** `changed` = fields that differ from what the form began with. Mount the form anew (another `key`) for the next record. */
  readonly onSubmit: (data: Data, changed: Data) => Promise<Result<unknown>>;
  readonly onCancel: () => void;
  readonly onDataChange?: (data: Data) => void;
  /** What is wrong before saving; without it the fields are checked by their kinds. */
  readonly check?: (data: Data) => readonly Refusal[];
  /** Strip under the fields, for standing instructions and open matters of the unit; `fill` changes fields as typing does, `discard` forgets the draft. */
  readonly aside?: (data: Data, fill: (part: Data) => void, discard: () => void) => ReactNode;
  /** Further parts under the fields. */
  readonly extra?: ReactNode;
  /** Words on the save button; '' = the usual ones. */
  readonly verb?: (data: Data) => string;
  /** Fields with a control of the register's own instead of the derived one, by their names. */
  readonly controls?: Readonly<Record<string, ComponentType<OwnControlProps>>>;
}

export function RecordForm(props: RecordFormProps) {
  const { definition, mode, context, onDataChange } = props;
  const t = useText(words);
  const say = useLabel();
  const root = useRef<HTMLFormElement>(null);
  const [initial] = useState<Data>(() => ({ ...startData(definition, context), ...props.initial }));
  const [more, setMore] = useState(mode === 'edit');
  const shown = useMemo(
    () => formFields(definition).filter(([name, field]) => !(mode === 'edit' && field.fixed && !isBlank(initial[name]))),
    [definition, mode, initial],
  );
  const hasMore = shown.some(([, field]) => field.form === 'more');

  const language = useLanguage();
  const fate = useFates('form');
  const masked = useMemo(() => hideData(definition.fields, initial, fate), [definition, initial, fate]);
  const isMasked = (name: string, field: Field): boolean => !isBlank(initial[name]) && isHiddenField(field, name, fate);

  const form = useFieldForm({
    definition,
    initial,
    check: (data) => (props.check ?? ((d: Data) => ownCheck(definition, d)))(tidy(definition.fields, data)),
    onSubmit: (data) => {
      const whole = tidy(definition.fields, data);
      return props.onSubmit(whole, changedData(initial, whole));
    },
    shows: (field) => shown.some(([name]) => name === field),
  });
  const { replace, latest, submit, errors } = form;
  const bringBack = useCallback(
    (draft: Data) => {
      // Fields of an old record that the form does not show may have moved on since the draft was kept.
      const mine = mode === 'edit' ? shown.map(([name]) => name) : Object.keys(definition.fields);
      replace({ ...initial, ...Object.fromEntries(Object.entries(draft).filter(([name]) => mine.includes(name))) });
    },
    [replace, initial, definition, mode, shown],
  );
  // Of an old record only what was changed is kept: what moved on since then must not come back with the draft.
  const kept = useCallback(() => (mode === 'edit' ? changedData(initial, latest()) : latest()), [mode, initial, latest]);
  const draft = useDraft(props.drafts, props.draftKey, kept, bringBack);

  // What comes back into the field of the cursor is taken for what to write over, as wherever a field is entered: nothing is added to it by a quick hand.
  useEffect(() => {
    const at = document.activeElement;
    if (draft.restored && at instanceof HTMLInputElement && root.current?.contains(at)) at.select();
  }, [draft.restored]);

  const change = useTouched(form.change, draft.touch);
  const chooseResident = useTouched(form.chooseResident, draft.touch);
  const fill = useCallback((part: Data) => Object.entries(part).forEach(([name, value]) => change(name, value)), [change]);
  useEffect(() => onDataChange?.(form.data), [form.data, onDataChange]);

  const save = async (): Promise<void> => {
    if (!(await submit())) return;
    draft.end();
    await draft.drop();
  };
  const { end, drop } = draft;
  const discard = useCallback(() => {
    end();
    void drop();
  }, [end, drop]);
  const leave = (): void => draft.leave(props.onCancel);
  useFormKeys(root, { save: () => void save(), leave, more: () => setMore(!more) });

  const badFields = Object.keys(errors).join(' ');
  useEffect(() => {
    const names = badFields.split(' ').filter((name) => name !== '');
    if (names.some((name) => definition.fields[name]?.form === 'more')) setMore(true);
  }, [badFields, definition]);
  useFirstBad(
    form,
    shown.map(([name]) => name),
    root,
  );

  const visible = shown.filter(([, field]) => more || field.form !== 'more');
  // The field that takes the place of a mask takes the cursor with it.
  const [anew, setAnew] = useState('');
  const writeAnew = (name: string, field: Field): void => {
    setAnew(name);
    change(name, blank(field));
  };
  const [firstEmpty] = useState(() => (visible.find(([name]) => isBlank(initial[name])) ?? visible[0])?.[0]);
  const unit = definition.unit(form.data as never);
  const { earlier: readEarlier } = context;
  const before = useEarlier(useMemo(() => readEarlier && (() => readEarlier(definition.id)), [readEarlier, definition]));
  const earlier = useMemo(() => earlierTexts(definition.fields, before, unit), [definition, before, unit]);
  const one = say(definition.one);
  const title = props.title ?? (mode === 'create' ? t('create', { one }) : t('edit', { one, no: props.no ?? '' }));

  return (
    <form ref={root} className="record-form card" data-form="" aria-label={title} noValidate onSubmit={(event) => event.preventDefault()}>
      <header className="record-form-head">
        <h2>{title}</h2>
        {draft.restored && (
          <RestoredLine
            onAnew={() => {
              replace(initial);
              void draft.drop();
            }}
          />
        )}
      </header>
      <div className="record-form-body">
        <div className="record-form-grid">
          {visible.map(([name, field]) => {
            const common = { name, field, value: form.data[name] ?? null, onChange: change, error: errors[name] ?? '', context };
            if (mode === 'edit' && isMasked(name, field) && form.data[name] === initial[name])
              return (
                <MaskedField
                  key={name}
                  name={name}
                  field={field}
                  error={common.error}
                  shown={showValue(field, masked[name], language)}
                  onAnew={() => writeAnew(name, field)}
                />
              );
            const autoFocus = name === firstEmpty || name === anew;
            const Own = props.controls?.[name];
            if (Own) return <Own key={name} {...common} autoFocus={autoFocus} />;
            return (
              <FieldInput
                key={name}
                {...common}
                autoFocus={autoFocus}
                unit={unit}
                earlier={readEarlier && earlier[name]}
                onResident={chooseResident}
              />
            );
          })}
        </div>
        {props.extra}
      </div>
      {props.aside?.(form.data, fill, discard)}
      {form.banner !== '' && <Sentence>{form.banner}</Sentence>}
      {draft.isStuck && <NotKept />}
      <footer className="record-form-foot">
        <Button tone="main" save onClick={() => void save()} disabled={form.saving} keys="Ctrl Enter">
          {form.saving ? t('saving') : props.verb?.(form.data) || t(mode === 'create' ? 'save' : 'saveEdit')}
        </Button>
        {hasMore && (
          <Button onClick={() => setMore(!more)} keys="Alt M" pressed={more}>
            {t(more ? 'less' : 'more')}
          </Button>
        )}
        {badFields !== '' && <span className="field-error">{t('fix', { n: Object.keys(errors).length })}</span>}
        <span className="push muted small" role="status">
          {props.drafts && !form.saving && t(draft.kept ? 'kept' : 'keeping')}
        </span>
        <Button onClick={leave} keys="Esc">
          {t('back')}
        </Button>
      </footer>
    </form>
  );
}

/** Types, lengths and needs; needs are left to the command when a rule of the register fills fields by itself. */
function ownCheck(definition: AnyDefinition, data: Data): readonly Refusal[] {
  const found = checkData(definition.fields, data);
  return definition.derive ? found.filter((refusal) => refusal.code !== 'field.needed') : found;
}

/** The function, followed by a note to the draft; stable like its parts. */
interface FormKeys {
  readonly save: () => void;
  readonly leave: () => void;
  readonly more: () => void;
}

/** Keys work inside the form, and also when a click beside the fields left the focus nowhere. */
function useFormKeys(root: RefObject<HTMLElement | null>, keys: FormKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    // Asked before anybody reacts to the key: Esc that closes an open list is not meant for the form.
    let listOpen = false;
    const onCapture = (event: KeyboardEvent): void => {
      listOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    };
    const onKey = (event: KeyboardEvent): void => {
      const here = isNowhere(event.target) || (event.target instanceof Node && root.current?.contains(event.target) === true);
      if (!here || event.defaultPrevented || isComposing(event)) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.save();
      else if (event.key === 'Escape' && !listOpen) latest.current.leave();
      else if (event.altKey && event.key.toLowerCase() === 'm') latest.current.more();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onCapture, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onCapture, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [root]);
}

/** Fields of the form: those of `formOrder` first, the others as they are printed. */
function formFields({ fields, formOrder = [] }: AnyDefinition): readonly (readonly [string, Field])[] {
  const place = (name: string): number => (formOrder.includes(name) ? formOrder.indexOf(name) : formOrder.length);
  return Object.entries(fields)
    .filter(([, field]) => field.form !== 'never')
    .sort(([a], [b]) => place(a) - place(b));
}
