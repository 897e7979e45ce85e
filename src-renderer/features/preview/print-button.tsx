import { useEffect, useRef } from 'react'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { printsItself } from '../../printing'

/** 打印 of what is shown beside it, by Ctrl+P too. */
export function PrintButton({ run }: { run(): Promise<void> }) {
  const bar = useRef<HTMLSpanElement>(null)
  const newest = useRef(run)
  newest.current = run
  useEffect(() => (bar.current ? printsItself(bar.current, () => newest.current()) : undefined), [])
  return (
    <span ref={bar} className="preview-tools" data-paper>
      <ActionButton action={print} size="compact-sm" variant="light" run={() => void run()} />
    </span>
  )
}
