import { useEffect, useState } from 'react'
import { bin } from '../../actions/places'
import { call, onDone } from '../../api'
import { useNavigation } from '../../navigation'

/** How much lies in the 回收站: counted anew once something may have gone there or come back. */
function useBinCount(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let gone = false
    const read = () =>
      void call('bin.count', null).then((counted) => {
        if (!gone && counted.ok) setCount(counted.value)
      })
    read()
    const stop = onDone(/\.(?:setRemoved|setFileRemoved|setStopped|setStatus|remove|replace|undo|restore|save)$/, read)
    return () => {
      gone = true
      stop()
    }
  }, [])
  return count
}

/** 回收站 at the end of the bar. */
export function BinButton() {
  const count = useBinCount()
  const isHere = useNavigation(({ screen }) => screen === 'bin')
  return (
    <button
      type="button"
      className="bar-bin"
      data-action={bin.id}
      aria-current={isHere ? 'page' : undefined}
      title={`${bin.name}：${count} 项`}
      onClick={() => bin.run()}
    >
      <bin.icon size={17} aria-hidden="true" />
      <span className="bar-bin-name">{bin.name}</span>
      {count > 0 && <span className="figure">{count}</span>}
    </button>
  )
}
