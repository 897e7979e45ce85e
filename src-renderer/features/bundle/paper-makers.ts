import type { DocumentVersion } from '#shared/documents/document-version'
import { call } from '../../api'

export interface PaperMaker {
  kind: DocumentVersion['kind']
  title: string
  /** Not made while a problem is open. */
  needsPass: boolean
  make(projectId: string): ReturnType<typeof call<'budget.export' | 'contract.generate'>>
}

/** The papers of the program that belong into a bundle, and how each is made. */
export const paperMakers: PaperMaker[] = [
  {
    kind: 'budget_docx',
    title: '预算书',
    needsPass: false,
    make: (projectId) => call('budget.export', { projectId, format: 'docx' }),
  },
  {
    kind: 'budget_xlsx',
    title: '预算表',
    needsPass: false,
    make: (projectId) => call('budget.export', { projectId, format: 'xlsx' }),
  },
  {
    kind: 'contract',
    title: '合同',
    needsPass: true,
    make: (projectId) => call('contract.generate', { projectId }),
  },
]
