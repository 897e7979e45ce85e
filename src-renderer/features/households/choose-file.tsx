import { Button } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { useFileDrop } from '../../ui/use-file-drop'

/** A table dropped or chosen. */
export function ChooseFile({ busy, onChosen }: { busy: boolean; onChosen(path: string): void }) {
  const { over, handlers } = useFileDrop(([path]) => path !== undefined && onChosen(path))

  async function choose() {
    const asked = await call('dialog.openFile', { title: '选择花名册', kind: 'table' })
    if (!asked.ok) return notifyError(asked.error)
    if (asked.value !== null) onChosen(asked.value)
  }

  return (
    <div className="household-drop-zone" data-over={over || undefined} data-testid="household-drop" {...handlers}>
      <IconTableImport size={36} stroke={1.3} aria-hidden="true" />
      <p>把花名册拖到这里，或者</p>
      <Button loading={busy} data-autofocus onClick={() => void choose()}>
        选择表格…
      </Button>
      <p className="muted">
        .xlsx，或 .csv（UTF-8、GBK 都可以），一次最多 60,000
        行。至少要有户编码、户主姓名、苏木乡镇、类型。原表格不会改动。
      </p>
    </div>
  )
}
