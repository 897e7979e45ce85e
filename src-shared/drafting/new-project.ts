import type { BudgetTemplate } from '../budget/budget'
import { newBudgetDraft } from '../budget/new-draft'
import type { ServiceCatalog } from '../catalog/catalog'
import { catalogName } from '../catalog/find-catalog'
import { kindNamed, type ServiceKind } from '../catalog/service-kind'
import { newContractForm } from '../contract/new-contract-form'
import type { SuggestedValues } from '../law/suggested-values'
import type { PaymentPreset } from '../project/payment-preset'
import type { Project } from '../project/project'
import { suggestTargets } from './target-suggestions'

interface NewProject {
  id: string
  /** '' = a name is made of year and service. */
  name: string
  year: number
  catalog: ServiceCatalog
  /** An item of the catalogue; its absence is a bug here, the service refuses it before. */
  catalogCode: string
  template: BudgetTemplate
  kinds: ServiceKind[]
  /** 建议值 that count now. */
  values: SuggestedValues
  /** 付款方式 that count now; the first is the one proposed. */
  presets: readonly PaymentPreset[]
}

/** A first draft: one service, no figures yet, one source of funds, the seven targets with an indicator each. */
export function newProject({
  id,
  name,
  year,
  catalog,
  catalogCode,
  template,
  kinds,
  values,
  presets,
}: NewProject): Project {
  const item = catalog.items.find(({ code }) => code === catalogCode)
  if (!item) throw new Error(`no catalogue item ${catalogCode}`)
  const unit = item.units[0] ?? ''
  const kind = kindNamed(kinds, item.name)
  return {
    id,
    year,
    name: name.trim() || `${year}年社会救助${item.name}服务`,
    revision: 1,
    ...catalogName(catalog),
    items: [{ code: item.code, quantity: '', unit }],
    areas: [],
    beneficiaries: { kinds: [], households: null, note: '' },
    // One source, which takes the whole budget until the clerk says otherwise; its id is unique within the project.
    fundSources: [{ id, kind: 'working_funds', amountFen: null, documentNumber: '' }],
    budgetDocumentNumber: '',
    targets: suggestTargets(kind, unit),
    budget: newBudgetDraft(template),
    annualAllotments: [],
    period: {
      startOn: null,
      endOn: null,
      conditions: { fixedContent: false, continuous: false, funded: false, stablePrice: false },
    },
    procurement: {
      method: null,
      otherMethodName: '',
      methodReason: '',
      approvalPaper: '',
      number: '',
      awardedOn: null,
      awardedFen: null,
      awardedName: '',
      smeReserve: null,
      smeReason: '',
      steps: [],
      bidDepositFen: null,
      panelSize: null,
      panelExperts: null,
      suppliers: null,
      priceWeightBp: null,
    },
    contractorId: null,
    contract: newContractForm([kind], values, presets),
    waivers: [],
    status: 'active',
    previousId: null,
  }
}
