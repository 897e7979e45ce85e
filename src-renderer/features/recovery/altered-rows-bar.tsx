import './recovery.css'
import { useEffect, useState } from 'react'
import { type AlteredRow, alteredText } from '#shared/check-up/altered-rows'
import { checkUp } from '../../actions/check-up'
import { call, onEvent } from '../../api'
import { useNavigation } from '../../navigation'

/** Over every screen of a county in which something is not as it was saved: no list is taken for whole, and none stops for it. */
export function AlteredRowsBar({ folder }: { folder: string }) {
  const rows = useAlteredRows(folder)
  if (rows.length === 0) return null
  return (
    <div className="read-only-bar altered-rows-bar" role="status" data-testid="altered-rows-bar">
      <p>
        <b>{rows.length} 条内容与保存时不一致</b>：{alteredText(rows)}
        。可能是磁盘出错，也可能被别的程序改过；原样留着，不显示、不计算，其他的照常办理。
      </p>
      <button type="button" className="plain-button" onClick={() => checkUp.run()}>
        体检，从备份找回
      </button>
    </div>
  )
}

function useAlteredRows(folder: string): readonly AlteredRow[] {
  const [rows, setRows] = useState<readonly AlteredRow[]>([])
  const screen = useNavigation((navigation) => navigation.screen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another county there are others, and another program may have written since
  useEffect(() => {
    const read = async () => {
      const told = await call('checkUp.altered', null)
      setRows(told.ok ? told.value : [])
    }
    void read()
    return onEvent('jobEnded', ({ kind }) => {
      if (kind === 'check-up') void read()
    })
  }, [folder, screen])
  return rows
}
