import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconCircleCheck, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { FieldPlace, Finding } from '#shared/norms/finding'
import { ActionButton } from '../../actions/action-button'
import { useFindingsPanel } from '../../actions/findings-panel-state'
import { printFindings } from '../../actions/steps'
import { useNavigation } from '../../navigation'
import { printPart } from '../../printing'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { EmptyState } from '../../ui/empty-state'
import { FindingList } from '../../ui/finding-list'
import { useFocusBack } from '../../ui/focus-back'
import { StillOldNote } from '../../ui/still-old'
import { countFindings, useIsUnfilled } from './count-findings'
import { WaiverForm } from './waiver-form'
import './findings.css'
import { Segments } from '../../ui/segments'

const screenNames: Record<FieldPlace['screen'], string> = {
  basics: '1 基本信息',
  budget: '2 预算',
  procurement: '3 采购',
  contractor: '4 承接主体',
  contract: '5 合同',
  tracking: '履约跟踪',
  year: '年度参数',
  county: '旗县信息',
}

const levels: Finding['level'][] = ['error', 'warning', 'note']
const weights = ['error', 'unfilled', 'warning', 'note'] as const
const weightTitles = { error: '问题', unfilled: '待填', warning: '提醒', note: '说明' }

/** 规范核验 beside the form: by step or by weight, printable. */
export function FindingsPanel() {
  const { findings, checked, project } = useProjectDraft()
  const showTab = useNavigation((state) => state.showTab)
  const close = useFindingsPanel((state) => state.toggle)
  const panel = useRef<HTMLElement>(null)
  useFocusBack()
  const [by, setBy] = useState<'screen' | 'level'>('screen')
  const [query, setQuery] = useState('')
  const { errors, warnings } = countFindings(findings)
  const unreadable = useProjectUnreadable()
  const listed = findings.filter(({ message, fix }) => `${message}${fix}`.includes(query.trim()))
  const isUnfilled = useIsUnfilled()
  const unfilled = findings.filter(isUnfilled).length
  const groups =
    by === 'screen'
      ? Object.entries(screenNames).map(([screen, title]) => ({
          title,
          findings: levels.flatMap((level) =>
            listed.filter((finding) => finding.where.screen === screen && finding.level === level),
          ),
        }))
      : weights.map((weight) => ({
          title: weightTitles[weight],
          findings: listed.filter((finding) => (isUnfilled(finding) ? 'unfilled' : finding.level) === weight),
        }))

  return (
    <aside ref={panel} className="findings-panel" aria-label="规范核验" data-testid="findings-panel">
      <header className="findings-head">
        <h2>规范核验</h2>
        <span className="findings-count">
          {errors - unfilled} 项问题，{unfilled} 项待填，{warnings} 项提醒
        </span>
        <CloseButton aria-label="收起规范核验" onClick={close} />
      </header>
      <p className="findings-print-title">
        {project?.name}（{project?.year} 年度）规范核验清单
      </p>
      <div className="findings-tools">
        <Segments
          size="small"
          aria-label="排列方式"
          value={by}
          onChange={setBy}
          data={[
            { value: 'screen', label: '按步骤' },
            { value: 'level', label: '按轻重' },
          ]}
        />
        <ActionButton
          action={printFindings}
          size="compact-sm"
          variant="subtle"
          run={() => panel.current && printPart(panel.current, '规范核验清单')}
        />
      </div>
      <TextInput
        className="findings-find"
        aria-label="在核验结果中查找"
        placeholder="查找"
        data-find
        size="xs"
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className="findings-scroll">
        <StillOldNote fields={unreadable} />
        {findings.length > 0 && listed.length === 0 && <p className="muted">没有找到「{query.trim()}」。</p>}
        {checked && findings.length === 0 && (
          <EmptyState
            icon={IconCircleCheck}
            title="未发现问题"
            action={
              <Button variant="light" onClick={() => showTab('bundle')}>
                看材料是否齐全
              </Button>
            }
          >
            已按自治区通知及操作流程中事前阶段的规则，逐条核验填写的内容。材料是否齐全不在此列，见「材料与提交」。
          </EmptyState>
        )}
        {groups
          .filter((group) => group.findings.length > 0)
          .map((group) => (
            <section key={group.title}>
              <h3 className="findings-group">{group.title}</h3>
              <FindingList findings={group.findings} isUnfilled={isUnfilled}>
                {(finding) => <WaiverForm finding={finding} />}
              </FindingList>
            </section>
          ))}
      </div>
    </aside>
  )
}
