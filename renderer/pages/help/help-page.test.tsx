/** The help as it is read: found, opened, led to from a refusal. */

import { sayRefusal } from '@renderer/i18n/refusals';
import { Sentence } from '@renderer/ui/parts/sentence';
import { releases } from '@shared/registers/releases/definition';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PageHelp } from './page-help';
import { RegisterHelp } from './register-help';
import { RuleHelp } from './rule-help';

afterEach(cleanup);

describe('a page of the help', () => {
  it('a register: its line, its paper, its letters, its rules', () => {
    render(<RegisterHelp id="releases" />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('物品放行');
    expect(screen.getByText('物品放行条')).toBeTruthy();
    expect(screen.getByText('放行', { selector: 'li' }).textContent).toContain('W');
    expect(screen.getByRole('link', { name: 'RG-5' }).getAttribute('href')).toContain('/help/rule/RG-5');
  });

  it('a rule: its words, its documents, what is said when it forbids something, its registers', () => {
    render(<RuleHelp mark="RG-5" />);
    expect(screen.getByText(/客服前台日常作业规程/).textContent).toContain('4.6.1');
    expect(screen.getByText(/租户、装修单位搬东西要业主同意/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '物品放行' })).toBeTruthy();
  });

  it('a rule that there is not', () => {
    render(<RuleHelp mark="RG-99" />);
    expect(screen.getByText('没有 RG-99 这条规定。')).toBeTruthy();
  });

  it('a page that is no register', () => {
    render(<PageHelp path="/today" />);
    expect(screen.getByText(/三栏/)).toBeTruthy();
  });
});

describe('a refusal', () => {
  it('leads to the rule behind it', () => {
    render(<Sentence>{sayRefusal({ code: 'releases.consent' }, 'zh', releases.refusals)}</Sentence>);
    expect(screen.getByRole('link', { name: '制度依据' }).getAttribute('href')).toBe('#/help/rule/RG-5');
  });

  it.each([
    ['that follows from no rule', <Sentence key="a">{sayRefusal({ code: 'field.needed' }, 'zh')}</Sentence>],
    ['no refusal at all', <Sentence key="b">已经印好了</Sentence>],
    [
      'a calm sentence',
      <Sentence key="c" tone="calm">
        {sayRefusal({ code: 'releases.consent' }, 'zh', releases.refusals)}
      </Sentence>,
    ],
  ])('%s leads nowhere', (_what, sentence) => {
    render(sentence);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
