import { describe, expect, it } from 'vitest';
import { arrange, type Tool } from './tools';

function tool(spec: string): Tool {
  const [id = '', tone = 'plain', key = '', stays = ''] = spec.split(' ');
  return {
    id,
    label: id,
    tone: tone as Tool['tone'],
    ...(key !== '' && key !== '-' ? { key } : {}),
    stays: stays !== '',
    run: () => undefined,
  };
}

function ids(tools: readonly Tool[]): string {
  return tools.map(({ id, tone }) => (tone === 'main' ? `${id}!` : id)).join(' ');
}

describe('arrange', () => {
  const cases = [
    { name: 'few tools keep their order', tools: ['reopen', 'edit plain E', 'void danger X'], near: 'reopen edit void', more: '' },
    { name: 'danger stands last', tools: ['retire danger', 'edit plain E', 'void danger X'], near: 'edit retire void', more: '' },
    {
      name: 'of several main ones the first keeps its tone',
      tools: ['take main S', 'finish main W', 'back main B'],
      near: 'take! finish back',
      more: '',
    },
    {
      name: 'moving on goes first, then letters, then the rest; danger is never near',
      tools: [
        'report',
        'refuse danger R',
        'dispatch main P stays',
        'urge plain U',
        'finish main W',
        'ask plain Q',
        'log plain G',
        'edit plain E',
      ],
      near: 'finish! dispatch urge ask log',
      more: 'report refuse edit',
    },
    {
      name: 'six fit in a line',
      tools: ['a', 'b', 'c', 'd', 'e', 'x danger X'],
      near: 'a b c d e x',
      more: '',
    },
    { name: 'nothing to do', tools: [], near: '', more: '' },
  ];
  it.each(cases)('$name', ({ tools, near, more }) => {
    const arranged = arrange(tools.map(tool));
    expect(ids(arranged.near)).toBe(near);
    expect(ids(arranged.more)).toBe(more);
  });
});
