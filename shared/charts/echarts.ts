/** The parts of echarts that our charts are made of, drawn as SVG. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { use as bring, init } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

bring([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export { init };
