import { annex, type Basis, notice } from './citations'

/** One article of the notice or of its annex 1, word for word (resources/policy). */
export interface Article {
  document: 'notice' | 'annex'
  /** 二（三） */
  article: string
  title: string
  /** Paragraphs, a line each. */
  text: string
  /** Rows of norms.tsv it holds; never shown. */
  norms: string[]
}

export const articleBasis = ({ document, article }: Pick<Article, 'document' | 'article'>): Basis =>
  (document === 'notice' ? notice : annex)(article)

/** The articles that hold those norms, in the order of the notice. */
export const articlesOf = (articles: readonly Article[], norms: readonly string[]): Article[] =>
  articles.filter((article) => article.norms.some((norm) => norms.includes(norm)))
