import { useEffect, useRef } from 'react'
import type { ArticleRef } from '#shared/policy/article-refs'
import { articleAt, askedIn, documentOf } from './policy-texts'

interface ArticleTextProps {
  article: ArticleRef
  /** It is what the clerk asked for: unfolded, and in view. */
  asked?: boolean
}

/** One article, word for word, folded under its number; what it asks for stands in the line above. */
export function ArticleText({ article, asked = false }: ArticleTextProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const found = articleAt(article)
  const { short, title } = documentOf(article)
  useEffect(() => {
    if (!asked || !fold.current) return
    fold.current.open = true
    fold.current.scrollIntoView({ block: 'start' })
    fold.current.querySelector('summary')?.focus()
  }, [asked])
  if (!found) return <p className="muted">{`${short} ${article.label}：程序里没有这一条的原文（未核原文）。`}</p>
  const asks = askedIn(article)
  return (
    <details ref={fold} className="help-article" data-article={`${article.document} ${article.label}`}>
      <summary {...(asked && { 'data-autofocus': true })}>
        <strong>{`${short} ${article.label}`}</strong> {found.heading}
        {asks.length > 0 && <small>{asks.join('；')}</small>}
      </summary>
      <blockquote>
        {found.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <p className="help-source">原文摘自{title}</p>
    </details>
  )
}
