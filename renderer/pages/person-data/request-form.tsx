/** Whose data, who asks for them, how he proved who he is. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { Refusal } from '@shared/base/result';
import type { Text } from '@shared/base/text';
import { dayOf } from '@shared/base/time';
import { ASKERS, ASKS, type GatherRequest, PROOFS } from '@shared/rules/privacy/gathering';
import type { TypedPerson } from '@shared/rules/privacy/person';
import { SelectInput, TextInput } from '../parts/labelled';
import { words } from './texts';

interface RequestFormProps {
  readonly person: TypedPerson;
  readonly request: GatherRequest;
  /** Stands at its field; one without a field is told elsewhere. */
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  readonly onPerson: (person: TypedPerson) => void;
  readonly onRequest: (request: GatherRequest) => void;
  readonly onSearch: () => void;
}

const MOST_NOTE = 200;

export function RequestForm({ person, request, refusal, busy, onPerson, onRequest, onSearch }: RequestFormProps) {
  const t = useText(words);
  const label = useLabel();
  const sentence = useRefusal();
  const { now } = useDesk();
  const errorAt = (field: string): string | undefined => (refusal?.field === field ? sentence(refusal) : undefined);
  const put = (key: keyof TypedPerson) => (value: string) => onPerson({ ...person, [key]: value });
  const choices = <K extends string>(all: Readonly<Record<K, Text>>): readonly (readonly [K, string])[] =>
    (Object.keys(all) as K[]).map((key) => [key, label(all[key])]);
  const choose = <K extends 'asker' | 'proof' | 'ask'>(key: K, all: Readonly<Record<GatherRequest[K], Text>>) => (
    <SelectInput
      label={t(key)}
      value={request[key]}
      options={choices(all)}
      onChange={(value) => onRequest({ ...request, [key]: value as GatherRequest[K] })}
    />
  );
  return (
    <form
      className="card person-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      <fieldset className="person-fields">
        <legend>{t('who')}</legend>
        <TextInput label={t('name')} value={person.name} onChange={put('name')} error={errorAt('name')} autoFocus maxLength={60} />
        <TextInput
          label={t('phones')}
          value={person.phones}
          onChange={put('phones')}
          error={errorAt('phones')}
          hint={t('phonesHint')}
          maxLength={200}
        />
        <TextInput
          label={t('unit')}
          value={person.unit}
          onChange={put('unit')}
          error={errorAt('unit')}
          placeholder="3-2-1203"
          maxLength={40}
        />
        <TextInput label={t('idNumber')} value={person.idNumber} onChange={put('idNumber')} error={errorAt('idNumber')} maxLength={40} />
      </fieldset>
      <fieldset className="person-fields">
        <legend>{t('request')}</legend>
        {choose('asker', ASKERS)}
        {choose('proof', PROOFS)}
        {choose('ask', ASKS)}
        <TextInput
          label={t('askedOn')}
          type="date"
          max={dayOf(now())}
          value={request.askedOn}
          onChange={(askedOn) => onRequest({ ...request, askedOn })}
          error={errorAt('askedOn')}
        />
        <div className="person-note">
          <TextInput
            label={t('note')}
            value={request.note}
            maxLength={MOST_NOTE}
            onChange={(note) => onRequest({ ...request, note })}
            error={errorAt('note') ?? errorAt('proof')}
          />
        </div>
        <div className="person-search">
          <Button tone="main" keys="Enter" disabled={busy} onClick={onSearch}>
            {t('search')}
          </Button>
        </div>
      </fieldset>
      {/* Enter in any field searches. */}
      <button type="submit" className="only-spoken" tabIndex={-1} aria-hidden="true" />
    </form>
  );
}
