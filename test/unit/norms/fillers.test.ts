import { describe, expect, test } from 'vitest'
import { clauseLabel } from '#shared/contract/clause-names'
import type { Contractor } from '#shared/contractor/contractor'
import type { CountyProfile } from '#shared/county/county'
import { type CleanCounty, findingsAfter, yuan } from '../../fixtures/county-year'

type Change = (clean: CleanCounty, text: string) => void
type Project = CleanCounty['project']

const project =
  (set: (project: Project, text: string) => void): Change =>
  (clean, text) =>
    set(clean.project, text)
const contract = (set: (contract: Project['contract'], text: string) => void): Change =>
  project((own, text) => set(own.contract, text))
const county = (key: keyof CountyProfile): [string, Change] => [
  `county ${key}`,
  (clean, text) => Object.assign(clean.county.profile, { [key]: text }),
]
const contractor = (key: keyof Contractor): [string, Change] => [
  `contractor ${key}`,
  (clean, text) => {
    Object.assign(clean.contractor, { [key]: text })
    if (key === 'name') clean.project.procurement.awardedName = ''
  },
]
const information = (key: keyof Project['contract']['personalInformation']): [string, Change] => [
  `personal information ${key}`,
  contract((own, text) => Object.assign(own.personalInformation, { [key]: text })),
]

/** Every text that must say something. */
const required: [string, Change][] = [
  county('bureauName'),
  county('creditCode'),
  county('address'),
  county('legalRepresentative'),
  county('phone'),
  contractor('name'),
  contractor('creditCode'),
  contractor('address'),
  contractor('legalRepresentative'),
  contractor('phone'),
  contractor('bankName'),
  contractor('bankAccount'),
  ['qualification', ({ contractor: own }, text) => Object.assign(own.qualifications[0] as object, { title: text })],
  ['project name', project((own, text) => (own.name = text))],
  ['one of the areas', project((own, text) => (own.areas = ['新惠镇', text]))],
  ['unit', project((own, text) => (own.items = [{ code: 'SW-02', quantity: '3200', unit: text }]))],
  ['quantity', project((own, text) => (own.items = [{ code: 'SW-02', quantity: text, unit: '户' }]))],
  ['budget document', project((own, text) => (own.budgetDocumentNumber = text))],
  [
    'fund document',
    project((own, text) => (own.fundSources = own.fundSources.map((one) => ({ ...one, documentNumber: text })))),
  ],
  ['target value', project((own, text) => (own.targets = own.targets.map((one) => ({ ...one, value: text }))))],
  ['target indicator', project((own, text) => (own.targets = own.targets.map((one) => ({ ...one, indicator: text }))))],
  ['input source', project((own, text) => (own.budget.inputs.hh = { value: '3200', source: text }))],
  [
    'adjustment reason',
    project((own, text) => (own.budget.adjustments = { A05: { amountFen: yuan(2_800), reason: text } })),
  ],
  ['purchase number', project((own, text) => (own.procurement.number = text))],
  ['awarded name', project((own, text) => (own.procurement.awardedName = text))],
  [
    'name of another method',
    project((own, text) =>
      Object.assign(own.procurement, { method: 'other', methodReason: '只有一家', otherMethodName: text }),
    ),
  ],
  [
    'reason of another method',
    project((own, text) => Object.assign(own.procurement, { method: 'open_tender', methodReason: text })),
  ],
  ['contract number', contract((own, text) => (own.number = text))],
  ['place of signing', contract((own, text) => (own.signedAt = text))],
  ['work steps', contract((own, text) => (own.workSteps = text))],
  ['personnel', contract((own, text) => (own.personnel.requirement = text))],
  ['acceptance', contract((own, text) => (own.acceptance.nodes = text))],
  ['evaluation', contract((own, text) => (own.evaluationTerms = text))],
  ['payment condition', contract((own, text) => Object.assign(own.payments[0] as object, { condition: text }))],
  information('purpose'),
  information('term'),
  information('method'),
  information('kinds'),
  information('protection'),
  information('returnOrDelete'),
  [
    'scope',
    contract((own, text) => Object.assign(own, { subcontracting: 'partly_with_consent', subcontractingScope: text })),
  ],
  ['medium of the handover', contract((own, text) => (own.handover.media = text))],
  ['risks', contract((own, text) => (own.risks = own.risks.map((risk) => ({ ...risk, response: text }))))],
  ['arbitration body', contract((own, text) => Object.assign(own, { dispute: 'arbitration', arbitrationBody: text }))],
  ['annex', contract((own, text) => (own.attachments = [...own.attachments, text]))],
]

const breaches = (change: Change, text: string) =>
  findingsAfter((clean) => change(clean, text)).filter(({ level }) => level !== 'note')

/** Texts the contract can do without: empty is lawful, a filler would be printed. */
const optional: [string, Change][] = [
  ['contact', contract((own, text) => (own.contacts.partyA.name = text))],
  ['telephone of a contact', contract((own, text) => (own.contacts.partyB.phone = text))],
  ['mailbox', contract((own, text) => (own.contacts.partyB.email = text))],
  ['payment name', contract((own, text) => (own.payments = own.payments.map((one) => ({ ...one, name: text }))))],
  ['milestone', contract((own, text) => (own.payments = own.payments.map((one) => ({ ...one, milestone: text }))))],
  ['a risk more', contract((own, text) => (own.risks = [...own.risks, { point: '政策调整', response: text }]))],
  ['note', project((own, text) => (own.beneficiaries.note = text))],
]

describe('a filler does not fill a field', () => {
  test.each(optional)('[N13] nor does it stand in a text that may be empty: %s', (_, change) => {
    const found = (text: string) =>
      findingsAfter((clean) => change(clean, text)).filter(({ key }) => key.startsWith('contract.filler'))
    for (const filler of ['/', '待定', '由双方协商']) expect(found(filler)).not.toEqual([])
    expect(found('')).toEqual([])
  })

  test.each(required)('[N13] [P21] %s', (_, change) => {
    const open = ['/', '无', ' 待定。', '（暂无）', '———', '详见附件', '\u200b同上'].filter(
      (filler) => breaches(change, filler).length === 0,
    )
    expect(open).toEqual([])
  })

  test('[N12] neither does it justify: reason and paper must both say something', () => {
    const over = (reason: string, paper: string) =>
      findingsAfter((clean) => {
        clean.year.grants = clean.year.grants.map((grant) => ({ ...grant, amountFen: yuan(1_000_000) }))
        clean.year.ceilingJustification = { reason, paper }
      }).find(({ key }) => key === 'funds.ceiling.2023.over')?.level
    expect(over('牧区路程远', '敖政纪〔2023〕5号')).toBe('warning')
    expect(over('无', '敖政纪〔2023〕5号')).toBe('error')
    expect(over('牧区路程远', '/')).toBe('error')
  })

  test('[P21] an empty field is still to be filled in, a filler is said to be one', () => {
    const said = (text: string) => breaches((clean) => (clean.project.procurement.number = text), text)[0]?.message
    expect(said('')).toBe('合同首部：还没有填采购编号。')
    expect(said('待定')).toBe('合同首部：采购编号填的是“待定”，没有实际内容。')
  })

  test('[N15] without bank and account nobody can be paid', () => {
    const said = (bank: Partial<Contractor>) =>
      findingsAfter(({ contractor: own }) => Object.assign(own, bank)).map(
        ({ level, message }) => `${level} ${message}`,
      )
    expect(said({ bankName: '', bankAccount: '' })).toEqual([
      `error ${clauseLabel('C09')}：承接主体还没有填开户银行、银行账号。`,
    ])
    expect(said({ bankAccount: '/' })).toEqual([
      `error ${clauseLabel('C09')}：承接主体银行账号填的是“/”，没有实际内容。`,
    ])
    expect(said({ bankName: '', bankAccount: '待定' })).toEqual([
      `error ${clauseLabel('C09')}：承接主体还没有填开户银行；银行账号填的是“待定”，没有实际内容。`,
    ])
    expect(said({})).toEqual([])
  })
})
