import type { ReactNode } from 'react'
import { BondSection } from './bond-section'
import { BreachSection } from './breach-section'
import { ClosingSection } from './closing-section'
import { ContactsSection } from './contacts-section'
import { FilingSection } from './filing-section'
import { HandoverSection } from './handover-section'
import { HeadSection } from './head-section'
import { InformationSection } from './information-section'
import { PaymentsSection } from './payments-section'
import { QualitySection } from './quality-section'
import { QuoteSection } from './quote-section'
import { ReportsSection } from './reports-section'
import { RisksSection } from './risks-section'
import { ServicePricesSection } from './service-prices-section'
import { SupervisionSection } from './supervision-section'
import type { ContractEditing } from './use-contract'

interface ContractSectionSpec {
  id: string
  title: string
  /** First names of the fields below `contract` that it shows. */
  fields: string[]
  render(editing: ContractEditing): ReactNode
}

/** What the project does not know yet, grouped as the articles of the contract. */
export const contractSections: ContractSectionSpec[] = [
  {
    id: 'head',
    title: '编号、签订与价款',
    fields: ['number', 'signedOn', 'signedAt', 'taxRateBp', 'priceFen', 'pricing', 'unitPriceFen'],
    render: (editing) => <HeadSection {...editing} />,
  },
  {
    id: 'contacts',
    title: '联系人与电子送达',
    fields: ['contacts'],
    render: (editing) => <ContactsSection {...editing} />,
  },
  {
    id: 'quote',
    title: '各项服务的价款与报价明细',
    fields: ['servicePrices', 'quote'],
    render: (editing) => (
      <>
        <ServicePricesSection {...editing} />
        <QuoteSection {...editing} />
      </>
    ),
  },
  {
    id: 'payments',
    title: '资金结算',
    fields: ['paymentPreset', 'payments'],
    render: (editing) => <PaymentsSection {...editing} />,
  },
  {
    id: 'bond',
    title: '履约保证金',
    fields: ['performanceBond'],
    render: (editing) => <BondSection {...editing} />,
  },
  {
    id: 'reports',
    title: '服务内容、留痕与报告',
    fields: ['workSteps', 'traces', 'reportFrequency', 'finalReport'],
    render: (editing) => <ReportsSection {...editing} />,
  },
  {
    id: 'quality',
    title: '质量与人员',
    fields: ['quality', 'personnel'],
    render: (editing) => <QualitySection {...editing} />,
  },
  {
    id: 'supervision',
    title: '监督检查、验收与绩效',
    fields: ['supervisionWays', 'rectifyWithinWorkdays', 'acceptance', 'evaluationTerms'],
    render: (editing) => <SupervisionSection {...editing} />,
  },
  {
    id: 'information',
    title: '保密与个人信息',
    fields: ['personalInformation'],
    render: (editing) => <InformationSection {...editing} />,
  },
  {
    id: 'handover',
    title: '分包与档案移交',
    fields: ['subcontracting', 'subcontractingScope', 'handover'],
    render: (editing) => <HandoverSection {...editing} />,
  },
  {
    id: 'breach',
    title: '违约责任与不可抗力',
    fields: ['breach', 'forceMajeureNoticeDays'],
    render: (editing) => <BreachSection {...editing} />,
  },
  {
    id: 'risks',
    title: '风险预判与处置',
    fields: ['risks'],
    render: (editing) => <RisksSection {...editing} />,
  },
  {
    id: 'closing',
    title: '争议解决、份数与附件',
    fields: ['dispute', 'arbitrationBody', 'copies', 'attachments'],
    render: (editing) => <ClosingSection {...editing} />,
  },
  {
    id: 'filing',
    title: '合同公告与备案',
    fields: ['publishedOn', 'filedOn'],
    render: (editing) => <FilingSection {...editing} />,
  },
]

/** The section that shows `contract.quality.passRateBp`; undefined for a field of another screen. */
export function sectionOfField(field: string): ContractSectionSpec | undefined {
  const [area, name = ''] = field.split('.')
  return area === 'contract' ? contractSections.find(({ fields }) => fields.includes(name)) : undefined
}
