import { Button } from '@mantine/core'
import type { HouseholdDelivered } from '#shared/delivery/delivery'
import { reasonText } from '#shared/delivery/trace-reason'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { DeliveredFileLine } from './delivered-file-line'

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
                <DeliveredFileLine key={file.number} file={file} />
              ))}
              {row.needed && !row.reason && !row.files.some(({ state }) => state === 'there') && (
                <span className="bad">缺</span>
              )}
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
