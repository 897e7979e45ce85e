import { Button } from '@mantine/core'
import { type DeliveredFile, fileStates, type HouseholdDelivered } from '#shared/delivery/delivery'
import { reasonText } from '#shared/delivery/trace-reason'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { sizeText } from '../../ui/size-text'
import { FileActions } from '../papers/file-actions'

interface HouseholdTracesProps {
  delivered: HouseholdDelivered
  traces: readonly HouseholdTrace[]
  onWithdraw(trace: string): void
}

/** What there is of a household, trace by trace; 其他 for what is none of them. */
export function HouseholdTraces({ delivered: { files, reasons }, traces, onWithdraw }: HouseholdTracesProps) {
  const rows = [...traces.map(({ code, title, needed }) => ({ code, title, needed })), other].map((trace) => ({
    ...trace,
    files: files.filter((file) => file.trace === trace.code),
    reason: reasons[trace.code],
  }))
  const shown = rows.filter((row) => row.needed || row.files.length > 0 || row.reason)
  return (
    <table className="list-table delivery-traces" aria-label="这一户的材料">
      <tbody>
        {shown.map((row) => (
          <tr key={row.code}>
            <th scope="row">{row.title}</th>
            <td>
              {row.files.map((file) => (
                <div key={file.number} className="delivered-file">
                  <span>{fileText(file)}</span>
                  {file.known && <FileActions stored={{ of: 'delivered', file: storedAs(file) }} />}
                </div>
              ))}
              {row.files.length === 0 && !row.reason && <span className="bad">缺</span>}
              {row.reason && (
                <div>
                  {`缺：${reasonText(row.reason)} `}
                  <Button size="compact-xs" variant="subtle" onClick={() => onWithdraw(row.code)}>
                    取消这个原因
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const other = { code: '', title: '其他文件', needed: false }

const storedAs = ({ number, path, sizeBytes }: DeliveredFile) => ({
  id: String(number),
  fileName: path.slice(path.lastIndexOf('/') + 1),
  sizeBytes,
})

function fileText({ path, state, reason, sizeBytes }: DeliveredFile): string {
  const amiss = [fileStates[state], reason].filter((text) => text !== '').join('：')
  return `${path}（${amiss === '' ? sizeText(sizeBytes) : amiss}）`
}
