import type { ProjectSummary } from '#shared/project/summary'
import { type RecordKind, shownFields } from '#shared/records/kind'
import type { Body, Lack, RecordAround } from '#shared/records/record-field'
import { enterMoves } from '../ui/enter-next'
import { RecordField } from './record-field'

interface RecordFormProps {
  kind: RecordKind
  body: Body
  onChange(body: Body, field: string): void
  projects: readonly ProjectSummary[]
  around: RecordAround
  /** What stands against the next step, shown at its field. */
  lacks: readonly Lack[]
}

/** The fields of a kind, in its order. */
export function RecordForm({ kind, body, onChange, projects, around, lacks }: RecordFormProps) {
  return (
    <div className="sheet columns record-fields" {...enterMoves}>
      {shownFields(kind).map(([name, about]) => (
        <RecordField
          key={name}
          about={about}
          path={name}
          value={body[name]}
          onChange={(value) => onChange({ ...body, [name]: value }, name)}
          projects={projects}
          around={around}
          lacks={lacks}
        />
      ))}
    </div>
  )
}
