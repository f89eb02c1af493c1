/** Every form shows its title, code, number and headings, and cuts no text. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { callbackSections } from './callback-layout';
import { CopiesForm } from './copies-form';
import { customerSections } from './customer-layout';
import { FormSheet } from './form-sheet';
import { handoverSections } from './handover-layout';
import { PrintBatch } from './print-batch';
import { PublicLetter } from './public-letter';
import { tailorSections } from './record-cells';
import { RecordForm } from './record-form';
import { RegisterTableForm } from './register-table-form';
import { complaintSections, repairSections, writtenReplySection } from './request-layout';
import { sampleForms } from './sample-forms';
import {
  CALLBACK,
  CALLBACK_ROUNDS,
  COMPLAINT,
  CUSTOMER,
  HANDOVER,
  LETTER,
  LONG_TEXT,
  REPAIR,
  SITE,
  sampleFrame,
  WORK_ORDER,
} from './samples';
import { dutyTable, KEY_TABLE } from './samples-lists';
import { workOrderSections } from './work-order-layout';

function parse(markup: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = markup;
  return place;
}

const draw = (element: Parameters<typeof renderToStaticMarkup>[0]) => parse(renderToStaticMarkup(element));
const textOf = (place: HTMLElement) => place.textContent ?? '';
const headings = (place: HTMLElement) => [...place.querySelectorAll('th')].map((cell) => cell.textContent);
const FRAME = sampleFrame({ title: '测试登记表', code: 'R02—WKF07', number: 'TS-20261121-A003' });

describe('frame', () => {
  it('shows letterhead, title, code, number, facts, remarks, signatures and filing line', () => {
    const frame = {
      ...FRAME,
      meta: [{ label: '班次', value: '早班' }],
      remarks: '注：一式两份',
      signatures: ['值班人', '主管'],
      filing: '存档盒号',
    };
    const place = draw(<FormSheet {...frame}>内容</FormSheet>);
    expect(place.querySelector('h1')?.textContent).toBe('测试登记表');
    for (const text of [SITE, 'R02—WKF07', 'TS-20261121-A003', '班次：早班', '内容', '注：一式两份', '存档盒号'])
      expect(textOf(place)).toContain(text);
    expect([...place.querySelectorAll('.pf-sign > span')].map((line) => line.textContent)).toEqual(['值班人', '主管']);
    expect(place.querySelector('svg.pf-qr')?.getAttribute('aria-label')).toBe('TS-20261121-A003');
  });

  it('leaves lines for a pen where number and facts are empty, and prints no code without text', () => {
    const place = draw(
      <FormSheet {...FRAME} number="" qr="" meta={[{ label: '日期', value: '' }]}>
        {null}
      </FormSheet>,
    );
    expect(place.querySelectorAll('.pf-number .pf-rule, .pf-meta .pf-rule')).toHaveLength(2);
    expect(place.querySelector('.pf-qr')).toBeNull();
  });

  it('has no number line when the form has no number', () => {
    expect(draw(<FormSheet {...sampleFrame({ title: '钥匙清单' })}>{null}</FormSheet>).querySelector('.pf-number')).toBeNull();
  });

  it('puts title, code and number into the foot of every page', () => {
    const rule = draw(<FormSheet {...FRAME}>{null}</FormSheet>).querySelector('style')?.textContent;
    expect(rule).toContain('content:"测试登记表　R02—WKF07"');
    expect(rule).toContain('content:"TS-20261121-A003"');
  });
});

describe('register', () => {
  it('keeps headings, rows and totals in order', () => {
    const place = draw(<RegisterTableForm frame={FRAME} table={KEY_TABLE} after={[]} />);
    expect(headings(place)).toEqual(['编号', '房号/位置', '类别', '数量', '挂钩号', '状态', '备注']);
    const rows = [...place.querySelectorAll('tbody > tr:has(> td + td)')];
    expect(rows).toHaveLength(KEY_TABLE.rows.length + 1);
    expect(rows[0]?.textContent).toContain('K001');
    expect(rows.at(-1)?.className).toContain('pf-total');
  });

  it('keeps the last row in one group with the signatures', () => {
    const place = draw(<RegisterTableForm frame={{ ...FRAME, signatures: ['值班人'] }} table={dutyTable(3)} after={[]} />);
    const group = place.querySelector('tbody.pf-together');
    expect(group?.querySelectorAll(':scope > tr')).toHaveLength(2);
    expect(group?.textContent).toContain('值班人');
  });

  it('fills a blank form up with empty rows', () => {
    const place = draw(<RegisterTableForm frame={FRAME} table={dutyTable(0, 16)} after={[]} />);
    const rows = [...place.querySelectorAll('tbody > tr:has(> td + td)')];
    expect(rows).toHaveLength(16);
    expect(rows.map((row) => row.textContent).join('')).toBe('');
  });

  it('lets only a row with long text break over pages', () => {
    const table = {
      columns: [{ key: 'a', heading: '内容', width: 20, align: 'left' as const }],
      rows: [{ a: '短' }, { a: LONG_TEXT }, { a: '末' }],
      leastRows: 0,
      totals: [],
    };
    const place = draw(<RegisterTableForm frame={FRAME} table={table} after={[]} />);
    expect([...place.querySelectorAll('tbody > tr')].map((row) => row.className)).toEqual(['pf-whole', 'pf-flows', 'pf-whole', '']);
  });
});

describe('records', () => {
  it.each([
    [
      '客户投诉登记表',
      complaintSections(COMPLAINT),
      [
        '登记时间',
        '登记人',
        '受理人',
        '房号',
        '姓名',
        '电话',
        '投诉方式',
        '投诉类别',
        '等级',
        '匿名',
        '投诉内容',
        '四清楚',
        '报告对象',
        '有效投诉',
        '复杂事项',
        '重点跟踪',
        '责任部门',
        '责任人',
        '协助岗位',
        '承诺时间',
        '首次响应',
        '处理方案',
        '客户接受',
        '审定人',
        '处理过程',
        '处理结果',
        '完成时间',
        '答复情况',
        '根本原因',
        '预防措施',
      ],
    ],
    [
      '报修登记表',
      repairSections(REPAIR),
      [
        '报修时间',
        '登记人',
        '受理人',
        '房号',
        '姓名',
        '电话',
        '报修方式',
        '报修地点',
        '紧急程度',
        '报修内容',
        '四清楚',
        '报告对象',
        '责任部门',
        '责任人',
        '派工单号',
        '预约时间',
        '承诺时间',
        '首次响应',
        '收费',
        '客户接受',
        '处理方案',
        '处理过程',
        '处理结果',
        '完成时间',
        '答复情况',
        '客户确认',
      ],
    ],
    [
      '回访记录表',
      callbackSections(CALLBACK),
      [
        '房号',
        '姓名',
        '电话',
        '回访来源',
        '来源编号',
        '事项',
        '完成日期',
        '应回访日期',
        '第几次',
        '回访人',
        '回访时间',
        '回访方式',
        '未接记录',
        '现场查看',
        '处理好',
        '合格',
        '质量评价',
        '服务效果',
        '服务态度',
        '违规收费',
        '满意度',
        '缺点与不足',
        '业主建议',
        '解释原因',
        '整改内容',
        '整改人',
        '整改完成',
        '下次回访',
        '客户签名',
        '主管意见',
      ],
    ],
    [
      '客户档案表',
      customerSections(CUSTOMER),
      [
        '房号',
        '片区',
        '面积',
        '状态',
        '重点客户',
        '免打扰时段',
        '业主与租户',
        '身份',
        '姓名',
        '电话',
        '生日',
        '起',
        '止',
        '车辆',
        '车牌',
        '车型及颜色',
        '车主',
        '车位',
        '特殊需求',
        '备注',
      ],
    ],
    [
      '物业服务中心交接班记录表',
      handoverSections(HANDOVER),
      [
        '日期',
        '班次',
        '交接时间',
        '交班人',
        '接班人',
        '值班人员',
        '未完成事项（3 条）',
        '编号',
        '房号',
        '内容及进展',
        '承诺时间',
        '责任人',
        '交班说明',
        '清点',
        '钥匙',
        '未领包裹',
        '在访人员',
        '外部记录',
        '设备及物品',
        '备用金/代收款',
        '领导交办',
        '交班说明',
        '接班意见',
      ],
    ],
  ] as const)('%s has its headings in order', (title, sections, expected) => {
    const place = draw(<RecordForm frame={{ ...FRAME, title }} sections={sections} />);
    expect(place.querySelector('h1')?.textContent).toBe(title);
    expect(headings(place)).toEqual(expected);
  });

  it('prints three thousand characters, rare ones too, without cutting', () => {
    const place = draw(<RecordForm frame={FRAME} sections={complaintSections({ ...COMPLAINT, content: LONG_TEXT })} />);
    expect(LONG_TEXT).toMatch(/㙍.*𠮷/u);
    expect([...place.querySelectorAll('td')].map((cell) => cell.textContent)).toContain(LONG_TEXT);
  });

  it('ticks the four 清楚 and the category', () => {
    const place = draw(<RecordForm frame={FRAME} sections={complaintSections(COMPLAINT)} />);
    const ticked = [...place.querySelectorAll('svg[aria-label="☑"]')].map((box) => box.parentElement?.textContent);
    expect(ticked).toEqual(['来电', '装修管理', '重要', '否', '听清楚', '问清楚', '复清楚', '记清楚', '是', '否', '是']);
  });

  it('prints the written reply behind the complaint (CB-8)', () => {
    const reply = writtenReplySection({
      documentNo: '函 18 号',
      date: '2026-11-21',
      to: '街道办',
      summary: '已答复',
      attachment: '',
      noReplyReason: '',
    });
    const place = draw(<RecordForm frame={FRAME} sections={[...complaintSections(COMPLAINT), reply]} />);
    expect(headings(place).slice(-7)).toEqual(['复函情况', '文号', '日期', '去向', '摘要', '附件', '未复函原因']);
    expect(textOf(place)).toContain('函 18 号');
  });

  it('says that a call needs no signature (CB-4), and leaves lines for a visit', () => {
    const signature = (place: HTMLElement) => [...place.querySelectorAll('tr')].find((row) => row.textContent?.startsWith('客户签名'));
    const phone = signature(draw(<RecordForm frame={FRAME} sections={callbackSections(CALLBACK)} />));
    expect(phone?.textContent).toBe('客户签名电话回访，无需签名');
    expect(phone?.querySelector('.pf-rule')).toBeNull();
    const visit = signature(draw(<RecordForm frame={FRAME} sections={callbackSections({ rounds: [{ signature: 'paper' }] })} />));
    expect(visit?.querySelectorAll('.pf-rule')).toHaveLength(2);
  });

  it('prints every round under its own heading (CB-5)', () => {
    const place = draw(<RecordForm frame={FRAME} sections={callbackSections(CALLBACK_ROUNDS)} />);
    expect([...place.querySelectorAll('.pf-section')].map((row) => row.textContent)).toEqual(['第 1 次', '第 2 次', '第 3 次']);
    expect(headings(place).filter((label) => label === '客户签名')).toHaveLength(3);
  });

  it('prints only the cells that the site wants, by its own names (BY-17)', () => {
    const sections = tailorSections(complaintSections(COMPLAINT), { hidden: ['cause', 'prevention'], labels: { unit: '住址' } });
    const labels = headings(draw(<RecordForm frame={FRAME} sections={sections} />));
    expect(labels).not.toContain('根本原因');
    expect(labels).toContain('住址');
  });

  it('leaves a blank form without any value', () => {
    const place = draw(<RecordForm frame={FRAME} sections={complaintSections({ progress: [] })} />);
    expect(place.querySelector('svg[aria-label="☑"]')).toBeNull();
    expect([...place.querySelectorAll('td.pf-cell-value, td.pf-cell-progress')].map((cell) => cell.textContent).join('')).toBe('');
  });
});

describe('work order', () => {
  const place = draw(
    <CopiesForm frame={{ ...FRAME, title: '维修派工单' }} sections={workOrderSections(WORK_ORDER)} copies={['工程部存根', '客服部回单']} />,
  );

  it('prints both copies with number and code, parted by a line to cut along (IN-8)', () => {
    const halves = [...place.querySelectorAll<HTMLElement>('.pf-part')];
    expect(halves.map((half) => half.querySelector('.pf-copy')?.textContent)).toEqual(['工程部存根', '客服部回单']);
    for (const half of halves) {
      expect(textOf(half)).toContain('TS-20261121-A003');
      expect(half.querySelector('svg.pf-qr')).not.toBeNull();
      expect(headings(half)).toEqual(expect.arrayContaining(['收费项目', '客户同意', '质量评价', '态度评价', '签名']));
    }
    expect(place.querySelectorAll('.pf-cut')).toHaveLength(1);
  });

  it('prints the price lines and their sum', () => {
    const rows = [...(place.querySelector('.pf-register')?.querySelectorAll('tbody > tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['更换水龙头阀芯（人工）', '1', '次', '30.00', '30.00'],
      ['陶瓷阀芯 35 mm', '1', '只', '18.50', '18.50'],
      ['合计', '', '', '', '48.50'],
    ]);
  });
});

describe('public letter', () => {
  it('prints letterhead, number, title, paragraphs, signature and place (CB-7)', () => {
    const place = draw(
      <PublicLetter letterhead={SITE} title="关于车库渗水的公开信" code="" number="GK-1" qr="GK-1" paper="A4" {...LETTER} />,
    );
    expect(place.querySelector('h1')?.textContent).toBe('关于车库渗水的公开信');
    expect([...place.querySelectorAll('p')].map((each) => each.textContent)).toEqual([LETTER.salutation, ...LETTER.paragraphs]);
    expect(place.querySelector('footer')?.textContent).toBe(`${SITE}${LETTER.date}`);
    expect(place.querySelector('style')?.textContent).toContain(LETTER.posting);
  });
});

describe('batch', () => {
  it('gives every form pages of its own', () => {
    const forms = sampleForms();
    const sheets = [...draw(<PrintBatch forms={forms.map(({ element }) => element)} />).querySelectorAll('.pf-sheet')];
    expect(sheets.length).toBeGreaterThan(forms.length);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
    for (const sheet of sheets) {
      expect(sheet.querySelector('style')?.textContent).toContain(`#${sheet.id}{page:${sheet.id}`);
      expect(sheet.querySelector('style')?.media).toBe('print');
    }
  });
});
