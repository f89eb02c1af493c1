/** 检查项目: what is looked at on a round through the lobby, in the order of the sheet. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { checkItemsSetting, MOST_ITEMS } from '@shared/rules/checks/settings';
import { TextInput } from '../parts/labelled';
import { words } from './checks-texts';
import { SettingFrame } from './setting-frame';
import { useSettingForm } from './use-setting-form';

const keys = [checkItemsSetting.key];

export function ChecksSection() {
  const { db } = useDesk();
  const standing = useLive(() => readSetting(db, checkItemsSetting), [db]);
  return standing ? <ItemsForm standing={standing} /> : <Loading />;
}

function ItemsForm({ standing }: { readonly standing: readonly string[] }) {
  const t = useText(words);
  const form = useSettingForm<readonly string[]>(standing, (items) => [[checkItemsSetting.key, items.map((item) => item.trim())]]);
  const { value, put } = form;
  const named = value.map((item) => item.trim());
  const wrong = named.length === 0 || named.includes('') ? t('empty') : new Set(named).size < named.length ? t('twice') : '';
  const move = (index: number, to: number): void => {
    const rest = value.filter((_, i) => i !== index);
    put([...rest.slice(0, to), value[index] ?? '', ...rest.slice(to)]);
  };
  return (
    <SettingFrame title={t('title')} hint={t('hint')} keys={keys} form={form} wrong={wrong}>
      {value.map((item, index) => (
        // The place is the identity: lines have no other.
        <div key={`item-${index + 1}`} className="line-check">
          <TextInput
            label={t('item', { n: index + 1 })}
            value={item}
            maxLength={40}
            onChange={(text) => put(value.map((one, i) => (i === index ? text : one)))}
          />
          <Button onClick={() => move(index, index - 1)} disabled={index === 0} label={t('upOf', { item })}>
            {t('up')}
          </Button>
          <Button onClick={() => put(value.filter((_, i) => i !== index))} label={t('removeOf', { item })}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => put([...value, ''])} disabled={value.length >= MOST_ITEMS}>
          {t('add')}
        </Button>
      </div>
    </SettingFrame>
  );
}
