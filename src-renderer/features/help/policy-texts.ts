import { annex, notice } from '#shared/law/citations'
import { type ArticleRef, isSameArticle, type PolicyDocument, refOfSource } from '#shared/policy/article-refs'
import { type Article, articlesOf } from '#shared/policy/articles'
import norms from '../../../resources/norms.json'
import annexText from '../../../resources/policy/annex-1-procedure.txt?raw'
import noticeText from '../../../resources/policy/notice-2023.txt?raw'

/** The notice and its annex 1, word for word; annexes 2 to 5 were not obtained. */
export const policyDocuments: readonly PolicyDocument[] = [
  { id: 'notice', short: '通知', title: notice('').document, articles: articlesOf(noticeText) },
  { id: 'annex', short: '附件1', title: annex('').document, articles: articlesOf(annexText) },
]

export const documentOf = ({ document }: ArticleRef): PolicyDocument =>
  policyDocuments.find(({ id }) => id === document) ?? policyDocuments[0]!

export const articleAt = (ref: ArticleRef): Article | undefined =>
  documentOf(ref).articles.find(({ label }) => label === ref.label)

const sourced = norms.flatMap(({ id, title, source }) => {
  const ref = refOfSource(source)
  return ref ? [{ id, title, ref }] : []
})

/** What an article asks for, in the words of the office. */
export const askedIn = (ref: ArticleRef): string[] =>
  sourced.filter((one) => isSameArticle(one.ref, ref)).map(({ title }) => title)

/** The articles that norms stand in, each once, in the order of the texts. */
export function articlesOfNorms(ids: readonly string[]): ArticleRef[] {
  const refs = sourced.filter(({ id }) => ids.includes(id)).map(({ ref }) => ref)
  return allArticles.filter((one) => refs.some((ref) => isSameArticle(ref, one)))
}

export const allArticles: readonly ArticleRef[] = policyDocuments.flatMap(({ id, articles }) =>
  articles.filter(({ label }) => label !== '').map(({ label }) => ({ document: id, label })),
)
