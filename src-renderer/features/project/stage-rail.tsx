import { IconAlertTriangle, IconCheck, IconMinus, IconPencil, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Stage } from '#shared/documents/document-version'
import type { Finding } from '#shared/norms/finding'
import type { Project } from '#shared/project/project'
import { projectStage } from '#shared/project/stage'
import { useAppData } from '../../app-data'
import { type ProjectTab, useNavigation } from '../../navigation'
import { useBudget } from '../budget/use-budget'
import { countFindings, useIsUnfilled } from '../findings/count-findings'
import { useProjectDraft } from './project-draft'
import { useProjectUnreadable } from './use-project-unreadable'

const steps: { tab: ProjectTab; name: string }[] = [
  { tab: 'basics', name: '基本信息' },
  { tab: 'budget', name: '预算' },
  { tab: 'procurement', name: '采购' },
  { tab: 'contractor', name: '承接主体' },
  { tab: 'contract', name: '合同' },
  { tab: 'bundle', name: '材料与提交' },
]

const later: { stage: Stage; name: string; text: string }[] = [
  { stage: 'during', name: '事中', text: '履约、检查、验收' },
  { stage: 'after', name: '事后', text: '评价、结算、归档' },
]

/** Steps whose checks compare with the budget's total: without one, nothing found is no pass. */
const judgedByTotal: ProjectTab[] = ['basics', 'budget', 'procurement', 'contract']

/** 事前 → 事中 → 事后, as on the paper folders; the steps of 事前 are numbered inside it. */
export function StageRail({ project }: { project: Project }) {
  const today = useAppData((state) => state.info?.today ?? '2000-01-01')
  const { tab, showTab } = useNavigation()
  const { findings, checked } = useProjectDraft()
  const unreadable = useProjectUnreadable()
  const isUnfilled = useIsUnfilled()
  const measured = useBudget()?.current ?? false
  const stage = projectStage(project, today)
  return (
    <nav className="rail" aria-label="办理阶段">
      <div className="rail-stage" data-current={stage === 'before' || undefined}>
        <span className="rail-name">事前</span>
        <ol className="rail-steps">
          {steps.map((step, index) => (
            <li key={step.tab}>
              <button
                type="button"
                className="rail-step"
                aria-current={step.tab === tab ? 'step' : undefined}
                data-tab={step.tab}
                onClick={() => showTab(step.tab)}
              >
                <span className="step-number">{index + 1}</span>
                {step.name}
                {checked && step.tab !== 'bundle' && (
                  <StepMark
                    findings={findings.filter(({ where }) => where.screen === step.tab)}
                    isUnfilled={isUnfilled}
                    unreadable={unreadable.filter(({ screen }) => screen === step.tab).length}
                    judged={measured || !judgedByTotal.includes(step.tab)}
                  />
                )}
              </button>
            </li>
          ))}
        </ol>
      </div>
      {later.map((item) => (
        <div
          key={item.stage}
          className="rail-stage rail-later"
          data-current={stage === item.stage || undefined}
          title={item.text}
        >
          <span className="rail-name">{item.name}</span>
          <span className="rail-text">{stage === item.stage ? '本项目现处此阶段' : item.text}</span>
        </div>
      ))}
    </nav>
  )
}

interface StepMarkProps {
  findings: Finding[]
  isUnfilled: (finding: Finding) => boolean
  unreadable: number
  judged: boolean
}

function StepMark({ findings, isUnfilled, unreadable, judged }: StepMarkProps) {
  const counted = countFindings(findings)
  const unfilled = findings.filter(isUnfilled).length
  const errors = counted.errors - unfilled + unreadable
  const { warnings } = counted
  if (errors > 0)
    return <CountMark look="bad" icon={<IconX size={12} stroke={3} aria-hidden="true" />} count={errors} of="项问题" />
  if (unfilled > 0)
    return (
      <CountMark
        look="unfilled"
        icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />}
        count={unfilled}
        of="项待填"
      />
    )
  if (warnings > 0)
    return (
      <CountMark
        look="warn"
        icon={<IconAlertTriangle size={12} stroke={2.5} aria-hidden="true" />}
        count={warnings}
        of="项提醒"
      />
    )
  if (!judged) {
    return (
      <span className="rail-mark" title="预算未能测算，暂不能判定">
        <IconMinus size={13} stroke={3} aria-hidden="true" />
        <span className="visually-hidden">预算未能测算，暂不能判定</span>
      </span>
    )
  }
  return (
    <span className="rail-mark rail-mark-good">
      <IconCheck size={13} stroke={3} aria-hidden="true" />
      <span className="visually-hidden">无问题</span>
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
