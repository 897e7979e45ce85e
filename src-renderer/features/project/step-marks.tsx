import { IconAlertTriangle, IconCheck, IconCircleDashed, IconMinus, IconPencil, IconX } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { dueMaterials } from '#shared/materials/due-materials'
import type { Project } from '#shared/project/project'
import { type FormStep, materialsState, type StepState, stepState, stepStateNames } from '#shared/project/step-state'
import { useAppData } from '../../app-data'
import { useExpectedPapers } from '../../project-rules'
import { useBudget } from '../budget/use-budget'
import { useStepWants } from './step-wants'
import type { Held } from './use-held'

/** Where a step stands that a clerk fills in. */
export function StepMark({
  step,
  project,
  holdsContract,
}: {
  step: FormStep
  project: Project
  holdsContract: boolean
}) {
  const { wrong, unfilled, warnings } = useStepWants(step)
  const measured = useBudget()?.current ?? false
  const state = stepState(step, { project, wrong, unfilled, measured, holdsContract })
  if (state === 'wrong')
    return <CountMark look="bad" icon={<IconX size={12} stroke={3} aria-hidden="true" />} count={wrong} of="项问题" />
  if (state === 'unfilled')
    return (
      <CountMark
        look="unfilled"
        icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />}
        count={unfilled}
        of="项待填"
      />
    )
  if (state === 'done' && warnings > 0)
    return (
      <CountMark
        look="warn"
        icon={<IconAlertTriangle size={12} stroke={2.5} aria-hidden="true" />}
        count={warnings}
        of="项提醒"
      />
    )
  return <PlainMark state={state} />
}

interface MaterialsMarkProps {
  project: Project
  held: Held
  today: string
  /** Titles of a step's materials; left out = all there are. */
  of?: readonly string[]
}

/** What of the materials owed by now is there; a step that wants none of the clerk's typing is no good one for that. */
export function MaterialsMark({ project, held, today, of }: MaterialsMarkProps) {
  const catalogs = useAppData((state) => state.resources?.rules.catalogs)
  const catalog = catalogs?.find(({ version }) => version === project.catalogVersion)
  const expected = useExpectedPapers(project)
  const { items, period, procurement } = project
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project nothing else says what is owed
  const counts = useMemo(() => {
    if (!catalog) return null
    const all = dueMaterials({ project, catalog, expected, ...held }, today, null).flatMap(({ materials }) => materials)
    const owed = all.filter(({ title }) => of === undefined || of.includes(title))
    const count = (state: string) => owed.filter((one) => one.state === state).length
    const there = of === undefined ? held.documents.length + held.evidence.length : count('there')
    return { there, missing: count('missing'), later: count('later') }
  }, [catalog, expected, held, today, items, period, procurement.method, of])
  if (!counts) return null
  const isEarly = of !== undefined && counts.later > 0 && counts.there === 0
  const state = isEarly ? 'blocked' : materialsState(counts)
  if (state !== 'unfilled') {
    return <PlainMark state={state} why={isEarly ? '未到时间：按服务期办理' : undefined} />
  }
  return (
    <CountMark
      look="unfilled"
      icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />}
      count={counts.missing}
      of="份材料待补"
    />
  )
}

const plainIcons = { untouched: IconCircleDashed, blocked: IconMinus, done: IconCheck } as const

/** 未开始, 暂不能办 or 完成: a sign without a count, its name read out and in the tooltip. */
function PlainMark({ state, why = '预算未测算，暂不能判定' }: { state: StepState; why?: string | undefined }) {
  if (state === 'wrong' || state === 'unfilled') return null
  const Icon = plainIcons[state]
  const title = state === 'blocked' ? why : stepStateNames[state]
  return (
    <span className={`rail-mark rail-mark-${state}`} title={title} data-state={state}>
      <Icon size={13} stroke={state === 'untouched' ? 2 : 3} aria-hidden="true" />
      <span className="visually-hidden">{title}</span>
    </span>
  )
}

interface CountMarkProps {
  look: 'bad' | 'unfilled' | 'warn'
  icon: ReactNode
  count: number
  /** 项问题, read out behind the count. */
  of: string
}

function CountMark({ look, icon, count, of }: CountMarkProps) {
  return (
    <span className={`rail-mark rail-mark-${look}`}>
      {icon}
      <span className="rail-count">{count}</span>
      <span className="visually-hidden">{of}</span>
    </span>
  )
}
