import { useCallback } from 'react'
import { mostItems } from '#shared/most-items'
import type { ProjectName } from '#shared/project/summary'
import { isAsked } from '#shared/records/asked-fields'
import { type RecordKind, shownFields } from '#shared/records/kind'
import type { RecordField as About, Body, Lack, RecordFacts } from '#shared/records/record-field'
import { isHeld, isOpenInside } from '#shared/records/state-machine'
import { enterMoves } from '../ui/enter-next'
import { LockedFields } from '../ui/locked-fields'
import { RecordField } from './record-field'

interface RecordFormProps {
  kind: RecordKind
  state: string
  body: Body
  onChange(body: Body, field: string): void
  projects: readonly ProjectName[]
  facts: RecordFacts
  /** What stands against the next step, shown at its field. */
  lacks: readonly Lack[]
}

/** The fields of a kind, in its order, as far as its state asks for them. */
export function RecordForm({ kind, state, body, onChange, projects, facts, lacks }: RecordFormProps) {
  const asks = useCallback(
    (about: About, value: unknown, item: Body) => isAsked(kind, state, about, value, item),
    [kind, state],
  )
  return (
    <div className="sheet columns record-fields" {...enterMoves}>
      {shownFields(kind)
        .filter(([name, about]) => isAsked(kind, state, about, body[name], body))
        .map(([name, about]) => (
          <LockedFields key={name} locked={isHeld(kind, state, name) && !isOpenInside(kind, state, name)}>
            <RecordField
              about={about}
              path={name}
              value={body[name]}
              {...(about.type === 'list' && { most: mostItems(kind.schema, name) })}
              onChange={(value) => onChange({ ...body, [name]: value }, name)}
              projects={projects}
              around={facts}
              lacks={lacks}
              asks={asks}
              held={(inner) => isHeld(kind, state, `${name}/${inner}`)}
              proposal={isHeld(kind, state, name) ? null : (about.proposed?.(body, facts) ?? null)}
            />
          </LockedFields>
        ))}
    </div>
  )
}
