/** Signs the record that was asked for, over everything else of the program. */
import { getRow } from '@renderer/db/queries';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage } from '@renderer/i18n/use-text';
import { type SignRequest, useSignRequest } from '@renderer/stores/sign-request';
import { useWorked } from '@renderer/ui/seen';
import { type Fact, SignScreen } from '@renderer/ui/signature/sign-screen';
import type { Language } from '@shared/base/text';
import { showValue } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { roundNow, type Signing, shownKeys, signedData, signerOf } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { useEffect, useState } from 'react';
import { useSigning } from './use-signing';

export function SignHost() {
  const { request, end } = useSignRequest();
  // Whoever locks the desk or changes person leaves nothing open.
  useEffect(() => end, [end]);
  return request && <Asked key={`${request.record}${request.as}`} request={request} onClose={end} />;
}

function Asked({ request, onClose }: { readonly request: SignRequest; readonly onClose: () => void }) {
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
