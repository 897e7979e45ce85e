import { TextInput } from '@mantine/core'
import { moveOnEnter } from '../../ui/enter-next'
import { FieldNote } from '../../ui/field-note'
import { FieldFindings } from '../findings/field-findings'
import { AllotmentsSection } from './basics/allotments-section'
import { AudienceSection } from './basics/audience-section'
import { FundsSection } from './basics/funds-section'
import { ItemsSection } from './basics/items-section'
import { PeriodSection } from './basics/period-section'
import { TargetsSection } from './basics/targets-section'
import { useProjectDraft } from './project-draft'

/** 1 基本信息: what is bought, for whom, when, from which funds, to which targets. */
export function BasicsScreen() {
  const { project, update } = useProjectDraft()
  if (!project) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter only moves between the fields inside
    <div className="basics" onKeyDown={moveOnEnter} data-testid="basics-screen">
      <section className="sheet">
        <h2 className="sheet-title">项目名称</h2>
        <TextInput
          aria-label="项目名称"
          data-field="name"
          maxLength={200}
          value={project.name}
          onChange={(event) => {
            const name = event.currentTarget.value
            update((before) => ({ ...before, name }))
          }}
        />
        {project.name.trim() === '' && (
          <FieldNote tone="error">请填写项目名称：它是预算书和合同的标题。现按「未命名项目」显示。</FieldNote>
        )}
        <FieldFindings screen="basics" field="name" filled={project.name.trim() !== ''} />
      </section>
      <ItemsSection project={project} update={update} />
      <AudienceSection project={project} update={update} />
      <PeriodSection project={project} update={update} />
      <FundsSection project={project} update={update} />
      <AllotmentsSection project={project} update={update} />
      <TargetsSection project={project} update={update} />
    </div>
  )
}
