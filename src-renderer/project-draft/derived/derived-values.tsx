import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { findTemplate } from '#shared/budget/find-template'
import type { DerivedState, Known } from '#shared/drafting/derived-field'
import { derivedStates, restoreDerived, settle } from '#shared/drafting/settle'
import type { Project } from '#shared/project/project'
import { useAppData } from '../../app-data'
import { useProjectDraft } from '../project-draft'
import { useProjectRules } from '../project-rules'
import { updateProject } from '../update-project'
import { useBudget } from '../use-budget'
import { useChosenContractor } from '../use-chosen-contractor'
import { useKinds } from '../use-kinds'

interface DerivedValues {
  /** The project as rules and papers read it. */
  settled: Project
  states: Map<string, DerivedState>
  /** Gives the clerk's own value of a field up: the derived one counts again. */
  restore(field: string): void
}

const Values = createContext<DerivedValues | null>(null)

/** Gives the fields of a step what follows from the rest of the project; null until the project is open. */
export function DerivedFields({ children }: { children: ReactNode }) {
  const project = useProjectDraft((state) => state.project)
  const known = useKnown(project)
  const values = useMemo(
    () =>
      project &&
      known && {
        settled: settle(project, known),
        states: derivedStates(project, known),
        restore: (field: string) => void updateProject(project.id, (now) => restoreDerived(now, field, known)),
      },
    [project, known],
  )
  return values && <Values value={values}>{children}</Values>
}

/** Of the step around it; a bug where there is none. */
export function useDerivedValues(): DerivedValues {
  const values = useContext(Values)
  if (!values) throw new Error('no DerivedFields around')
  return values
}

function useKnown(project: Project | null): Known | null {
  const { resources, county } = useAppData()
  const rules = useProjectRules(project)
  const budget = useBudget()
  const totalFen = budget?.current ? (budget.result?.totalFen ?? null) : null
  const contractor = useChosenContractor(project?.contractorId ?? null)
  const kinds = useKinds().bought
  const template = project && resources ? findTemplate(resources.budgetTemplates, project.budget) : null
  const params = county?.years.find(({ year }) => year === project?.year) ?? null
  return useMemo(
    () =>
      resources && {
        profile: county?.profile ?? null,
        contractor,
        params,
        template,
        totalFen,
        kinds,
        rules: rules ?? resources.rules,
      },
    [resources, rules, county, contractor, params, template, totalFen, kinds],
  )
}
