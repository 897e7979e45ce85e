import './foot-bar.css'
import { type ReactNode, useRef } from 'react'
import { useFootKeys } from './foot-keys'

interface FootBarProps {
  label: string
  /** The way back, at the left edge. */
  start: ReactNode
  /** The way on: the last of them is the primary button. */
  end: ReactNode
  /** What is still wanted. */
  children: ReactNode
}

/** 上一步 · n 项待填 · 下一步: below what scrolls, at the same place on every screen of a way. F6 leads there. */
export function FootBar({ label, start, end, children }: FootBarProps) {
  const bar = useRef<HTMLElement>(null)
  useFootKeys(bar)
  return (
    <nav ref={bar} className="foot-bar" aria-label={label}>
      <div className="foot-start">{start}</div>
      <div className="foot-middle">{children}</div>
      <div className="foot-end">{end}</div>
    </nav>
  )
}
