/** 「先用演示数据看看」: an estate that is made on the spot and thrown away afterwards. */
import { nowInstant } from '@renderer/desk/clock';
import { chooseDemo } from '@renderer/desk/which';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { makeDemo, usualDemo } from '@renderer/workers/demo-client';
import type { Refusal } from '@shared/base/result';
import { useEffect, useRef, useState } from 'react';
import { words } from './texts';

export function DemoOffer() {
  const t = useText(words);
  const refusal = useRefusal();
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const make = async (): Promise<void> => {
    const mine = new AbortController();
    stop.current = mine;
    setProblem(null);
    setPercent(0);
    const onProgress = ({ done }: { readonly done: number }): void => setPercent(Math.round(done * 100));
    const made = await makeDemo(usualDemo(nowInstant()), { signal: mine.signal, onProgress });
    if (made.ok) return chooseDemo();
    setPercent(null);
    if (made.error.code !== 'job.cancelled') setProblem(made.error);
  };
  if (percent !== null)
    return <ProgressPanel title={t('demoMaking')} done={percent} all={100} percent onCancel={() => stop.current?.abort()} />;
  return (
    <div className="start-demo">
      <Button onClick={() => void make()}>{t('demo')}</Button>
      {problem && <Sentence>{refusal(problem)}</Sentence>}
    </div>
  );
}
