/** How the forms print (BY-17): title, code, remarks, columns, a register each. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { definitionOf, registerList } from '@shared/registers/index';
import { formsSetting, type SiteForm } from '@shared/rules/site/settings';
import { useState } from 'react';
import { Labelled, SelectInput, TextInput } from '../parts/labelled';
import { SettingFrame } from './setting-frame';
import { words } from './texts';
import { useSettingForm } from './use-setting-form';

const keys = [formsSetting.key];

export function FormsSection() {
  const t = useText(words);
  const label = useLabel();
  const { site } = useDesk();
  const [register, setRegister] = useState('duty');
  const form = useSettingForm(site.forms, (forms) => [[formsSetting.key, forms]]);
  const own = form.value[register] ?? {};
  const definition = definitionOf(register);
  const put = (part: SiteForm): void => form.put({ ...form.value, [register]: trimmed({ ...own, ...part }) });
  const options = registerList.map((module) => [module.definition.id, label(module.definition.title)] as const);
  return (
    <SettingFrame title={t('forms')} hint={t('formsHint')} keys={keys} form={form}>
      <SelectInput label={t('forms')} value={register} options={options} onChange={setRegister} />
      <TextInput
        label={t('formTitle')}
        value={own.title ?? ''}
        placeholder={label(definition.print.title)}
        onChange={(title) => put({ title })}
        maxLength={80}
      />
      <TextInput
        label={t('formCode')}
        value={own.code ?? ''}
        placeholder={definition.print.code}
        onChange={(code) => put({ code })}
        maxLength={40}
      />
      <Labelled label={t('formRemarks')}>
        {(id) => (
          <textarea
            id={id}
            className="control-input control-long"
            value={own.remarks ?? ''}
            onChange={(event) => put({ remarks: event.target.value })}
            maxLength={1000}
          />
        )}
      </Labelled>
      <Columns definition={definition} hidden={own.hidden ?? []} onChange={(hidden) => put({ hidden })} />
    </SettingFrame>
  );
}

interface ColumnsProps {
  readonly definition: AnyDefinition;
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

function Columns({ definition, hidden, onChange }: ColumnsProps) {
  const t = useText(words);
  const label = useLabel();
  const printed = Object.entries(definition.fields).filter(([, field]) => field.print);
  return (
    <fieldset className="setting-columns">
      <legend className="field-label">{t('formColumns')}</legend>
      {printed.map(([key, field]) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={!hidden.includes(key)}
            onChange={(event) => onChange(event.target.checked ? hidden.filter((each) => each !== key) : [...hidden, key])}
          />
          {label(field.label)}
        </label>
      ))}
    </fieldset>
  );
}

/** Without the parts that are as the register says. */
function trimmed({ title, code, remarks, hidden }: SiteForm): SiteForm {
  return { ...(title && { title }), ...(code && { code }), ...(remarks && { remarks }), ...(hidden && hidden.length > 0 && { hidden }) };
}
