import { expect, it } from 'vitest';
import { refuseDrops } from './refuse-drops';

it('keeps a dropped file from opening, and leaves places alone that take it', () => {
  refuseDrops(window);
  const taking = document.createElement('div');
  const plain = document.createElement('div');
  document.body.append(taking, plain);
  const heard: boolean[] = [];
  taking.addEventListener('drop', (event) => {
    heard.push(event.defaultPrevented);
    event.preventDefault();
  });
  const drop = (place: HTMLElement, type = 'Files') => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { types: [type], dropEffect: 'copy' },
    });
    place.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([drop(plain), drop(taking), drop(document.body)]).toEqual([true, true, true]);
  expect([drop(plain, 'text/uri-list'), drop(plain, 'text/plain')]).toEqual([true, false]);
  expect(heard).toEqual([false]);
});
