/** Where to and as whom: what is kept of secrets never comes back to the page, so an empty box keeps what is there. */
import { useDesk } from '@renderer/desk/desk-context';
import { isServer, type ReplicationSettings, type ReplicationWish } from '@renderer/host/stream';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useRef, useState } from 'react';
import { TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { sayReason } from '../safety/finding-words';
import { words } from './desks-texts';

const MOST_SERVERS = 5;
const MOST_FILE = 131_072;

/** `null`: as it is kept. '' : taken away. */
interface PickedFile {
  readonly name: string;
  readonly text: string;
}
type FileChoice = PickedFile | '' | null;

interface DesksFormProps {
  readonly settings: ReplicationSettings;
  readonly mine: boolean;
  readonly onSave: (wish: ReplicationWish) => Promise<string>;
}

export function DesksForm({ settings, mine, onSave }: DesksFormProps) {
  const t = useText(words);
  const language = useLanguage();
  const sentence = useRefusal();
  const [servers, setServers] = useState(settings.servers.join(' '));
  const [user, setUser] = useState(settings.user);
  const [password, setPassword] = useState('');
  const [creds, setCreds] = useState<FileChoice>(null);
  const [ca, setCa] = useState<FileChoice>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState('');
  const place = useRef<HTMLFieldSetElement>(null);
  const list = servers.split(/[\s,，、;；]+/).filter((server) => server !== '');
  const isRight = list.length > 0 && list.length <= MOST_SERVERS && list.every(isServer);
  const textOf = (choice: PickedFile | ''): string => (choice === '' ? '' : choice.text);
  const save = async (): Promise<void> => {
    if (busy || !mine || !isRight) return;
    setBusy(true);
    const answer = await onSave({
      servers: list,
      user: user.trim(),
      ...(password !== '' && { password }),
      ...(creds !== null && { creds: textOf(creds) }),
      ...(ca !== null && { ca: textOf(ca) }),
    });
    setBusy(false);
    setOutcome(answer);
    if (answer !== 'saved') return;
    setPassword('');
    setCreds(null);
    setCa(null);
  };
  useKeysIn(place, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void save();
  });
  const said = (): string => {
    if (outcome === 'cancelled' || outcome === 'creds' || outcome === 'ca') return t(`refused.${outcome}`);
    if (outcome.includes('.')) return sentence({ code: outcome });
    return t('refused', { reason: sayReason(outcome, language) });
  };
  return (
    <fieldset className="setting-fields stack" disabled={!mine || busy} ref={place}>
      <TextInput
        label={t('servers')}
        hint={t('serversHint')}
        error={servers.trim() === '' || isRight ? undefined : t('serversBad')}
        value={servers}
        onChange={setServers}
        maxLength={1_400}
        lang="en"
      />
      <TextInput label={t('user')} value={user} onChange={setUser} maxLength={200} lang="en" />
      <TextInput
        label={t('password')}
        type="password"
        placeholder={settings.has.password ? t('kept') : ''}
        value={password}
        onChange={setPassword}
        maxLength={1_000}
      />
      <FileField label={t('creds')} hint={t('credsHint')} ends={['.creds']} kept={settings.has.creds} choice={creds} onChoice={setCreds} />
      <FileField label={t('ca')} hint={t('caHint')} ends={['.pem', '.crt', '.cer']} kept={settings.has.ca} choice={ca} onChoice={setCa} />
      {outcome !== '' && outcome !== 'saved' && <Sentence>{said()}</Sentence>}
      <div className="row">
        <Button tone="main" save onClick={() => void save()} disabled={!mine || busy || !isRight} keys="Ctrl Enter">
          {t('save')}
        </Button>
        {outcome === 'saved' && <Sentence tone="done">{t('saved')}</Sentence>}
      </div>
    </fieldset>
  );
}

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly ends: readonly string[];
  readonly kept: boolean;
  readonly choice: FileChoice;
  readonly onChoice: (choice: FileChoice) => void;
}

function FileField({ label, hint, ends, kept, choice, onChoice }: FileFieldProps) {
  const t = useText(words);
  const { host } = useDesk();
  const [wrong, setWrong] = useState(false);
  const pick = async (): Promise<void> => {
    const file = await host.openFile(ends).catch(() => null);
    if (file === null) return;
    setWrong(file.data.length > MOST_FILE);
    if (file.data.length <= MOST_FILE) onChoice({ name: file.name, text: new TextDecoder().decode(file.data) });
  };
  const now = choice === '' ? t('fileGone') : choice !== null ? t('filePicked', { name: choice.name }) : t(kept ? 'fileKept' : 'fileNone');
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="row">
        <Button small onClick={() => void pick()} label={`${t('pick')}：${label}`}>
          {t('pick')}
        </Button>
        <span>{now}</span>
        {(kept || choice !== null) && choice !== '' && (
          <Button small tone="quiet" onClick={() => onChoice(kept ? '' : null)} label={`${t('drop')}：${label}`}>
            {t('drop')}
          </Button>
        )}
      </div>
      <div className={wrong ? 'field-error' : 'field-note'}>{wrong ? t('fileLarge') : hint}</div>
    </div>
  );
}
