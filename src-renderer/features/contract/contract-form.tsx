import './contract-form.css'
import { bodyHeads } from '#shared/history/body-rows'
import { ToldTools } from '../../actions/told-tools'
import { useProjectDraft } from '../../project-draft/project-draft'
import { enterMoves } from '../../ui/enter-next'
import { Folds } from '../findings/folds'
import { ContractSection } from './contract-section'
import { contractSections, sectionOfField } from './contract-sections'
import { contractSheet } from './contract-sheet'
import { KnownFacts } from './known-facts'
import { useCatalogNames } from './service-prices-section'
import { useContract } from './use-contract'
import { FormSuggestion } from './use-field-about'
import { useSuggestedForm } from './use-suggested-form'

/** The sections; a finding's field opens the one that holds it. */
export function ContractForm() {
  const editing = useContract()
  const serviceName = useCatalogNames()
  const findings = useProjectDraft((state) => state.findings)
  const suggested = useSuggestedForm(editing.kinds)
  return (
    <FormSuggestion value={suggested && { form: editing.form, suggested }}>
      <div {...enterMoves} className="contract-form folds">
        <div className="contract-known">
          <ToldTools title="合同要素" heads={bodyHeads} rows={() => contractSheet(editing, serviceName)} />
          <KnownFacts />
        </div>
        <Folds opened={() => ['head', 'payments']} foldOf={sectionOfField}>
          {contractSections.map((section) => (
            <ContractSection
              key={section.id}
              section={section}
              findings={findings.filter(({ where }) => sectionOfField(where.field) === section)}
              editing={editing}
            />
          ))}
        </Folds>
      </div>
    </FormSuggestion>
  )
}
