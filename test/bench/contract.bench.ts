import { contractDocument } from '#main/documents/contract/contract-document'
import { asFilled } from '#main/documents/papers/filling'
import { readPaper } from '#main/documents/reading/read-paper'
import { unwrap } from '#shared/result'
import { contractFacts } from '#shared/review/contract-facts'
import { reviewPaper } from '#shared/review/review-paper'
import { generateContract } from '../fixtures/contract/generate'
import { defaultTemplate, library, sampleInput, sampleModel } from '../fixtures/contract/sample'
import { before, withParts } from '../fixtures/templates/altered'
import { median } from './median'

const rounds = 30
const warmUps = 3
const template = defaultTemplate()
const model = sampleModel()
const finished = unwrap(await generateContract(model, template))
const facts = contractFacts(sampleInput(), false)
const previewModel = { ...model, preview: true }
/** The same text in other bytes each time, so that nothing is remembered of it. */
const unknown = Array.from({ length: rounds + warmUps }, (_, index) =>
  withParts(before('docProps/core.xml', '</cp:coreProperties>', `<cp:keywords>${index}</cp:keywords>`)),
)

const ways: Record<string, () => Promise<unknown>> = {
  由范本生成: async () => unwrap(await generateContract(model, template)),
  '预览稿，由范本生成': async () => unwrap(await generateContract(previewModel, template)),
  '由第一次见到的范本生成（检查、编译、填写）': async () => unwrap(await generateContract(model, unknown.pop()!)),
  读回并审核成文: async () => reviewPaper(await readPaper(finished), facts),
  '用 docx 直接写成': () => contractDocument(library, asFilled(model)),
}
const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))

/** Turn by turn, so that a busy moment of the machine weighs on all. */
for (let round = 0; round < rounds + warmUps; round += 1)
  for (const [name, work] of Object.entries(ways)) {
    const started = performance.now()
    await work()
    if (round >= warmUps) times.get(name)!.push(performance.now() - started)
  }

const declared = median(times.get('用 docx 直接写成')!)
for (const [name, all] of times) {
  const ms = median(all)
  const ratio = (ms / declared).toFixed(3)
  console.log(
    `合同 .docx（24条、20页），${name}：${(1000 / ms).toFixed(0)} 份/秒（中位 ${ms.toFixed(1)} 毫秒），为直接写成的 ${ratio} 倍`,
  )
}
