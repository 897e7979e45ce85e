import { basisText } from '#shared/law/citations'
import { articleRefs, isSameArticle } from '#shared/policy/article-refs'
import { kindsOf } from '#shared/procedure/step-kinds'
import { useHelp } from '../../help-state'
import type { PageInView } from '../../page-in-view'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ArticleText } from './article-text'
import { articlesOfPage } from './page-articles'
import { otherBasesOf, stepsOfPage } from './page-steps'

/** The texts that the page's step rests on; first what the field in hand was found to break. */
export function PolicyHere({ view }: { view: PageInView }) {
  const { article, field } = useHelp()
  const findings = useProjectDraft((state) => state.findings)
  const ofField = findings.filter(({ where }) => field !== '' && where.field === field)
  const broken = ofField.flatMap(({ basis }) => articleRefs(basis))
  const asked = article ? [article] : []
  const first = [...asked, ...broken].filter(
    (one, at, all) => all.findIndex((other) => isSameArticle(one, other)) === at,
  )
  const rest = articlesOfPage(view).filter((one) => !first.some((other) => isSameArticle(one, other)))
  const others = otherBasesOf(stepsOfPage(view).flatMap((step) => kindsOf(step)))
  if (first.length + rest.length + others.length === 0) return null
  return (
    <>
      <h3 className="help-title">依据原文</h3>
      {ofField.map(({ key, message }) => (
        <p key={key} className="help-finding">
          {message}
        </p>
      ))}
      {first.map((one) => (
        <ArticleText key={`first ${one.document} ${one.label}`} article={one} asked={one === article} />
      ))}
      {rest.map((one) => (
        <ArticleText key={`${one.document} ${one.label}`} article={one} />
      ))}
      {others.length > 0 && (
        <ul className="help-lines help-others">
          {others.map((basis) => (
            <li key={basisText(basis)}>
              {basisText(basis)}
              <small>程序里没有这份文件的全文{basis.document.includes('未核原文') ? '' : '，以公布的文本为准'}。</small>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
