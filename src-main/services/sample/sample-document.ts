import { layoutTemplate } from '../paper-writers'

const notReal = '示例文件，由购服通生成，用来说明这里应当放什么材料，不是真实文件，也没有真实的人。'

/** Many slots ask for the same: one of each title is made. */
const made = new Map<string, Promise<Uint8Array>>()

/** A file of the example: named, and marked as what it is. */
export function sampleDocument(title: string): Promise<Uint8Array> {
  const known = made.get(title)
  if (known) return known
  const bytes = layoutTemplate({
    title,
    parts: [{ body: [{ level: 0, text: notReal }] }],
    tables: {},
    signing: ['', ''],
  })
  made.set(title, bytes)
  return bytes
}
