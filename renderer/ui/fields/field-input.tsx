/** One field of a register as an input: the kind of the field decides the control, nothing else does. */
import { useLabel, useLanguage } from '@renderer/i18n/use-text';
import type { Instant } from '@shared/base/time';
import { asText, type Field, type FieldValue, type LogLine, type RowsValue } from '@shared/registers/contract/fields';
import { memo, type ReactNode, useCallback, useId, useMemo } from 'react';
import type { ResidentCard } from '../unit-finder';
import { ChoiceControl, MAX_SEGMENTS } from './choice-control';
import { remembers } from './earlier';
import { EarlierControl } from './earlier-control';
import type { ControlProps, FieldContext } from './field-context';
import { FieldFrame } from './field-frame';
import './fields.css';
import { LogControl } from './log-control';
import { LongTextControl } from './long-text-control';
import { ChoicesControl, TagsControl } from './many-control';
import { NameControl, ResidentControl } from './name-control';
import { NumberControl } from './number-control';
import { RefControl } from './ref-control';
import { RowsControl } from './rows-control';
import { spanOf } from './span';
import { TextControl } from './text-control';
import { TickControl } from './tick-control';
import { TimeControl } from './time-control';
import { UnitControl } from './unit-control';

export interface FieldInputProps {
  readonly name: string;
  readonly field: Field;
  readonly value: FieldValue;
  /** One stable function serves all fields of a form, so that typing in one doesn't draw the others again. */
  readonly onChange: (name: string, value: FieldValue) => void;
  /** A sentence; '' = nothing is wrong. */
  readonly error?: string;
  readonly autoFocus?: boolean;
  /** Whether it must be filled; as the field says when absent. */
  readonly need?: boolean;
  readonly context: FieldContext;
  /** What was written in it before, best first; absent = nothing is offered. */
  readonly earlier?: readonly string[] | undefined;
  /** Unit of the record as far as known: its residents are offered. */
  readonly unit?: string;
  /** Somebody of the unit was chosen: name and phone belong together. */
  readonly onResident?: (name: string, resident: ResidentCard) => void;
}

export const FieldInput = memo(function FieldInput(props: FieldInputProps) {
  const { name, field, onChange, context } = props;
  const id = useId();
  const say = useLabel();
  const language = useLanguage();
  const label = say(field.label);
  const hint = field.help ? say(field.help) : '';
  const error = props.error ?? '';
  const need = props.need ?? field.need ?? false;
  const change = useCallback((value: FieldValue) => onChange(name, value), [name, onChange]);
  const described = [hint === '' ? '' : `${id}-hint`, error === '' ? '' : `${id}-error`].filter((part) => part !== '').join(' ');
  const common = {
    id,
    label,
    onChange: change,
    invalid: error !== '',
    required: need,
    describedBy: described === '' ? undefined : described,
  };
  return (
    <FieldFrame
      id={id}
      name={name}
      label={label}
      need={need}
      group={isGroup(field)}
      span={spanOf(field, language)}
      hint={hint}
      error={error}
      autoFocus={props.autoFocus ?? false}
      showsLabel={field.kind !== 'yesNo'}
      takesCodes={field.kind === 'ref' || field.code === true}
    >
      <Control {...props} common={common} label={label} now={context.now} />
    </FieldFrame>
  );
});

interface InnerProps extends FieldInputProps {
  readonly common: Omit<ControlProps<FieldValue>, 'value'>;
  readonly label: string;
  readonly now: () => Instant;
}

/** Blank in place of a value of another kind (an old draft), so that a form always opens. */
function Control(props: InnerProps): ReactNode {
  const { field, value, common, context, onResident, name } = props;
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? value : [];
  const choose = onResident ? (resident: ResidentCard) => onResident(name, resident) : undefined;
  switch (field.kind) {
    case 'text':
    case 'phone':
      return field.suggest === 'residents' || field.kind === 'phone' ? (
        <OfferedResident {...props} choose={choose} />
      ) : props.earlier && remembers(field) ? (
        <EarlierControl {...common} value={text} texts={props.earlier} />
      ) : (
        <TextControl {...common} value={text} />
      );
    case 'longText':
      return <LongTextControl {...common} value={text} phrases={context.phrases} />;
    case 'date':
    case 'instant':
      return <TimeControl {...common} kind={field.kind} value={text} now={context.now} />;
    case 'number':
    case 'money':
      return <NumberControl {...common} kind={field.kind} value={value} />;
    case 'yesNo':
      return (
        <TickControl {...common} value={value === true}>
          {props.label}
        </TickControl>
      );
    case 'choice':
      return <ChoiceControl {...common} options={field.options} value={text} />;
    case 'choices':
      return <ChoicesControl {...common} options={field.options} value={list as readonly string[]} />;
    case 'unit':
      return <UnitControl {...common} value={text} units={context.units} place="form" onResident={choose} />;
    case 'person':
      return <StaffName {...props} posts={field.posts} />;
    case 'department':
      return <NameControl {...common} value={text} names={context.departments.map((d) => ({ name: d, note: '' }))} />;
    case 'people':
      return <TagsControl {...common} value={list as readonly string[]} offers={activeNames(context)} />;
    case 'departments':
      return <TagsControl {...common} value={list as readonly string[]} offers={context.departments} />;
    case 'phones':
      return <TagsControl {...common} value={list as readonly string[]} offers={[]} />;
    case 'log':
      return <LogControl {...common} value={list as readonly LogLine[]} now={context.now} me={context.me} />;
    case 'rows':
      return <RowsControl {...common} value={list as RowsValue} columns={field.columns} context={context} />;
    case 'ref':
      return <RefControl {...common} value={text} onOpen={context.openRef && ((no) => context.openRef?.(field.register, no))} />;
  }
}

function OfferedResident(props: InnerProps & { readonly choose: ((resident: ResidentCard) => void) | undefined }) {
  const { field, value, common, context, unit, choose } = props;
  const residents = useMemo(
    () => (unit === undefined || unit === '' ? [] : (context.units.find((card) => card.code === unit)?.residents ?? [])),
    [context.units, unit],
  );
  const holds = field.kind === 'phone' ? 'phone' : 'name';
  return <ResidentControl {...common} value={asText(value)} residents={residents} holds={holds} onResident={choose} />;
}

function StaffName(props: InnerProps & { readonly posts: readonly string[] | undefined }) {
  const { value, common, context, posts } = props;
  const names = useMemo(() => {
    const active = context.staff.filter((card) => card.active);
    const first = posts ? active.filter((card) => posts.includes(card.post)) : active;
    return [...first, ...active.filter((card) => !first.includes(card))].map((card) => ({ name: card.name, note: card.post }));
  }, [context.staff, posts]);
  return <NameControl {...common} value={asText(value)} names={names} />;
}

function activeNames(context: FieldContext): readonly string[] {
  return context.staff.filter((card) => card.active).map((card) => card.name);
}

function isGroup(field: Field): boolean {
  if (field.kind === 'choice' || field.kind === 'choices') return Object.keys(field.options).length <= MAX_SEGMENTS;
  return field.kind === 'rows';
}
