/** Signs the record that was asked for, over everything else of the program. */
import { getRow } from '@renderer/db/queries';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { type ActSigning, type RecordSigning, useSignRequest } from '@renderer/stores/sign-request';
import { useWorked } from '@renderer/ui/seen';
import { type Fact, SignScreen } from '@renderer/ui/signature/sign-screen';
import type { Language } from '@shared/base/text';
import { showValue } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { roundNow, type Signing, shownKeys, signedData, signerOf } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { useEffect, useState } from 'react';
import { words } from './texts';
import { useSigning } from './use-signing';

export function SignHost() {
  const { request, end } = useSignRequest();
  // Whoever locks the desk or changes person leaves nothing open.
  useEffect(() => end, [end]);
  if (!request) return null;
  if ('rows' in request) return <ForAct key={`${request.rows[0]?.id}${request.as}`} request={request} onClose={end} />;
  return <ForRecord key={`${request.record}${request.as}`} request={request} onClose={end} />;
}

function ForAct({ request, onClose }: { readonly request: ActSigning; readonly onClose: () => void }) {
  const { site } = useDesk();
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const worked = useWorked('record');
  const { rows, as, keep } = request;
  const [first] = rows;
  const signing = first && definitionOf(first.register).signing?.[as];
  if (!first || !signing) return null;
  const several = rows.length > 1;
  const facts = rows.map((row) => factsOf(worked(row), signing, language));
  return (
    <SignScreen
      site={site.name}
      no={several ? t('several', { n: rows.length }) : first.no}
      says={say(signing.says)}
      facts={several ? sharedFacts(rows, facts, language) : (facts[0] ?? [])}
      who={signerOf(signing, first.data)}
      onSigned={keep}
      onClose={onClose}
    />
  );
}

function ForRecord({ request, onClose }: { readonly request: RecordSigning; readonly onClose: () => void }) {
  const { db, site } = useDesk();
  const say = useLabel();
  const language = useLanguage();
  const sign = useSigning();
  const worked = useWorked('record');
  // As it stood when it was asked for: what is signed does not move under the pen.
  const [row, setRow] = useState<Row | null>(null);
  const { record, as } = request;
  useEffect(() => {
    let left = false;
    void getRow(db, record).then((found) => {
      if (left) return;
      if (found) setRow(found);
      else onClose();
    });
    return () => {
      left = true;
    };
  }, [db, record, onClose]);
  const signing = row && definitionOf(row.register).signing?.[as];
  if (!row || !signing) return null;
  return (
    <SignScreen
      site={site.name}
      no={row.no}
      says={say(signing.says)}
      facts={factsOf(worked(row), signing, language)}
      who={signerOf(signing, row.data)}
      onSigned={(who, ink) => sign(row, as, { role: 'ink', who, ink })}
      onClose={onClose}
    />
  );
}

/** What stands above the pad; blank fields are signed as blank and not shown. */
export function factsOf(row: Row, signing: Signing, language: Language): readonly Fact[] {
  const definition = definitionOf(row.register);
  const data = signedData(signing, row.data, roundNow(signing, row.data) ?? 0);
  return shownKeys(definition, signing, data).flatMap((key) => {
    const field = definition.fields[key];
    const value = field ? showValue(field, data[key], language) : '';
    return field && value !== '' ? [{ label: field.label[language], value }] : [];
  });
}

/** One line a record with what is its own, then what all of them have in common. */
function sharedFacts(rows: readonly Row[], facts: readonly (readonly Fact[])[], language: Language): readonly Fact[] {
  const isCommon = ({ label, value }: Fact): boolean =>
    facts.every((of) => of.some((fact) => fact.label === label && fact.value === value));
  const own = facts.map((of, at) => ({
    label: rows[at]?.no ?? '',
    value: of
      .filter((fact) => !isCommon(fact))
      .map(({ label, value }) => `${label} ${value}`)
      .join(language === 'zh' ? '，' : ', '),
    wide: true,
  }));
  return [...own, ...(facts[0] ?? []).filter(isCommon)];
}
