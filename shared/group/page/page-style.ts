/** How the page of the group looks, on screen and on A4. */
export const PAGE_STYLE = `
body { font: 14px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1f2329; max-width: 1260px; margin: 24px auto; padding: 0 20px }
h1 { font-size: 22px; margin: 0 0 4px } h2 { font-size: 17px; margin: 32px 0 8px } p { color: #5c6470; margin: 0 0 16px }
.wide { overflow-x: auto } table { border-collapse: collapse; font-size: 13px }
th, td { border: 1px solid #d5dae1; padding: 3px 8px; text-align: left; vertical-align: top; max-width: 420px }
th { background: #eef3fa; position: sticky; top: 0 } .s { white-space: nowrap } th { min-width: 56px } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
nav { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-bottom: 8px } a { color: #2f5fa7 } section { scroll-margin-top: 8px }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 600px), 1fr)); gap: 28px 20px; align-items: start }
figure { margin: 0; min-width: 0; break-inside: avoid } figcaption { font-weight: 600; margin-bottom: 4px } svg { max-width: 100%; height: auto }
summary { cursor: pointer; color: #2f5fa7; font-size: 13px }
@media print { nav { display: none } .charts { grid-template-columns: 1fr 1fr } body { margin: 0; max-width: none } .wide { overflow: visible } details { display: none } th { position: static } @page { size: A4 landscape; margin: 12mm } }
`.trim();
