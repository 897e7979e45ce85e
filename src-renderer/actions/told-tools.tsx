import './told-tools.css'
import { useRef } from 'react'
import { ok } from '#shared/result'
import { type ReadWhole, useWholeList } from '../lists/whole-list'
import { ListTools } from './list-tools'

interface ToldToolsProps {
  title: string
  heads: readonly string[]
  /** What is read of it, however it is drawn; null = it has nothing to say. */
  rows: (() => string[][]) | null
  /** Where there are more than are on the screen. */
  whole?: ReadWhole | undefined
}

/** 打印 and 复制 of what is drawn as no table, or is folded away: they tell what stands there themselves. At the head of its part. */
export function ToldTools({ title, heads, rows, whole }: ToldToolsProps) {
  const place = useRef<HTMLSpanElement>(null)
  useWholeList(place, rows && { heads, read: whole ?? (async () => ok(rows())) })
  if (!rows) return null
  return (
    <span ref={place} className="told-tools" data-list={title} data-list-place>
      <ListTools />
    </span>
  )
}
