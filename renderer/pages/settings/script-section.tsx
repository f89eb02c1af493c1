/** What the desk says when calling back: the site's own words (CB-12). */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Loading } from '@renderer/ui/parts/loading';
import { type CallScript, callScript, PLACEHOLDERS } from '@shared/rules/callbacks/script';
import { useId } from 'react';
import { words } from './policy-texts';
import { SettingFrame } from './setting-frame';
import { useSettingForm } from './use-setting-form';

const keys = [callScript.key];
const OPENINGS = ['service', 'complaint', 'other'] as const;

export function ScriptSection() {
  const { db } = useDesk();
  const standing = useLive(() => readSetting(db, callScript), [db]);
  return standing ? <ScriptForm standing={standing} /> : <Loading />;
}

/** As typed: the questions as one text, a line each. */
type Typed = Omit<CallScript, 'questions'> & { readonly questions: string };

function ScriptForm({ standing }: { readonly standing: CallScript }) {
  const t = useText(words);
  const form = useSettingForm<Typed>({ ...standing, questions: standing.questions.join('\n') }, (typed) => [
    [callScript.key, { ...typed, questions: lines(typed.questions) }],
  ]);
  const { value, put } = form;
  const whole = OPENINGS.every((key) => value[key].trim() !== '');
  return (
    <SettingFrame
      title={t('script')}
      hint={t('scriptHint', { words: PLACEHOLDERS.map((word) => `{${word}}`).join(' ') })}
      keys={keys}
      form={form}
      wrong={whole ? '' : t('scriptBad')}
    >
      {OPENINGS.map((key) => (
        <LongText key={key} label={t(key)} value={value[key]} onChange={(text) => put({ ...value, [key]: text })} />
      ))}
      <LongText label={t('questions')} value={value.questions} onChange={(questions) => put({ ...value, questions })} />
      <LongText label={t('closing')} value={value.closing} onChange={(closing) => put({ ...value, closing })} />
    </SettingFrame>
  );
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function LongText({ label, value, onChange }: LongTextProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        lang="zh-CN"
        className="control-input control-long"
        rows={2}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
