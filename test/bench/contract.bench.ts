import { contractDocument } from '#main/documents/contract/contract-document'
import { asContract } from '#main/documents/contract/filling'
import { generateContract } from '#main/documents/contract/generate-contract'
import { unwrap } from '#shared/result'
import { defaultTemplate, library, sampleModel } from '../fixtures/contract/sample'
import { median } from './median'

const rounds = 30
const template = defaultTemplate()
const model = sampleModel()

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Turn by turn, so that a busy moment of the machine weighs on both. */
const pipeline: number[] = []
const declared: number[] = []
const viaTemplate = async () => unwrap(await generateContract(model, template))
const directly = () => contractDocument(library, asContract(model))
for (let warmUp = 0; warmUp < 3; warmUp += 1) {
  await viaTemplate()
  await directly()
}
for (let round = 0; round < rounds; round += 1) {
  pipeline.push(await timed(viaTemplate))
  declared.push(await timed(directly))
}
const [ours, theirs] = [median(pipeline), median(declared)]
const perSecond = (ms: number) => (1000 / ms).toFixed(1)
console.log(`合同 .docx（24条、20页，由范本生成）：${perSecond(ours)} 份/秒（中位 ${ours.toFixed(0)} 毫秒）`)
console.log(`同一合同用 docx 直接写成：${perSecond(theirs)} 份/秒（中位 ${theirs.toFixed(0)} 毫秒）`)
console.log(`范本生成耗时 ÷ 直接写成耗时 = ${(ours / theirs).toFixed(2)}`)
