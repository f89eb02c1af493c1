/** The beginning: into which register, from which file and sheet, and what kind of records they are. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { templateFor } from '@shared/import/template';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { writeWorkbook } from '@xlsx/writer';
import { useState } from 'react';
import { SelectInput } from '../parts/labelled';
import { words } from './texts';
import type { ImportState } from './use-import';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MARKS = ['import', 'opening'] as const;

interface SourceCardProps {
  readonly definition: AnyDefinition;
  readonly registers: readonly (readonly [id: string, title: string])[];
  readonly state: ImportState;
  readonly choose: (register: string) => void;
  /** False: lines of records that are there already, which keep their mark. */
  readonly marked: boolean;
  readonly mark: 'import' | 'opening';
  readonly setMark: (mark: 'import' | 'opening') => void;
}

export function SourceCard({ definition, registers, state, choose, marked, mark, setMark }: SourceCardProps) {
  const t = useText(words);
  const { source, busy, take, open } = state;
  const sheets = source?.table.sheets ?? [];
  const chooseSheet = (index: string): void => {
    const sheet = sheets[Number(index)];
    if (source && sheet) take(source.name, source.table, sheet);
  };
  return (
    <section className="card import-source stack">
      <div className="import-line">
        <SelectInput label={t('register')} value={definition.id} options={registers} onChange={choose} />
        {source && sheets.length > 1 && (
          <SelectInput
            label={t('sheet')}
            value={String(sheets.indexOf(source.sheet))}
            options={sheets.map((sheet, i) => [String(i), sheet.name] as const)}
            onChange={chooseSheet}
          />
        )}
        <Button tone={source ? 'plain' : 'main'} disabled={busy?.kind === 'writing'} onClick={() => void open()}>
          {t(source ? 'pickAnother' : 'pick')}
        </Button>
        {source && <span className="import-file">{source.name}</span>}
        <span className="push">
          <TemplateButton definition={definition} />
        </span>
      </div>
      {marked && (
        <fieldset className="row import-marks">
          <legend>{t('kind')}</legend>
          {MARKS.map((one) => (
            <label key={one} className="row">
              <input type="radio" name="mark" checked={mark === one} onChange={() => setMark(one)} />
              {t(`mark.${one}`)}
            </label>
          ))}
          <span className="muted small">{t('markHint')}</span>
        </fieldset>
      )}
    </section>
  );
}

function TemplateButton({ definition }: { readonly definition: AnyDefinition }) {
  const t = useText(words);
  const label = useLabel();
  const { host, now } = useDesk();
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const save = async (): Promise<void> => {
    const bytes = await writeWorkbook(templateFor(definition, now()));
    const outcome = await host.saveFile(t('templateName', { register: label(definition.title) }), bytes, XLSX);
    if (outcome.saved) setSaid({ good: true, text: t('templateSaved', { file: outcome.name }) });
    else if (outcome.reason !== 'cancelled') setSaid({ good: false, text: t('templateFailed') });
  };
  return (
    <span className="row">
      {said && <Sentence tone={said.good ? 'done' : 'late'}>{said.text}</Sentence>}
      <Button onClick={() => void save()}>{t('template')}</Button>
    </span>
  );
}
