/** How the forms print (BY-17): every printed form with its title, code, letterhead, remarks, paper, and what of it prints. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { formParts } from '@renderer/print-jobs/form-parts';
import { type FormKind, kindById, kindsOf } from '@renderer/print-jobs/kinds';
import { registerList } from '@shared/registers/index';
import { formsSetting, type SiteForm } from '@shared/rules/site/settings';
import { useState } from 'react';
import { Labelled, SelectInput, TextInput } from '../parts/labelled';
import { chosenParts, isPrinted, isWaited, trimmed } from './form-choices';
import { FormPrinter } from './form-printer';
import { SettingFrame } from './setting-frame';
import { words } from './texts';
import { useSettingForm } from './use-setting-form';

const keys = [formsSetting.key];
const FIRST = 'duty';

export function FormsSection() {
  const t = useText(words);
  const { site } = useDesk();
  const [id, setId] = useState(FIRST);
  const form = useSettingForm(site.forms, (forms) => [[formsSetting.key, forms]]);
  const kind = kindById(id);
  const own = form.value[id] ?? {};
  const put = (part: SiteForm): void => {
    const { [id]: _, ...others } = form.value;
    const next = trimmed({ ...own, ...part }, kind);
    form.put(Object.keys(next).length === 0 ? others : { ...others, [id]: next });
  };
  return (
    <SettingFrame
      title={t('forms')}
      hint={t('formsHint')}
      keys={keys}
      form={form}
      lead={<FormPicker value={id} forms={form.value} onChange={setId} />}
    >
      <div className="setting-grid">
        <TextInput
          label={t('formTitle')}
          value={own.title ?? ''}
          placeholder={kind.title}
          lang="zh-CN"
          onChange={(title) => put({ title })}
          maxLength={80}
        />
        {kind.shape !== 'label' && (
          <TextInput
            label={t('formCode')}
            value={own.code ?? ''}
            placeholder={kind.code}
            onChange={(code) => put({ code })}
            maxLength={40}
          />
        )}
        <TextInput
          label={t('formLetterhead')}
          value={own.letterhead ?? ''}
          placeholder={site.letterhead || site.name}
          onChange={(letterhead) => put({ letterhead })}
          maxLength={80}
        />
        <SelectInput
          label={t('formPaper')}
          value={own.paper ?? kind.paper}
          options={kind.papers.map((paper) => [paper, t(`paper.${paper}`)] as const)}
          onChange={(chosen) => put({ paper: kind.papers.find((paper) => paper === chosen) })}
        />
        <FormPrinter form={kind.id} />
      </div>
      {kind.shape !== 'label' && (
        <Labelled label={t('formRemarks')}>
          {(remarks) => (
            <textarea
              id={remarks}
              className="control-input control-long"
              value={own.remarks ?? ''}
              placeholder={kind.remarks}
              onChange={(event) => put({ remarks: event.target.value })}
              maxLength={1000}
            />
          )}
        </Labelled>
      )}
      {kind.shape === 'label' && (
        <label className="setting-tick">
          <input type="checkbox" checked={own.line ?? false} onChange={(event) => put({ line: event.target.checked })} />
          {t('formLine')}
        </label>
      )}
      {kind.shape !== 'letter' && kind.shape !== 'label' && (
        <label className="setting-tick">
          <input type="checkbox" checked={own.back ?? isWaited(kind)} onChange={(event) => put({ back: event.target.checked })} />
          {t('formBack')}
        </label>
      )}
      <Parts kind={kind} own={own} onChange={put} />
    </SettingFrame>
  );
}

interface FormPickerProps {
  readonly value: string;
  readonly forms: Readonly<Record<string, SiteForm>>;
  readonly onChange: (id: string) => void;
}

/** All forms, a group for each register; a form that the site changed carries a mark. */
function FormPicker({ value, forms, onChange }: FormPickerProps) {
  const t = useText(words);
  const label = useLabel();
  return (
    <Labelled label={t('form')}>
      {(picker) => (
        <select id={picker} className="control-input" value={value} onChange={(event) => onChange(event.target.value)}>
          {registerList.map(({ definition }) => (
            <optgroup key={definition.id} label={label(definition.title)}>
              {kindsOf(definition).map((kind) => (
                <option key={kind.id} value={kind.id}>
                  {`${forms[kind.id]?.title || kind.title} · ${t(`form.${kind.shape}`)}${kind.id in forms ? ` · ${t('formOwn')}` : ''}`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface PartsProps {
  readonly kind: FormKind;
  readonly own: SiteForm;
  readonly onChange: (part: SiteForm) => void;
}

/** A tick for each column or cell, in the order of the paper. */
function Parts({ kind, own, onChange }: PartsProps) {
  const t = useText(words);
  const parts = formParts(kind);
  if (parts.length === 0) return null;
  const shown = parts.filter(({ key }) => isPrinted(kind, own, key)).length;
  const crowded = kind.shape === 'list' && (own.paper ?? kind.paper) === 'A5' && shown > MOST_ON_A5;
  return (
    <fieldset className="setting-columns">
      <legend className="field-label">{t(kind.shape === 'list' ? 'formColumns' : 'formCells')}</legend>
      {parts.map(({ key, label }) => (
        <label key={key} lang="zh-CN">
          <input
            type="checkbox"
            checked={isPrinted(kind, own, key)}
            disabled={shown === 1 && isPrinted(kind, own, key)}
            onChange={(event) => onChange(chosenParts(kind, own, key, event.target.checked))}
          />
          {label}
        </label>
      ))}
      {crowded && <span className="field-note setting-crowded">{t('formCrowded', { n: MOST_ON_A5 })}</span>}
    </fieldset>
  );
}

/** More columns than this are hard to read on A5. */
const MOST_ON_A5 = 12;
