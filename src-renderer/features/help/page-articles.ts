import { type ArticleRef, isSameArticle } from '#shared/policy/article-refs'
import type { PageInView } from '../../page-in-view'
import { helpTexts } from './help-texts'
import { normsOfPage } from './page-steps'
import { articlesOfNorms } from './policy-texts'

/** The articles a page rests on, each once: those of its steps and its records, and those of its own. */
export function articlesOfPage(view: PageInView): ArticleRef[] {
  const all = [...articlesOfNorms(normsOfPage(view)), ...(helpTexts[view.page].articles ?? [])]
  return all.filter((one, at) => !all.slice(0, at).some((other) => isSameArticle(one, other)))
}
