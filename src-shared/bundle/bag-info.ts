/** What bag-info.txt says about a bundle, beside the counts. */
export interface BundleInfo {
  projectId: string
  projectName: string
  countyName: string
  bureauName: string
  /** 事前 / 事中 / 事后, or 全部 for the whole project. */
  stage: string
  /** Local date of the export. */
  createdOn: string
  /** Instant of the export, ISO 8601 in UTC. */
  createdAt: string
  appVersion: string
}

export interface PayloadCount {
  fileCount: number
  sizeBytes: number
}

export const bagItText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

const labels: [string, keyof BundleInfo][] = [
  ['Source-Organization', 'bureauName'],
  ['External-Identifier', 'projectId'],
  ['Bagging-Date', 'createdOn'],
  ['Goufutong-Project', 'projectName'],
  ['Goufutong-County', 'countyName'],
  ['Goufutong-Stage', 'stage'],
  ['Goufutong-Created', 'createdAt'],
  ['Goufutong-Version', 'appVersion'],
]

/** bag-info.txt (RFC 8493 2.2.2). */
export function formatBagInfo(info: BundleInfo, payload: PayloadCount): string {
  const rows = labels.map(([label, key]) => `${label}: ${oneLine(info[key])}\n`)
  rows.push(`External-Description: ${oneLine(`${info.projectName}（${info.stage}）政府购买社会救助服务材料包`)}\n`)
  rows.push(`Payload-Oxum: ${payload.sizeBytes}.${payload.fileCount}\n`)
  return rows.join('')
}

/** Labels are case-insensitive, long values may be folded (RFC 8493 2.2.2). Unknown labels are left out. */
export function parseBagInfo(text: string): { info: BundleInfo; payload: PayloadCount | null } {
  const values = new Map<string, string>()
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) values.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const info = Object.fromEntries(labels.map(([label, key]) => [key, values.get(label.toLowerCase()) ?? '']))
  const oxum = /^(\d{1,15})\.(\d{1,15})$/.exec(values.get('payload-oxum') ?? '')
  return {
    info: info as unknown as BundleInfo,
    payload: oxum ? { sizeBytes: Number(oxum[1]), fileCount: Number(oxum[2]) } : null,
  }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
