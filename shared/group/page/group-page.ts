/** The group's report as one page that opens without a network and without scripts: numbers, charts, and each chart's numbers as a table (EX-6). */
import { escapeXml } from '@shared/base/markup';
import { type Chart, isBlank } from '@shared/charts/model';
import { chartHeight } from '@shared/charts/size';
import { chartSvg } from '@shared/charts/svg';
import { chartTable } from '@shared/charts/table';
import type { Sheet } from '@shared/workbook/model';
import { figureText } from '../figure-text';
import { groupBook } from '../group-book';
import type { GroupData } from '../group-data';
import { periodText } from '../outliers';
import { pageCharts } from './page-charts';
import { PAGE_STYLE } from './page-style';

/** px: two beside each other on a usual screen. */
const WIDTH = 600;
/** Sheets of the workbook that the page shows too; of longer ones so many rows. */
const SHOWN: readonly string[] = ['汇总', '异常', '缺报', '更正指标', '更正', '文件', '意见答复'];
const MOST_ROWS = 300;

/** The whole page. `createdAt` is shown as it is. */
export function groupPage(data: GroupData, createdAt: string): string {
  const title = `总部汇总 ${periodText(data)}`;
  const { sheets } = groupBook(data, { createdAt, programVersion: '' }, figureText);
  const shown = sheets.filter(({ name }) => SHOWN.includes(name));
  const facts = [
    `站点（前台）${data.desks.length}`,
    `周次 ${data.weeks.length}`,
    `文件 ${data.fileCount}`,
    `制表 ${createdAt.slice(0, 16).replace('T', ' ')}`,
  ];
  const charts = pageCharts(data).filter((chart) => !isBlank(chart));
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title><style>${PAGE_STYLE}</style></head><body>`,
    `<h1>${escapeXml(title)}</h1><p>${facts.map(escapeXml).join('　')}</p>`,
    waysTo(['图表', ...shown.map(({ name }) => name)]),
    `<div class="charts" id="s0">${charts.map(figureOf).join('')}</div>`,
    ...shown.map((sheet, at) => tableOf(sheet, `s${at + 1}`)),
    '</body></html>\n',
  ].join('\n');
}

/** The parts of the page: with many sites it is as long as a book. */
function waysTo(names: readonly string[]): string {
  return `<nav aria-label="目录">${names.map((name, at) => `<a href="#s${at}">${escapeXml(name)}</a>`).join('')}</nav>`;
}

function figureOf(chart: Chart): string {
  const svg = chartSvg(chart, { width: WIDTH, height: chartHeight(chart, WIDTH) });
  const { headings, rows } = chartTable(chart);
  const table = gridOf(
    headings,
    rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
  );
  const caption = `${escapeXml(chart.caption)}${chart.unit === '' ? '' : `（${escapeXml(chart.unit)}）`}`;
  const picture = svg.replace('<svg ', `<svg role="img" aria-label="${escapeXml(chart.caption)}" `);
  return `<figure><figcaption>${caption}</figcaption>${picture}<details><summary>数字</summary>${table}</details></figure>`;
}

function tableOf(sheet: Sheet, id: string): string {
  const shown = sheet.rows.slice(0, MOST_ROWS).map((row) => row.map((cell) => String(cell ?? '')));
  const rest = sheet.rows.length - shown.length;
  const more = rest > 0 ? `<p>另有 ${rest} 行，见工作簿“${escapeXml(sheet.name)}”</p>` : '';
  const body =
    shown.length === 0
      ? '<p>没有</p>'
      : `<div class="wide">${gridOf(
          sheet.columns.map(({ heading }) => heading),
          shown,
        )}</div>${more}`;
  return `<section id="${id}"><h2>${escapeXml(sheet.title)}</h2>${body}</section>`;
}

function gridOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${escapeXml(heading)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Texts of more letters may be broken into lines. */
const LONG = 18;

function cellOf(text: string): string {
  if (/^-?\d+(?:\.\d+)?%?$|^—$/.test(text)) return `<td class="n">${text}</td>`;
  return text.length > LONG ? `<td>${escapeXml(text)}</td>` : `<td class="s">${escapeXml(text)}</td>`;
}
