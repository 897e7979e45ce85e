import { Button } from '@mantine/core'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { leftUnsaved } from '../../pending-saves'
import { focusOnce } from '../../ui/focus-once'
import { notifyError } from '../../ui/notify'

interface RestoredProps {
  folder: string
  missing: number
  onClose(): void
}

/** A county made of a backup: where it lies, and whether to go over to it. The open one stays where it is. */
export function Restored({ folder, missing, onClose }: RestoredProps) {
  const here = useAppData(({ county }) => county?.folder ?? '')

  async function goOver() {
    await leftUnsaved()
    const opened = await call('county.open', { folder })
    if (!opened.ok) return notifyError(opened.error)
    onClose()
    useAppData.getState().enter(opened.value)
  }

  return (
    <>
      <p>
        已恢复到 <b className="backup-path">{folder}</b>。
        {missing > 0 && `有 ${missing} 件材料哪里都找不到，打开后在材料里写明。`}
      </p>
      {here !== '' && (
        <p>
          现在的旗县没有改动，仍在 <b className="backup-path">{here}</b>，随时可以用“打开其他旗县”换回来。
        </p>
      )}
      <div className="dialog-actions">
        <Button variant="default" onClick={onClose}>
          先不打开
        </Button>
        <Button ref={focusOnce} onClick={() => void goOver()}>
          打开恢复的旗县
        </Button>
      </div>
    </>
  )
}
