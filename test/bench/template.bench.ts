import { fillTemplate, inspectTemplate } from '#main/services/paper-writers'
import { contractWords } from '#shared/contract/contract-words'
import { sampleModel } from '../fixtures/contract/sample'
import { freezingTemplates } from '../fixtures/templates/freezing'

const limitMs = 5_000
const verdicts: Record<string, string> = {
  TEMPLATE_HOSTILE: '拒绝',
  READING_TOO_LONG: '到时限停止',
  READING_TOO_BIG: '到内存限度停止',
}

/** Each template made to freeze its reader: how long until it is refused or read, and, where it is usable, filled. */
let slowest = 0
for (const [name, make] of Object.entries(freezingTemplates)) {
  const template = make()
  const started = performance.now()
  const inspected = await inspectTemplate(template, contractWords)
  const usable = inspected.ok && inspected.value.usable
  const contract = { title: '合同', words: contractWords, incomplete: 'CONTRACT_BLOCKED' } as const
  if (usable) await fillTemplate(contract, sampleModel(), { bytes: template, isOwn: true })
  const ms = performance.now() - started
  slowest = Math.max(slowest, ms)
  const verdict = inspected.ok ? (usable ? '可用，已生成' : '不能使用') : verdicts[inspected.error.code]
  console.log(
    `${ms.toFixed(0).padStart(6)} 毫秒　${(template.length / 1024).toFixed(0).padStart(5)} KB　${verdict}　${name}`,
  )
}
console.log(
  `${Object.keys(freezingTemplates).length} 个范本中最慢的：${slowest.toFixed(0)} 毫秒（每次读取的时限 ${limitMs} 毫秒）`,
)
