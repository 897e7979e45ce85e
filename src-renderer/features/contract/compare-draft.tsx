import './compare-draft.css'
import { Button, Modal } from '@mantine/core'
import { IconGitCompare } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { annex } from '#shared/law/citations'
import type { ClauseDifference } from '#shared/review/compare-contracts'
import { call } from '../../api'
import { BasisMark } from '../../ui/basis-mark'
import { ErrorNotice } from '../../ui/error-notice'

interface Compared {
  against: string
  differences: ClauseDifference[]
}

const kinds: Record<ClauseDifference['kind'], string> = {
  changed: '两处不一致',
  added: '采购文件没有这一条',
  missing: '合同没有这一条',
}

/** 与采购文件所附合同比对: the draft is chosen, the differences are listed clause by clause. */
export function CompareDraft({ projectId }: { projectId: string }) {
  const [compared, setCompared] = useState<Compared | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [working, setWorking] = useState(false)

  async function compare() {
    setError(null)
    const path = await call('dialog.openFile', { title: '选择采购文件所附的合同文本', kind: 'docx' })
    if (!path.ok) return setError(path.error)
    if (path.value === null) return
    setWorking(true)
    const answer = await call('contract.compareDraft', { projectId, path: path.value })
    setWorking(false)
    if (answer.ok) setCompared(answer.value)
    else setError(answer.error)
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={working}
        leftSection={<IconGitCompare size={16} aria-hidden="true" />}
        onClick={() => void compare()}
      >
        与采购文件所附合同比对…
      </Button>
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      <Modal opened={compared !== null} onClose={() => setCompared(null)} size={920} title="与采购文件所附合同比对">
        {compared && <Differences {...compared} />}
      </Modal>
    </>
  )
}

function Differences({ against, differences }: Compared) {
  const figures = differences.filter((one) => one.figures).length
  return (
    <div className="differences" data-testid="contract-differences">
      <p>
        {differences.length === 0
          ? `采购文件所附合同与${against}各条一致，空白处填写的内容不算差异。`
          : `采购文件所附合同与${against}有 ${differences.length} 处不同，其中 ${figures} 处涉及数字。标的、数量、质量、价款、期限、付款和违约责任不一致的，应当改正；其他差异请留存说明。`}{' '}
        <BasisMark basis={annex('四（二）2')} />
      </p>
      {differences.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
        <section key={index} className="difference-clause">
          <h3>
            {one.place} <small>{kinds[one.kind]}</small>
            {one.figures && <span className="unsure-mark">涉及数字</span>}
          </h3>
          <div className="difference-sides">
            <Side name="采购文件所附合同" lines={one.draft} />
            <Side name="合同" lines={one.signed} />
          </div>
        </section>
      ))}
    </div>
  )
}

function Side({ name, lines }: { name: string; lines: string[] }) {
  return (
    <div>
      <p className="muted">{name}</p>
      {lines.length === 0 && <p className="muted">没有对应的文字</p>}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}
