/** Which version this is, what it brought, and how to get to the next one without a network. */
import { useDesk } from '@renderer/desk/desk-context';
import type { HostVersion } from '@renderer/host/host';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { useEffect, useState } from 'react';
import { RELEASES, type Release } from './changelog';
import { words } from './texts';

export function VersionSection() {
  const t = useText(words);
  const { host } = useDesk();
  const version = useVersion();
  const [newest, ...older] = RELEASES;
  const parts =
    version && [version.electron && `Electron ${version.electron}`, version.chrome && `Chromium ${version.chrome}`].filter(Boolean);
  return (
    <section className="help-version">
      <h1>{t('version')}</h1>
      <div className="card">
        <p>
          <b>{t('program', { version: version?.app ?? '' })}</b> <span className="muted">{parts?.join(' · ')}</span>
        </p>
        {newest && <Changes release={newest} />}
        {older.length > 0 && (
          <details>
            <summary>{t('older')}</summary>
            {older.map((release) => (
              <Changes key={release.version} release={release} />
            ))}
          </details>
        )}
        <h2>{t('update')}</h2>
        <p>{t(host.kind === 'electron' ? 'update.desktop' : 'update.browser')}</p>
        <p>{t('update.safe')}</p>
      </div>
    </section>
  );
}

function Changes({ release }: { readonly release: Release }) {
  const t = useText(words);
  const language = useLanguage();
  const { version, day, lines } = release;
  return (
    <>
      <h2>{t('changes', { version, day })}</h2>
      <ul>
        {lines[language].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** null until the host has said it; a host that cannot leaves it so. */
function useVersion(): HostVersion | null {
  const { host } = useDesk();
  const [version, setVersion] = useState<HostVersion | null>(null);
  useEffect(() => {
    let left = false;
    host
      .version()
      .then((found) => !left && setVersion(found))
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [host]);
  return version;
}
