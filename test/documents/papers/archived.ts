import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveBody, ArchiveRow } from '#shared/records/archive-schema'
import type { Body } from '#shared/records/record-field'
import { pdfOf } from '../../fixtures/pdf-files'
import { dueAtOnce } from '../../store/held-contract'
import { sampleId, startInSample } from './project-records'

/** The example county when its service is over, with some of its materials, and the record of its archive, looked at but not handed over. */
export async function startWithArchive() {
  const sample = await startInSample('2024-07-01T02:00:00Z')
  const { get, call, keep, change, documentsFolder } = sample
  let pages = 0
  /** Each of other bytes. */
  const file = (name: string, bytes: Uint8Array | string = pdfOf(++pages)) => {
    const path = join(documentsFolder, name)
    writeFileSync(path, bytes)
    return path
  }
  const add = (stage: 'before' | 'during' | 'after', title: string, path: string) =>
    get('evidence.add', { projectId: sampleId, stage, title, path })
  await add('after', '绩效评价报告', file('绩效评价报告.pdf'))
  const papers = await add('before', '采购文件', file('磋商文件.pdf'))
  const { contract, ...project } = await get('project.get', { id: sampleId })
  const payments = dueAtOnce(contract.payments)
  await get('project.save', { ...project, contract: { ...contract, payments, paymentPreset: 'custom' } })
  await add('before', '已签订的合同', file('合同扫描件.pdf'))
  await add('during', '访问录音（样本）', file('访问录音.mp3', 'ID3 不是真的录音'))
  const { id } = await keep('project-archive')
  const examine = async () => {
    const { revision } = await get('record.get', { id })
    return call('record.examine', { id, revision, jobId: 'examine' })
  }
  const body = async () => (await get('record.get', { id })).body as ArchiveBody
  /** What is typed beside rows of the list. */
  const note = async (part: (row: ArchiveRow) => Partial<ArchiveRow>) =>
    change(id, { files: (await body()).files.map((row) => ({ ...row, ...part(row) })) })
  const sign = async () => {
    await get('record.addFile', { id, slot: 'handover', path: file('档案移交清单.pdf') })
  }
  await examine()
  return { ...sample, id, papers, file, add, examine, body, note, sign }
}

/** What is typed before the contractor's files are received. */
export const handing: Body = {
  number: '2023-SW-01',
  place: '三楼档案室2号柜',
  virusScan: '2024年6月30日用杀毒软件全盘查过，没有发现病毒',
  handedBy: '王芳',
  receivedBy: '乌云',
  supervisedBy: '李明',
}
