import './finding-list.css'
import { useState } from 'react'
import { type Basis, basisText } from '#shared/law/citations'
import { basisMark } from '#shared/law/short-citations'
import { articleRefs } from '#shared/policy/article-refs'
import { useHelp } from '../help-state'

/** 依据 一（三）: one click shows the document it stands in; on paper the whole citation. */
export function BasisMark({ basis }: { basis: Basis }) {
  const [open, setOpen] = useState(false)
  const [first] = articleRefs(basis)
  return (
    <span className="basis" data-open={open || undefined}>
      <button type="button" className="basis-mark" aria-expanded={open} onClick={() => setOpen(!open)}>
        依据 {basisMark(basis)}
      </button>
      <span className="basis-full">
        依据：{basisText(basis)}
        {first && (
          <button type="button" className="basis-text" onClick={() => useHelp.getState().showArticle(first)}>
            看原文
          </button>
        )}
      </span>
    </span>
  )
}
