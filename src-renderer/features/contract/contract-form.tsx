import './contract-form.css'
import { Accordion } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useNavigation } from '../../navigation'
import { moveOnEnter } from '../../ui/enter-next'
import '../findings/folds.css'
import { SectionMark } from '../findings/section-mark'
import { useProjectDraft } from '../project/project-draft'
import { contractSections, sectionOfField } from './contract-sections'
import { KnownFacts } from './known-facts'
import { useContract } from './use-contract'
import { FormSuggestion } from './use-field-about'
import { useSuggestedForm } from './use-suggested-form'

/** The sections; a finding's field opens the one that holds it. */
export function ContractForm() {
  const editing = useContract()
  const findings = useProjectDraft((state) => state.findings)
  const { focusField, focusRequest } = useNavigation()
  const [open, setOpen] = useState<string[]>(() => ['head', 'payments', sectionOfField(focusField)?.id ?? 'head'])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second request for the same field must run again
  useEffect(() => {
    const asked = sectionOfField(focusField)
    if (asked) setOpen((before) => (before.includes(asked.id) ? before : [...before, asked.id]))
  }, [focusField, focusRequest])

  const suggested = useSuggestedForm(editing.kinds)
  return (
    <FormSuggestion value={{ form: editing.form, suggested }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter only moves between the fields inside */}
      <div onKeyDown={moveOnEnter} className="contract-form folds">
        <KnownFacts />
        <Accordion
          multiple
          variant="contained"
          order={2}
          keepMounted={false}
          transitionDuration={0}
          value={open}
          onChange={setOpen}
        >
          {contractSections.map((section) => (
            <Accordion.Item key={section.id} value={section.id} data-section={section.id}>
              <Accordion.Control>
                <span className="section-title">{section.title}</span>
                <SectionMark findings={findings.filter(({ where }) => sectionOfField(where.field) === section)} />
              </Accordion.Control>
              <Accordion.Panel>{section.render(editing)}</Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </div>
    </FormSuggestion>
  )
}
