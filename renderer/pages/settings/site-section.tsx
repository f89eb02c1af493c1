/** Name of the site, letter of the desk, letterhead of the forms. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { deskLetter, letterhead, siteName } from '@shared/rules/site/settings';
import { Link } from 'wouter';
import { TextInput } from '../parts/labelled';
import { SettingFrame } from './setting-frame';
import { words } from './texts';
import { useSettingForm } from './use-setting-form';

const keys = [siteName.key, deskLetter.key, letterhead.key];

export function SiteSection() {
  const t = useText(words);
  const { site } = useDesk();
  const standing = { name: site.name, desk: site.desk, letterhead: site.letterhead };
  const form = useSettingForm(standing, (v) => [
    [siteName.key, v.name.trim()],
    [deskLetter.key, v.desk],
    [letterhead.key, v.letterhead.trim()],
  ]);
  const { value, put } = form;
  const badName = value.name.trim() === '' ? t('siteNeeded') : '';
  const badDesk = /^[A-Z]?$/.test(value.desk) ? '' : t('deskBad');
  return (
    <SettingFrame title={t('site')} keys={keys} form={form} wrong={badName || badDesk}>
      <TextInput label={t('siteName')} value={value.name} onChange={(name) => put({ ...value, name })} maxLength={60} />
      <TextInput
        label={t('desk')}
        value={value.desk}
        onChange={(desk) => put({ ...value, desk: desk.trim().toUpperCase() })}
        hint={t('deskHint')}
        maxLength={1}
      />
      <Link className="link" href="/desks">
        {t('desks')}
      </Link>
      <TextInput
        label={t('letterhead')}
        value={value.letterhead}
        onChange={(line) => put({ ...value, letterhead: line })}
        hint={t('letterheadHint')}
        maxLength={80}
      />
    </SettingFrame>
  );
}
