import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { renderAsync } from 'docx-preview'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { useProjectDraft } from '../project/project-draft'

/** The paper as it would be now. Drawn in a shadow tree, so that neither its styles nor ours reach across. */
export function ContractPreview({ projectId }: { projectId: string }) {
  const host = useRef<HTMLDivElement>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [state, setState] = useState<'working' | 'shown'>('working')

  const draw = useCallback(async () => {
    setState('working')
    setError(null)
    await useProjectDraft.getState().flush()
    const made = await call('contract.preview', { projectId })
    if (!made.ok) return setError(made.error)
    const frame = host.current
    if (!frame) return
    const root = frame.shadowRoot ?? frame.attachShadow({ mode: 'open' })
    const [styles, paper] = [document.createElement('div'), document.createElement('div')]
    try {
      await renderAsync(made.value.bytes, paper, styles, {
        className: 'paper',
        breakPages: true,
        renderHeaders: true,
        renderFooters: true,
      })
    } catch (failure) {
      // The paper itself may well be sound: only this drawing of it has failed.
      return setError({
        code: 'BUG',
        params: { detail: `预览未能画出（${String(failure)}），可先生成合同再用 WPS 打开` },
      })
    }
    const own = document.createElement('style')
    own.textContent =
      '.paper-wrapper{background:none!important;padding:0 0 12px!important}' +
      '.paper-wrapper>section.paper{box-shadow:0 1px 4px #0003!important;margin:0 auto!important;max-width:100%}'
    root.replaceChildren(styles, own, paper)
    setState('shown')
  }, [projectId])
  useEffect(() => void draw(), [draw])

  return (
    <section
      className="contract-preview"
      aria-label="合同预览"
      data-testid="contract-preview"
      data-state={error ? error.code : state}
    >
      <div className="preview-bar">
        <span>预览（分页以 Word/WPS 为准）</span>
        {state === 'working' && !error && <span className="muted">正在生成…</span>}
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRefresh size={15} aria-hidden="true" />}
          onClick={() => void draw()}
        >
          刷新
        </Button>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void draw()} />}
      <div ref={host} className="preview-paper" />
    </section>
  )
}
