import { expect, test } from 'vitest'
import type { Body } from '#shared/records/record-field'
import { docxText } from '../documents/docx-text'
import { sampleId } from '../documents/papers/project-records'
import { startWithAcceptance } from '../documents/papers/signed-acceptance'
import { wholeSupplement, wholeTermination } from '../fixtures/records/contract-change'

/** The example on 2023-10-10, its contract signed, its second stage accepted on 2023-09-20. */
async function accepted() {
  const sample = await startWithAcceptance()
  const project = await sample.get('project.get', { id: sampleId })
  await sample.get('project.save', { ...project, contract: { ...project.contract, signedOn: '2023-03-15' } })
  expect(await sample.refusal(sample.id, 'signed')).toBeNull()
  const signing = async (part: Body) => {
    const { id } = await sample.keep('contract-change', part)
    await sample.attach(id, 'agreement')
    return sample.refusal(id, 'signed')
  }
  return { ...sample, signing }
}

test('[P08] an early end lies behind what was accepted, and is no matter of a supplement', async () => {
  const { signing } = await accepted()
  const shorter = { ...wholeSupplement, signedOn: '2023-10-08', endsOn: '2023-10-01' }
  expect(await signing(shorter)).toContain('请改签终止协议')
  const end = (endsOn: string) => ({ ...wholeTermination(endsOn), signedOn: '2023-10-08' })
  expect(await signing(end('2023-09-19'))).toContain('早于已签署的验收（2023-09-20）')
  expect(await signing(end('2023-03-01'))).toContain('早于服务开始日期')
  expect(await signing({ ...end('2023-10-10'), situation: 'breach', breachBy: 'contractor' })).toContain(
    '不能写成双方没有违约',
  )
  expect(await signing(end('2023-10-10'))).toBeNull()
})

test('[P08] a supplement that was signed before clauses had a choice is read, and is printed as it was typed', async () => {
  const { keep, previewed } = await accepted()
  const clauses = [{ id: 'c', clause: '第六条第二款', before: '按季报告', after: '按月报告' }]
  const old = { ...wholeSupplement, signedOn: '2023-06-01', clauses }
  const { id } = await keep('contract-change', old)
  expect(docxText(await previewed('supplementary-agreement', id))).toMatch(/变更为\s+第六条第二款\s+按季报告/)
})
