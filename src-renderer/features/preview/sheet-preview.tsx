import './preview.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SheetGrid } from '#shared/documents/sheet-grid'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { printPart } from '../../printing'
import { ErrorNotice } from '../../ui/error-notice'

interface SheetPreviewProps {
  label: string
  testId: string
  load(): Promise<Result<{ sheets?: SheetGrid[] | undefined }>>
}

/** What stands in a workbook, sheet by sheet, in its places; its looks are seen in WPS or Excel. */
export function SheetPreview({ label, testId, load }: SheetPreviewProps) {
  const paper = useRef<HTMLDivElement>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [sheets, setSheets] = useState<SheetGrid[] | null>(null)
  const draw = useCallback(async () => {
    setError(null)
    const made = await load()
    if (made.ok) setSheets(made.value.sheets ?? [])
    else setError(made.error)
  }, [load])
  useEffect(() => void draw(), [draw])

  return (
    <section
      className="paper-preview"
      aria-label={label}
      data-testid={testId}
      data-state={error ? error.code : sheets ? 'shown' : 'working'}
    >
      <div className="preview-bar">
        <span>预览（只看内容和位置，字体、边框和分页以 WPS、Excel 为准）</span>
        {!sheets && !error && <span className="muted">正在生成…</span>}
        <span className="preview-tools">
          <ActionButton
            action={print}
            size="compact-sm"
            variant="light"
            whyNot={sheets ? null : '正在生成，请稍候。'}
            run={() => paper.current && printPart(paper.current, label)}
          />
        </span>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void draw()} />}
      <div ref={paper} data-paper>
        {sheets?.map((sheet) => (
          <SheetTable key={sheet.name} sheet={sheet} />
        ))}
      </div>
    </section>
  )
}

function SheetTable({ sheet: { name, widths, rows, isCut } }: { sheet: SheetGrid }) {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by the keyboard too
    <section className="sheet-preview" tabIndex={0} aria-label={`工作表：${name}`}>
      <p className="group-label">工作表：{name}</p>
      <table>
        <colgroup>
          {widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
            <col key={at} style={{ width: `${(width / all) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map(({ cells }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <tr key={at}>
              {cells.map(({ text, across, down, isNumber }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name
                <td key={column} colSpan={across} rowSpan={down} className={isNumber ? 'number' : undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <p className="muted">后面还有，这里没有全列。</p>}
    </section>
  )
}
