import { acceptedState } from '../records/acceptance-body'
import { paidState } from '../records/payment-body'

export type MatterId = 'budget' | 'contract' | 'acceptance' | 'payment'

interface About {
  title: string
  /** Papers by which it goes out of the house: none is made without. */
  papers: readonly string[]
}

interface OfProject extends About {
  of: 'project'
  /** Fields of the project it is about, as papers print them; `omit` = what becomes known only behind it. */
  fields: readonly string[]
  omit: readonly string[]
  withTotal: boolean
}

interface OfRecord extends About {
  of: 'record'
  kind: string
  omit: readonly string[]
  /** The state it must not come to without. */
  barsState: string
}

/** 复核: what is confirmed, by what it is known to be the same, and what waits for it: its papers and its state. A signing waits for budget and contract. */
export const matters: Record<MatterId, OfProject | OfRecord> = {
  budget: {
    title: '预算',
    papers: ['budget_docx', 'budget_xlsx'],
    of: 'project',
    fields: ['items', 'areas', 'beneficiaries', 'fundSources', 'budget', 'annualAllotments', 'period'],
    omit: [],
    withTotal: true,
  },
  contract: {
    title: '合同',
    papers: ['contract'],
    of: 'project',
    fields: ['items', 'areas', 'targets', 'period', 'contractorId', 'contract', 'annualAllotments'],
    omit: ['contract/signedOn', 'contract/publishedOn', 'contract/filedOn'],
    withTotal: false,
  },
  acceptance: {
    title: '验收',
    papers: ['acceptance-certificate'],
    of: 'record',
    kind: 'acceptance',
    omit: ['contractorOpinion'],
    barsState: acceptedState,
  },
  payment: {
    title: '付款',
    papers: ['payment-request'],
    of: 'record',
    kind: 'payment',
    omit: ['paidOn', 'voucherNumber'],
    barsState: paidState,
  },
}

export const matterIds = Object.keys(matters) as MatterId[]

export const mattersOfSigning: readonly MatterId[] = ['budget', 'contract']

/** The matter a kind of record is; null = it is confirmed by nobody. */
export const matterOfKind = (kind: string): MatterId | null =>
  matterIds.find((id) => {
    const matter = matters[id]
    return matter.of === 'record' && matter.kind === kind
  }) ?? null

/** The matter that goes out of the house with such a paper; null = none does. */
export const matterOfPaper = (paper: string): MatterId | null =>
  matterIds.find((id) => matters[id].papers.includes(paper)) ?? null

export const totalField = 'totalFen'
