import type { BundleInfo } from './bag-info'

/** One file of the bundle as the 清单 shows it. */
export interface ListingRow {
  path: string
  title: string
  sizeBytes: number
  sha256: string
}

/** 清单.html: readable in any browser without a network, printable on A4. */
export function renderListing(info: BundleInfo, rows: ListingRow[], contentCode: string): string {
  const total = rows.reduce((sum, row) => sum + row.sizeBytes, 0)
  const body = rows.map((row, i) => {
    const { folder, name } = splitPath(row.path)
    const cells = [String(i + 1), folder, name, row.title, formatSize(row.sizeBytes), row.sha256.slice(0, 16)]
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
  })
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>材料清单 ${escapeHtml(info.projectName)}</title>
<style>${style}</style>
</head>
<body>
<h1>政府购买社会救助服务材料清单</h1>
<dl>
<dt>项目</dt><dd>${escapeHtml(info.projectName)}（${escapeHtml(info.stage)}）</dd>
<dt>单位</dt><dd>${escapeHtml(info.bureauName)}（${escapeHtml(info.countyName)}）</dd>
<dt>导出日期</dt><dd>${escapeHtml(info.createdOn)}</dd>
<dt>文件</dt><dd>共 ${rows.length} 个，${formatSize(total)}</dd>
<dt>内容码</dt><dd><strong>${escapeHtml(contentCode)}</strong></dd>
</dl>
<table>
<thead><tr><th>序号</th><th>阶段</th><th>文件名</th><th>内容</th><th>大小</th><th>SHA-256（前 16 位）</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
<p>核对方法：在购服通中打开「校验」选择材料包，所示内容码应与本页相同。没有购服通时，解压后在材料包文件夹内运行
<code>sha256sum -c manifest-sha256.txt</code>。</p>
<p class="sign">移交人：＿＿＿＿＿＿　接收人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿</p>
</body>
</html>
`
}

const style = `
body{font:14px/1.5 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2em auto;max-width:62em;color:#111}
h1{font-size:1.5em;text-align:center}
dl{display:grid;grid-template-columns:6em 1fr;margin:1em 0}dt{color:#444}dd{margin:0}
strong{font-size:1.25em;letter-spacing:.05em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.25em .5em;text-align:left;overflow-wrap:anywhere}
td:nth-child(1),td:nth-child(5){text-align:right;white-space:nowrap}td:nth-child(2){white-space:nowrap}
td:nth-child(6){font-family:monospace;font-size:.85em}
.sign{margin-top:2em}
@media print{body{margin:0;max-width:none;font-size:10.5pt}thead{display:table-header-group}tr{break-inside:avoid}}
@page{size:A4;margin:20mm 15mm}
`

function splitPath(path: string): { folder: string; name: string } {
  const names = path.replace(/^data\//, '').split('/')
  const name = names.pop() ?? ''
  return { folder: names.join(' / ') || '项目', name }
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const [value, unit] =
    bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB']
  return `${value.toFixed(1)} ${unit}`
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (c) => entities[c]!)
}
