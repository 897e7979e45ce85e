import { Accordion } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DerivedState } from '#shared/drafting/derived-field'
import type { Agreements } from '#shared/law/county-year'
import type { Finding } from '#shared/norms/finding'
import type { Project } from '#shared/project/project'
import { useDerivedValues } from '../../../project-draft/derived/derived-values'
import { useProjectDraft } from '../../../project-draft/project-draft'
import { SignedLock } from '../../../project-draft/signed-lock'
import { useIsUnfilled } from '../../findings/count-findings'
import { FoldPanel, Folds } from '../../findings/folds'
import { SectionMark } from '../../findings/section-mark'
import { AllotmentsSection, hasAllotments } from './allotments-section'
import { FundsSection, fundsText, isWholeSource } from './funds-section'
import { NameSection } from './name-section'
import { TargetsSection, targetsText } from './targets-section'

type States = Map<string, DerivedState>

interface Fold {
  id: string
  title: string
  /** First names of the fields it shows. */
  fields: string[]
  /** What it holds, said while it is folded. */
  text(project: Project, states: States): string
  /** True while nothing in it waits for the clerk, as it follows from something else or is whole: then it is folded. */
  wantsNothing(project: Project, states: States): boolean
  shown?(project: Project, agreed: Agreements): boolean
  content: ReactNode
}

const isOwn = (states: States, prefix: string) =>
  [...states.values()].some(({ field, unlocked }) => unlocked && field.startsWith(prefix))

const folds: Fold[] = [
  {
    id: 'funds',
    title: '资金来源',
    fields: ['fundSources'],
    text: fundsText,
    wantsNothing: ({ fundSources }, states) =>
      fundSources.length === 1
        ? !isOwn(states, 'fundSources.')
        : fundSources.length > 1 && fundSources.every(isWholeSource),
    content: <FundsSection />,
  },
  {
    id: 'allotments',
    title: '分年度资金',
    fields: ['annualAllotments'],
    text: ({ year, annualAllotments }) =>
      annualAllotments.length === 0 ? `全部计入 ${year} 年` : `分 ${annualAllotments.length} 个年度`,
    wantsNothing: ({ annualAllotments }) => annualAllotments.length === 0,
    shown: hasAllotments,
    content: <AllotmentsSection />,
  },
  {
    id: 'targets',
    title: '绩效目标',
    fields: ['targets'],
    text: targetsText,
    wantsNothing: (_, states) => !isOwn(states, 'targets.'),
    content: (
      <SignedLock>
        <TargetsSection />
      </SignedLock>
    ),
  },
  {
    id: 'name',
    title: '项目名称',
    fields: ['name'],
    text: ({ name }) => name,
    wantsNothing: ({ name }) => name.trim() !== '',
    content: (
      <SignedLock>
        <NameSection />
      </SignedLock>
    ),
  },
]

const foldOf = (field: string) => folds.find(({ fields }) => fields.includes(field.split('.')[0] ?? ''))

/** What follows from the fields above, folded where it does or is whole; a finding's field opens the part that holds it. */
export function BasicsFolds() {
  const { settled, states } = useDerivedValues()
  const findings = useProjectDraft((state) => state.findings)
  const agreed = useProjectDraft((state) => state.agreed)
  const isUnfilled = useIsUnfilled()
  const isProblem = (finding: Finding) => finding.level === 'error' && !isUnfilled(finding)
  const findingsIn = (fold: Fold) =>
    findings.filter(({ where }) => where.screen === 'basics' && foldOf(where.field) === fold)

  return (
    <Folds
      className="folds"
      opened={() =>
        folds
          .filter((fold) => !fold.wantsNothing(settled, states) || findingsIn(fold).some(isProblem))
          .map(({ id }) => id)
      }
      foldOf={foldOf}
    >
      {folds
        .filter(({ shown }) => shown?.(settled, agreed) ?? true)
        .map((fold, index) => (
          <Accordion.Item key={fold.id} value={fold.id} data-section={fold.id}>
            <Accordion.Control>
              <span className="section-title">{fold.title}</span>
              <span className="section-text">{fold.text(settled, states)}</span>
              <SectionMark findings={findingsIn(fold)} />
            </Accordion.Control>
            <FoldPanel isFirst={index === 0}>{fold.content}</FoldPanel>
          </Accordion.Item>
        ))}
    </Folds>
  )
}
