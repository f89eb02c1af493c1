/** The workbook of the group: sites side by side, ranking, outliers, missing weeks, files, and a table for head office's opinions (EX-6). */
import type { Instant } from '@shared/base/time';
import { type Cell, type Sheet, sheetName, type Workbook } from '@shared/workbook/model';
import { OPINION_COLUMNS, OPINIONS_SHEET } from '@shared/workbook/opinions';
import { confirmationCode } from '@shared/workbook/spoken-code';
import { overview, weekly } from './book-figures';
import { deskName } from './desk-name';
import { asNumber, type ShowFigure } from './figure-text';
import { correctedSheet, correctionsSheet } from './group-corrections';
import { type GroupData, missingWeeks } from './group-data';
import { answersSheet } from './group-opinions';
import { isComparable, outliersOf, outlierText, periodText } from './outliers';
import { rankingRows } from './ranking';
import { lines, number, text } from './sheet-columns';
import { fateText } from './words';

export interface BookFacts {
  readonly createdAt: Instant;
  readonly programVersion: string;
}

/** The workbook as plain data; `createdAt` also gives its time zone. A page that shows its sheets has figures in words. */
export function groupBook(data: GroupData, { createdAt, programVersion }: BookFacts, show: ShowFigure = asNumber): Workbook {
  const period = periodText(data);
  const sheets = [
    ...overview(data, show),
    weekly(data, show),
    ranking(data, show),
    outlierSheet(data, show),
    missing(data),
    correctedSheet(data.corrected, show),
    correctionsSheet(data.corrections),
    files(data),
    opinions(data),
    answersSheet(data.opinions),
  ];
  const meta = { siteId: 'headoffice', siteName: '总部汇总', desk: '', week: period, programVersion, createdAt, createdBy: '' };
  return { meta, sheets };
}

function ranking(data: GroupData, show: ShowFigure): Sheet {
  return {
    name: '排名',
    title: '排名：可以比较的指标，从好到差',
    columns: [
      text('name', '指标', 28),
      number('rank', '名次', 8),
      text('site', '站点', 28),
      number('value', '数值'),
      text('unit', '单位', 10),
    ],
    rows: data.names.filter(isComparable).flatMap((name) => rankingRows(data, name, show)),
  };
}

function outlierSheet(data: GroupData, show: ShowFigure): Sheet {
  return {
    name: '异常',
    title: '异常：离各站点中位数超过三倍绝对中位差',
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      text('name', '指标', 26),
      number('value', '数值'),
      lines('words', '说明', 70),
    ],
    rows: outliersOf(data).map((found) => [
      found.desk.siteId,
      deskName(found.desk),
      found.name.name,
      show(found.name, found.value),
      outlierText(found),
    ]),
  };
}

function missing(data: GroupData): Sheet {
  const owing = data.desks
    .map((desk) => ({ desk, weeks: missingWeeks(desk, data.desks, data.to) }))
    .filter(({ weeks }) => weeks.length > 0);
  return {
    name: '缺报',
    title: '缺报：从第一次报送起到最近一周',
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      number('handed', '已报周数'),
      number('missing', '缺报周数'),
      lines('weeks', '缺报周次', 70),
    ],
    rows: owing.map(({ desk, weeks }) => [desk.siteId, deskName(desk), desk.weeks.length, weeks.length, weeks.join('、')]),
  };
}

function files(data: GroupData): Sheet {
  const rest = data.fileCount - data.files.length;
  const rows = data.files.map((file): Cell[] => [
    file.path,
    fateText(file),
    file.siteName,
    file.desk,
    file.week,
    file.createdAt,
    file.rows,
    file.formatVersion > 1 ? confirmationCode(file.checksum) : '',
    file.detail.zh,
  ]);
  return {
    name: '文件',
    title: '读过的文件和处理结果',
    columns: [
      text('path', '文件', 44),
      text('fate', '结果', 14),
      text('site', '站点', 20),
      text('desk', '前台', 8),
      text('week', '周次', 11),
      { key: 'createdAt', heading: '导出时间', type: 'instant', width: 18 },
      { key: 'rows', heading: '记录数', type: 'integer', width: 10 },
      text('code', '确认码', 18),
      lines('detail', '说明', 60),
    ],
    rows: rest === 0 ? rows : [...rows, [`另有 ${rest} 个文件`, '完整', '', '', '', '', null, '', '']],
  };
}

/** What is far off stands there already, so that only the opinion is to be written; lines without one mean nothing. */
function opinions(data: GroupData): Sheet {
  return {
    name: sheetName(OPINIONS_SHEET),
    title: '总部意见：填好后按站点分成文件再发，站点在周报导出页读入。“前台”空着，站点的哪个前台答复都算',
    columns: OPINION_COLUMNS,
    rows: outliersOf(data).map(({ desk, name }) => [desk.siteId, desk.siteName, desk.desk, data.to, name.name, '', '']),
  };
}
