import { useEffect, useState } from 'react'
import { type Fen, lessFen, sumFen } from '#shared/money/fen'
import type { CeilingState } from '#shared/norms/ceiling'
import { plannedIn } from '#shared/norms/ceiling'
import type { Project } from '#shared/project/project'
import { call } from '../../api'

/** 年度上限 as stored; asked again whenever `stamp` changes. Null until it is known. */
export function useCeiling(year: number, stamp: unknown): CeilingState | null {
  const [ceiling, setCeiling] = useState<CeilingState | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp means the stored figures have changed
  useEffect(() => {
    let wanted = true
    void call('norms.ceiling', { year }).then((result) => {
      if (wanted && result.ok) setCeiling(result.value)
    })
    return () => {
      wanted = false
    }
  }, [year, stamp])
  return ceiling?.year === year ? ceiling : null
}

/** The same state with this project as typed in place of the stored one (N12: planned*100 <= base*2). */
export function withLiveTotal(ceiling: CeilingState, own: Project, totalFen: Fen | null): CeilingState {
  const others = ceiling.projects.filter((project) => project.id !== own.id)
  const ownFen = plannedIn(own, ceiling.year, () => totalFen)
  const projects = [...others, { id: own.id, name: own.name, plannedFen: ownFen }]
  const plannedFen = sumFen(projects.map((project) => project.plannedFen))
  const within = ceiling.ceilingFen === null ? null : BigInt(plannedFen) * 100n <= BigInt(ceiling.baseFen) * 2n
  return { ...ceiling, projects, plannedFen, within }
}

/** What the other projects of the year leave for this one; null without a base. */
export function roomFen(ceiling: CeilingState, ownId: string): Fen | null {
  if (ceiling.ceilingFen === null) return null
  const others = ceiling.projects.filter((project) => project.id !== ownId).map((project) => project.plannedFen)
  return lessFen(ceiling.ceilingFen, ...others)
}
