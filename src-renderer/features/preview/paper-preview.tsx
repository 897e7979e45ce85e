import { renderAsync } from 'docx-preview'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { ActionButton } from '../../actions/action-button'
import { print, redraw } from '../../actions/editing'
import { printPart } from '../../printing'
import { ErrorNotice } from '../../ui/error-notice'

interface PaperPreviewProps {
  /** 合同预览, 预算书预览. */
  label: string
  testId: string
  /** The paper's bytes; another function draws it anew. */
  load(): Promise<Result<{ bytes: Uint8Array }>>
  /** The newest bytes have been drawn. */
  onShown?(paper: HTMLElement): void
  tools?: ReactNode
}

/** A paper as it would print. Drawn in a shadow tree, so that neither its styles nor ours reach across. */
export function PaperPreview({ label, testId, load, onShown, tools }: PaperPreviewProps) {
  const host = useRef<HTMLDivElement>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [state, setState] = useState<'working' | 'shown'>('working')
  const shown = useRef(onShown)
  shown.current = onShown

  const draw = useCallback(async () => {
    setState('working')
    setError(null)
    const made = await load()
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
        // A page within the page: whatever it holds stays out.
        renderAltChunks: false,
      })
    } catch (failure) {
      // The paper itself may well be sound: only this drawing of it has failed.
      return setError({
        code: 'BUG',
        params: { detail: `预览未能画出（${String(failure)}），可先导出再用 WPS 打开` },
      })
    }
    const own = document.createElement('style')
    own.textContent = sheetStyle
    root.replaceChildren(styles, own, paper)
    setState('shown')
    shown.current?.(frame)
  }, [load])
  useEffect(() => void draw(), [draw])

  return (
    <section className="paper-preview" aria-label={label} data-testid={testId} data-state={error ? error.code : state}>
      <div className="preview-bar">
        <span>预览（分页以 Word/WPS 为准）</span>
        {state === 'working' && !error && <span className="muted">正在生成…</span>}
        <span className="preview-tools">
          {tools ?? (
            <ActionButton
              action={print}
              size="compact-sm"
              variant="light"
              whyNot={state === 'shown' ? null : '正在生成，请稍候。'}
              run={() => host.current && printPart(host.current, label)}
            />
          )}
          <ActionButton action={redraw} size="compact-sm" variant="light" run={() => void draw()} />
        </span>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void draw()} />}
      <div ref={host} className="preview-paper" data-paper />
    </section>
  )
}

/** On paper the page's own margins take the place of the drawn sheet's. */
const sheetStyle = `
.paper-wrapper{background:none!important;padding:0 0 12px!important}
.paper-wrapper>section.paper{box-shadow:0 1px 4px #0003!important;margin:0 auto!important;max-width:100%}
@media print{
  .paper-wrapper{display:block!important;padding:0!important}
  .paper-wrapper>section.paper{box-shadow:none!important;width:auto!important;min-height:0!important;padding:0!important;break-after:page}
  .paper-wrapper>section.paper:last-child{break-after:auto}
  /* 预览稿 stands in the header: it must not be left behind above the page. */
  section.paper>header,section.paper>footer{margin:0!important}
  tr{break-inside:avoid}
}`
