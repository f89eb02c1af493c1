import { describe, it } from 'vitest';
import { CHEN, firstStart, signIn } from './steps/site';
import { tell } from './steps/story';
import { targets } from './targets';

for (const target of targets) {
  describe(`the first day on ${target.name}`, () => {
    it('founds a site of three people without a mouse', () =>
      tell(target, {}, async (story) => {
        await firstStart(story, { units: '1-3栋 2单元 6层 4户' });
        await signIn(story, CHEN);
      }));
  });
}
