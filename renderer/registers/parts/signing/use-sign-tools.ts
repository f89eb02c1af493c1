/** The buttons with which a record is signed, where its state asks for a signature. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useSignRequest } from '@renderer/stores/sign-request';
import type { Tool } from '@renderer/ui/detail/tools';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { owedSigning, signingsOf } from '@shared/registers/contract/signing';
import { mayWrite } from '@shared/rules/rights/registers';
import { useState } from 'react';
import { words } from './texts';

/** No action of a register has this letter. */
export const SIGN_KEY = 'I';

interface SignTools {
  readonly tools: readonly Tool[];
  /** Key of the signing that somebody would not give. */
  readonly refusing: string | null;
  readonly endRefusing: () => void;
}

export function useSignTools(definition: AnyDefinition, row: Row): SignTools {
  const t = useText(words);
  const { actor } = useDesk();
  const ask = useSignRequest((state) => state.ask);
  const [refusing, setRefusing] = useState<string | null>(null);
  const as = owedSigning(definition, row) ?? signingsOf(definition, row)[0]?.[0];
  const end = { refusing, endRefusing: () => setRefusing(null) };
  if (as === undefined || !mayWrite(actor.role, definition.id)) return { ...end, tools: [] };
  return {
    ...end,
    tools: [
      { id: '$sign', label: t('sign'), key: SIGN_KEY, tone: 'plain', stays: true, run: () => ask({ record: row.id, as }) },
      { id: '$refuse', label: t('refuse'), tone: 'plain', stays: true, run: () => setRefusing(refusing === null ? as : null) },
    ],
  };
}
