import './recovery.css'
import { useEffect, useState } from 'react'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { keepHandsOffFields } from '../../read-only-fields'
import { notifyError } from '../../ui/notify'

/** Over every screen of a county that is there to be looked at alone. */
export function ReadOnlyBar({ folder }: { folder: string }) {
  const [typed, setTyped] = useState(false)
  useEffect(() => keepHandsOffFields(() => setTyped(true)), [])

  async function reopen() {
    const opened = await call('county.open', { folder })
    if (opened.ok) useAppData.getState().enter(opened.value)
    else notifyError(opened.error)
  }

  return (
    <div className="read-only-bar" role="status" data-testid="read-only-bar">
      <p>
        <b>只读打开</b>：可以查看、打印、导出，不能改动；号码只看得到遮盖了的。
        {typed && '刚才的输入没有写进去。'}
      </p>
      <button type="button" className="plain-button" onClick={() => void reopen()}>
        重新打开，以便改动
      </button>
    </div>
  )
}
