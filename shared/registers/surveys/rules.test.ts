import { describe, expect, it } from 'vitest';
import { aSurvey } from './fixtures';
import { checkSurvey } from './rules';

describe('checkSurvey', () => {
  it.each<[string, Parameters<typeof aSurvey>[0], readonly string[]]>([
    ['as it should be', {}, []],
    ['everybody answered and was satisfied', { asked: 200, answered: 200, satisfied: 200 }, []],
    ['nobody answered', { answered: 0, satisfied: 0 }, []],
    ['one day', { fromDay: '2026-11-21', toDay: '2026-11-21' }, []],
    ['days the wrong way round', { fromDay: '2026-11-22', toDay: '2026-11-21' }, ['surveys.days']],
    ['more answers than questions', { asked: 100, answered: 101, satisfied: 90 }, ['surveys.answered']],
    ['more satisfied than answers', { asked: 200, answered: 90, satisfied: 91 }, ['surveys.satisfied']],
    ['not counted yet', { answered: null, satisfied: null }, []],
  ])('%s', (_, given, codes) => {
    expect(checkSurvey(aSurvey(given)).map(({ code }) => code)).toEqual(codes);
  });
});
