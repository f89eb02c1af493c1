import { GRADES, YES_OR_NO } from '@shared/registers/contract/choices';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { AnswerRow } from './answer-row';

const FIRST = { attitude: '', handled: '' };

function Rows() {
  const [answers, setAnswers] = useState(FIRST);
  return (
    <div data-form="">
      <AnswerRow
        name="attitude"
        label="服务态度"
        options={GRADES}
        value={answers.attitude}
        onChange={(attitude) => setAnswers({ ...answers, attitude })}
      />
      <AnswerRow
        name="handled"
        label="处理好了"
        options={YES_OR_NO}
        value={answers.handled}
        onChange={(handled) => setAnswers({ ...answers, handled })}
        error="这里要填"
      />
      <textarea aria-label="建议" />
      <output>{`${answers.attitude} ${answers.handled}`}</output>
    </div>
  );
}

afterEach(cleanup);

it('a digit answers and goes on to the next question; a digit without an option stays', async () => {
  render(<Rows />);
  const user = userEvent.setup();
  screen.getByRole('radio', { name: /好/ }).focus();
  await user.keyboard('9');
  expect(screen.getByRole('status').textContent).toBe(' ');
  await user.keyboard('32');
  expect(screen.getByRole('status').textContent).toBe('poor no');
});

it('ties question and error to the group', () => {
  render(<Rows />);
  const group = screen.getByRole('radiogroup', { name: '处理好了' });
  expect(group.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe('这里要填');
});
