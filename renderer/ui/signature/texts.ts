/** Texts of signing on the screen; whoever signs reads them too. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['屏幕签字', 'Signing on the screen'],
  here: ['在这里签字', 'Sign here'],
  pad: ['签字处，已写 {n} 笔', 'Place to sign, {n} {n?stroke|strokes} so far'],
  strokes: ['已写 {n} 笔', '{n} {n?stroke|strokes}'],
  who: ['签字人', 'Who signs'],
  undo: ['退一笔', 'Undo a stroke'],
  clear: ['重写', 'Clear'],
  leave: ['先不签', 'Not now'],
  done: ['签好了', 'Signed'],
  saving: ['正在保存', 'Saving'],
  nothing: [
    '还没有签字。在上面的框里写姓名，用笔、手指或鼠标都可以。',
    'Nothing is signed yet. Write the name above with a pen, a finger or the mouse.',
  ],
  thanks: ['签好了，谢谢', 'Signed, thank you'],
  turnBack: ['把屏幕转回给工作人员。', 'Turn the screen back to the desk.'],
  back: ['收起', 'Put away'],
});
