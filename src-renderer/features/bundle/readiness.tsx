import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { DocumentVersion, Stage } from '#shared/documents/document-version'
import type { BundleReadiness } from '#shared/ipc/channels'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { countFindings, useIsUnfilled } from '../findings/count-findings'
import { useFindingsPanel } from '../findings/findings-panel-state'
import { useProjectDraft } from '../project/project-draft'
import { paperMakers } from './paper-makers'

interface Props {
  projectId: string
  stage: Stage | null
  papers: DocumentVersion[]
  onMade(): void
}

/** 能不能交: what is wrong, missing or stale, said before the export, each with the way to mend it. */
export function Readiness({ projectId, stage, papers, onMade }: Props) {
  const { findings, checked, savedAt } = useProjectDraft()
  const isUnfilled = useIsUnfilled()
  const openPanel = useFindingsPanel((state) => state.toggle)
  const panelOpen = useFindingsPanel((state) => state.open)
  const readiness = useReadiness(projectId, stage, `${savedAt} ${papers.length}`)
  if (!checked || !readiness) return null
  const unfilled = findings.filter(isUnfilled).length
  const wrong = countFindings(findings).errors - unfilled
  const missing = readiness.due.flatMap(({ materials }) => materials.filter(({ state }) => state === 'missing'))
  const ready = wrong + unfilled + missing.length + readiness.stale.length === 0
  return (
    <ul className="readiness" data-testid="readiness" data-ready={ready} aria-label="能不能交">
      {wrong + unfilled > 0 && (
        <Row tone="bad">
          {[wrong > 0 && `${wrong} 项问题`, unfilled > 0 && `${unfilled} 项待填`].filter(Boolean).join('，')}没有处理
          {!panelOpen && (
            <Button size="compact-sm" variant="light" onClick={openPanel}>
              查看
            </Button>
          )}
        </Row>
      )}
      {paperMakers.map(({ kind, title, make }) => {
        const stale = readiness.stale.includes(kind)
        const exists = papers.some((paper) => paper.kind === kind)
        if ((exists && !stale) || (stage !== null && stage !== 'before')) return null
        return (
          <Row key={kind} tone={stale ? 'bad' : 'warn'}>
            {title}
            {stale ? '与现在填写的内容不一致' : '还没有生成'}
            <MakeButton title={title} again={stale} make={() => make(projectId)} onMade={onMade} />
          </Row>
        )
      })}
      {missing.length > 0 && (
        <Row tone="warn">
          缺 {missing.length} 份材料：{missing.map(({ title }) => title).join('、')}
        </Row>
      )}
      {ready && <Row tone="good">可以交：没有问题，应有的材料都在。</Row>}
    </ul>
  )
}

const icons = { bad: IconCircleX, warn: IconAlertTriangle, good: IconCircleCheck } as const

function Row({ tone, children }: { tone: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <li className={tone}>
      <Icon size={17} aria-hidden="true" />
      <span className="readiness-text">{children}</span>
    </li>
  )
}

function MakeButton(props: { title: string; again: boolean; make(): ReturnType<typeof call>; onMade(): void }) {
  const { title, again, make, onMade } = props
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    await useProjectDraft.getState().flush()
    const made = await make()
    setBusy(false)
    if (!made.ok) return notifyError(made.error)
    onMade()
  }
  return (
    <Button size="compact-sm" variant="light" loading={busy} onClick={() => void run()}>
      {again ? '重新生成' : '生成'}
      <span className="visually-hidden">{title}</span>
    </Button>
  )
}

/** Asked again whenever `stamp` changes; null until it is known. */
function useReadiness(projectId: string, stage: Stage | null, stamp: string): BundleReadiness | null {
  const [readiness, setReadiness] = useState<BundleReadiness | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp means that what is stored has changed
  useEffect(() => {
    let wanted = true
    void call('bundle.readiness', { projectId, stage }).then((result) => {
      if (wanted && result.ok) setReadiness(result.value)
    })
    return () => {
      wanted = false
    }
  }, [projectId, stage, stamp])
  return readiness
}
