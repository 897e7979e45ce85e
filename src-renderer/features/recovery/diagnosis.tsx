import { IconFileInfo, IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Finding } from '#shared/recovery/recovery'
import { sheetHtml, tabbed } from '#shared/text/sheet-cells'
import { diagnostics } from '../../actions/diagnostics'
import { call } from '../../api'
import { useDiagnostics } from '../../help-state'
import { copyTexts } from '../../lists/to-clipboard'
import { ErrorNotice } from '../../ui/error-notice'

/** 查原因: what was looked at, to be read or sent to whoever helps. */
export function Diagnosis({ folder }: { folder: string }) {
  const [findings, setFindings] = useState<Finding[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [copied, setCopied] = useState(false)

  async function look() {
    const done = await call('recovery.diagnose', { folder })
    if (done.ok) setFindings(done.value)
    else setError(done.error)
  }

  function copy() {
    const rows = (findings ?? []).map(({ what, says }) => [what, says])
    const table = { title: '', heads: ['旗县文件夹', folder], rows }
    setCopied(copyTexts({ plain: tabbed(table), html: sheetHtml(table) }))
  }

  return (
    <section className="diagnosis" aria-label="查原因">
      {error && <ErrorNotice error={error} />}
      {findings && (
        <dl data-testid="diagnosis">
          {findings.map(({ what, says, tone }) => (
            <div key={what} data-tone={tone}>
              <dt>{what}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="diagnosis-acts">
        {findings ? (
          <button type="button" className="plain-button" onClick={copy}>
            {copied ? '已复制' : '复制这些结果，发给帮忙的人'}
          </button>
        ) : (
          <button type="button" className="plain-button" onClick={() => void look()}>
            <IconStethoscope size={18} aria-hidden="true" />
            查一查哪里不对
          </button>
        )}
        <button type="button" className="plain-button" onClick={() => useDiagnostics.setState({ asked: { folder } })}>
          <IconFileInfo size={18} aria-hidden="true" />
          {diagnostics.name}
        </button>
      </div>
    </section>
  )
}
