import type { Article } from '../law/articles'
import { refOfSource } from './article-refs'
import { articlesOf, type Article as TextArticle } from './articles'

/** A row of the table of norms: which it is, and where it stands (通知 一(三)). */
export interface NormSource {
  id: string
  source: string
}

/** The articles of notice and annex 1 that norms stand in, in the order of the texts, each with its norms. */
export function normArticles(texts: { notice: string; annex: string }, norms: readonly NormSource[]): Article[] {
  const sourced = norms.map(({ id, source }) => ({ id, ref: refOfSource(source) }))
  return (['notice', 'annex'] as const).flatMap((document) =>
    articlesOf(texts[document]).flatMap(({ label, heading, paragraphs }: TextArticle) => {
      const here = sourced.filter(({ ref }) => ref?.document === document && ref.label === label).map(({ id }) => id)
      if (here.length === 0) return []
      return [{ document, article: label, title: heading.replace(/：$/, ''), text: paragraphs.join('\n'), norms: here }]
    }),
  )
}
