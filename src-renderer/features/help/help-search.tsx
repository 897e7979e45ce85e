import { fullName } from '../../actions/action'
import { findActions } from '../../actions/find-actions'
import { allActions } from '../../actions/registry'
import type { Page } from '../../page-in-view'
import { ArticleText } from './article-text'
import { helpTexts } from './help-texts'
import { allArticles, articleAt, askedIn } from './policy-texts'

const shownActions = 8

/** What of all help has what was typed: the texts of the notice and its annex, the pages, and what can be done. */
export function HelpSearch({ typed }: { typed: string }) {
  const wanted = typed.trim()
  const holds = (...texts: string[]) => texts.some((text) => text.includes(wanted))
  const articles = allArticles.filter((ref) => {
    const article = articleAt(ref)
    return article && holds(article.heading, ...article.paragraphs, ...askedIn(ref))
  })
  const pages = (Object.keys(helpTexts) as Page[]).flatMap((page) => {
    const { title, lines } = helpTexts[page]
    return lines.filter((line) => holds(line)).map((line) => ({ title, line }))
  })
  const actions = findActions(allActions(), wanted).slice(0, shownActions)
  if (articles.length + pages.length + actions.length === 0)
    return <p className="muted">说明里没有“{wanted}”，换个说法试试。</p>
  return (
    <>
      {articles.length > 0 && <h3 className="help-title">通知、附件原文</h3>}
      {articles.map((ref) => (
        <ArticleText key={`${ref.document} ${ref.label}`} article={ref} />
      ))}
      {pages.length > 0 && <h3 className="help-title">各页说明</h3>}
      <ul className="help-lines">
        {pages.map(({ title, line }) => (
          <li key={line}>{`${title}：${line}`}</li>
        ))}
      </ul>
      {actions.length > 0 && <h3 className="help-title">功能</h3>}
      <ul className="help-lines">
        {actions.map((action) => (
          <li key={action.id}>{`${fullName(action)}${action.keys ? `（${action.keys[0]}）` : ''}`}</li>
        ))}
      </ul>
    </>
  )
}
