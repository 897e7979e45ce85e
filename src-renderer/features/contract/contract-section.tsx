import { Accordion } from '@mantine/core'
import type { Finding } from '#shared/norms/finding'
import { FoldPanel } from '../findings/folds'
import { SectionMark } from '../findings/section-mark'
import { type ContractSectionSpec, contractSections } from './contract-sections'
import { DrawnParts } from './drawn-parts'
import type { ContractEditing } from './use-contract'

interface ContractSectionProps {
  section: ContractSectionSpec
  /** Of its own fields. */
  findings: Finding[]
  editing: ContractEditing
}

/** Every section of the form: a fold with its mark, and the table of its fields. */
export function ContractSection({ section, findings, editing }: ContractSectionProps) {
  return (
    <Accordion.Item value={section.id} data-section={section.id}>
      <Accordion.Control>
        <span className="section-title">{section.title}</span>
        <SectionMark findings={findings} />
      </Accordion.Control>
      <FoldPanel isFirst={section === contractSections[0]}>
        <DrawnParts parts={section.parts} editing={editing} />
      </FoldPanel>
    </Accordion.Item>
  )
}
