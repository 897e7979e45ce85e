import type { DueStage } from '../materials/due-material'
import type { BundleInfo } from './bag-info'
import { escapeHtml, htmlRows } from './html-text'
import { renderDue, type StageDeadlines } from './listing-due'
import { listingStyle } from './listing-style'
import { renderVerify } from './listing-verify'

/** One file of the bundle as the 清单 shows it. */
export interface ListingRow {
  path: string
  title: string
  sizeBytes: number
  sha256: string
}

export interface Listing {
  info: BundleInfo
  due: DueStage[]
  /** Absent = not told. */
  deadlines?: readonly StageDeadlines[]
  rows: ListingRow[]
  contentCode: string
}

/** 清单.html: what is due, there and missing, every file, and how to verify; any browser, no network, printable on A4. */
export function renderListing({ info, due, deadlines = [], rows, contentCode }: Listing): string {
  const total = rows.reduce((sum, row) => sum + row.sizeBytes, 0)
  const files = rows.map((row, i) => {
    const { folder, name } = splitPath(row.path)
    return [String(i + 1), folder, name, row.title, formatSize(row.sizeBytes), row.sha256.slice(0, 16)]
  })
  const example = rows.find(({ path }) => path.split('/').length > 2) ?? rows[0]
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>材料清单 ${escapeHtml(info.projectName)}</title>
<style>${listingStyle}</style>
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
${renderDue(due, deadlines)}
<h2>二、包内文件</h2>
<table class="files">
<thead><tr><th>序号</th><th>阶段</th><th>文件名</th><th>内容</th><th>大小</th><th>SHA-256（前 16 位）</th></tr></thead>
<tbody>
${htmlRows(files)}
</tbody>
</table>
${renderVerify(example?.path ?? 'data')}
<p class="sign">移交人：＿＿＿＿＿＿　接收人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿</p>
</body>
</html>
`
}

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
