/** The first drawing of all makes the browser compile the library: here in small steps, so that no one of them holds the window. */
import { init } from '@shared/charts/echarts';
import type { Chart } from '@shared/charts/model';
import { chartOption } from '@shared/charts/option';

const WIDTH = 560;
const HEIGHT = 120;

/** Drawn where nobody sees it, one kind a step; each is a task of its own. */
export function warmSteps(): readonly (() => void)[] {
  const drawn = () => init(document.createElement('div'), null, { renderer: 'svg', width: WIDTH, height: HEIGHT });
  const kinds: readonly Chart['kind'][] = ['bars', 'lines', 'spread'];
  return [
    () => drawn().dispose(),
    () => {
      const empty = drawn();
      empty.setOption({ animation: false, xAxis: { type: 'value' }, yAxis: { type: 'category', data: [''] } });
      empty.dispose();
    },
    ...kinds.map((kind) => () => {
      const one = drawn();
      one.setOption(chartOption(smallest(kind), WIDTH));
      one.dispose();
    }),
  ];
}

function smallest(kind: Chart['kind']): Chart {
  const cells = [{ value: 1, text: '1', behind: '' }];
  const series = ['a', 'b'].map((name) => ({ name, cells }));
  return { id: kind, kind, caption: '', unit: '', of: '', categories: ['a'], series };
}
