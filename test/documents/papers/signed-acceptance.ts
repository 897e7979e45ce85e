import type { ContractForm } from '#shared/project/contract-form'
import type { Acceptance } from '#shared/records/acceptance-body'
import { holdContract } from '../../store/held-contract'
import { sampleId, startInSample } from './project-records'

/** The example county with its contract held, on these terms, and an acceptance of its second stage, filled in, with its evidence and the scan of its certificate; not yet signed. */
export async function startWithAcceptance(terms: (drafted: ContractForm) => Partial<ContractForm> = () => ({})) {
  const sample = await startInSample('2023-10-10T02:00:00Z')
  const { get, keep, attach, change, move } = sample
  await holdContract(sample, sampleId, terms((await get('project.get', { id: sampleId })).contract))
  const { id, body } = await keep('acceptance', {
    number: '示民验〔2023〕2号',
    acceptedOn: '2023-09-20',
    ways: ['records', 'sample', 'visit'],
    members: ['乌云', '李明', '巴特尔'].map((name, at) => ({
      id: `m${at}`,
      name,
      unit: '示例旗民政局',
      duty: at === 0 ? '组长' : '成员',
    })),
    dueQuantity: 1_600,
    doneQuantity: 1_612,
    goodQuantity: 1_600,
    sampled: 960,
    sampleGood: 912,
    badCodes: 'BY-00017、BY-00213',
    reportsDue: 6,
    reportsDone: 6,
    asked: 40,
    satisfied: 39,
    opinions: '入户人员态度好，个别户希望提前电话约定时间',
    problems: '部分录音开头没有说明用途，已要求补录',
    conclusion: 'passed',
  })
  const standards = (body as Acceptance).standards.map((row) => ({
    ...row,
    done: '已按标准完成',
    evidence: '台账、抽查表',
    met: 'yes',
  }))
  await change(id, { standards })
  await attach(id, 'evidence')
  const certificate = await attach(id, 'certificate')
  return { ...sample, id, body: body as Acceptance, certificate, sign: () => move(id, 'signed') }
}
