import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { recoveryJob } from './recovery-job';

describe('the sheet with the recovery code (SEC-1)', () => {
  it('shows every group, the site, the day, what it is for and where it belongs; nothing of it is in the name of the file', () => {
    const code = 'K7QM-3FXD-88RT-ZZ2A-PQRS-T9VW';
    const job = recoveryJob(code, '云栖苑', '2026-11-22T09:00:00+08:00');
    const { container } = render(job.forms[0]);
    expect([...container.querySelectorAll('.pf-secret b')].map((group) => group.textContent)).toEqual(code.split('-'));
    for (const words of ['云栖苑', '2026-11-22', '用恢复码', '保险柜', '存放处']) expect(container.textContent).toContain(words);
    for (const group of code.split('-')) expect(job.name).not.toContain(group);
    expect(container.querySelector('.pf-qr')).toBeNull();
  });
});
