import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractForm, PaymentStage } from '#shared/project/contract-form'
import type { Project } from '#shared/project/project'
import { pdfOf } from '../fixtures/pdf-files'
import type { TestBackend } from './county-fixture'

/** The contract both parties have signed comes on file: what is registered rests on it. `part` is what it says beside its day. */
export async function holdContract(
  { get, documentsFolder }: Pick<TestBackend, 'get'> & { documentsFolder: string },
  projectId: string,
  part: Partial<ContractForm> = {},
  more: Partial<Project> = {},
): Promise<void> {
  const project = await get('project.get', { id: projectId })
  const contract = { ...project.contract, signedOn: '2023-03-15' as const, ...part }
  await get('project.save', { ...project, ...more, contract })
  const path = join(documentsFolder, '合同扫描件.pdf')
  writeFileSync(path, pdfOf(2))
  await get('evidence.add', { projectId, stage: 'before', title: '已签订的合同', path })
}

/** The same stages with a first one that waits for no work plan. */
export const dueAtOnce = (payments: readonly PaymentStage[]): PaymentStage[] =>
  payments.map((stage, at) => (at === 0 ? { ...stage, condition: '合同生效' } : stage))
