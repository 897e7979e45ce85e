import { TextInput } from '@mantine/core'
import { FieldNote } from '../../../ui/field-note'
import { FieldFindings } from '../../findings/field-findings'
import { useBasics } from './use-basics'

/** 项目名称: made of year and service until the clerk names it. */
export function NameSection() {
  const { project, update } = useBasics()
  return (
    <div>
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
    </div>
  )
}
