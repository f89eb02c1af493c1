/** 常用语 (BY-15): letters that expand to sentences. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { type Phrase, phrasesSetting } from '@shared/rules/site/settings';
import { TextInput } from '../parts/labelled';
import { SettingFrame } from './setting-frame';
import { words } from './texts';
import { useSettingForm } from './use-setting-form';

const keys = [phrasesSetting.key];

export function PhrasesSection() {
  const t = useText(words);
  const { site } = useDesk();
  const form = useSettingForm<readonly Phrase[]>(site.phrases, (phrases) => [[phrasesSetting.key, phrases]]);
  const { value, put } = form;
  const whole = value.every(({ letters, text }) => letters.trim() !== '' && text.trim() !== '');
  const single = new Set(value.map((phrase) => phrase.letters.trim())).size === value.length;
  const change = (index: number, part: Partial<Phrase>): void =>
    put(value.map((phrase, i) => (i === index ? { ...phrase, ...part } : phrase)));
  return (
    <SettingFrame title={t('phrases')} hint={t('phrasesHint')} keys={keys} form={form} wrong={whole && single ? '' : t('phraseBad')}>
      {value.map((phrase, index) => (
        // The place is the identity: lines have no other, and are only added and removed.
        <div key={`phrase-${index + 1}`} className="line-phrase">
          <TextInput label={t('letters')} value={phrase.letters} onChange={(letters) => change(index, { letters })} maxLength={12} />
          <TextInput label={t('phrase')} value={phrase.text} onChange={(text) => change(index, { text })} maxLength={500} />
          <Button onClick={() => put(value.filter((_, i) => i !== index))} label={`${t('remove')} ${phrase.letters}`}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => put([...value, { letters: '', text: '' }])}>{t('addPhrase')}</Button>
      </div>
    </SettingFrame>
  );
}
