import { withChinaOffset } from '../china-time'

/** What bag-info.txt says about a bundle, beside the counts. */
export interface BundleInfo {
  projectId: string
  projectName: string
  countyName: string
  bureauName: string
  /** 事前 / 事中 / 事后, or 全部 for the whole project. */
  stage: string
  /** Day of the export in China. */
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
  const written = { ...info, createdAt: withChinaOffset(info.createdAt) }
  const rows = labels.map(([label, key]) => `${label}: ${oneLine(written[key])}\n`)
  rows.push(`External-Description: ${oneLine(`${info.projectName}（${info.stage}）政府购买社会救助服务材料包`)}\n`)
  rows.push(`Payload-Oxum: ${payload.sizeBytes}.${payload.fileCount}\n`)
  return rows.join('')
}

export interface ParsedBagInfo {
  info: BundleInfo
  payload: PayloadCount | null
  /** What other programs say, for the clerk to read: at most a screenful. */
  labels: [string, string][]
  /** Written by this program. */
  isOurs: boolean
}

/**
 * Labels are case-insensitive, may be repeated (the last one counts), and long values may be folded (RFC 8493 2.2.2).
 */
export function parseBagInfo(text: string): ParsedBagInfo {
  const values = new Map<string, string>()
  const rows: [string, string][] = []
  for (const line of text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const [label, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    values.set(label.toLowerCase(), value)
    rows.push([label, value])
  }
  const texts = Object.fromEntries(labels.map(([label, key]) => [key, values.get(label.toLowerCase()) ?? '']))
  const info = { ...(texts as unknown as BundleInfo), createdAt: inUtc(texts.createdAt ?? '') }
  const oxum = /^(\d{1,15})\.(\d{1,15})$/.exec(values.get('payload-oxum') ?? '')
  return {
    info,
    payload: oxum ? { sizeBytes: Number(oxum[1]), fileCount: Number(oxum[2]) } : null,
    labels: rows
      .slice(0, maxLabels)
      .map(([label, value]) => [oneLine(label).slice(0, 60), oneLine(value).slice(0, 200)]),
    isOurs: [...values.keys()].some((label) => label.startsWith('goufutong-')),
  }
}

const maxLabels = 12

function inUtc(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
