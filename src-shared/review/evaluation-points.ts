import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText, tablesOf } from './paper-text'

const fix = '请把本提示告知程序的维护人员。'
const said = /评分规则见[^，；。]*，采用[^：；。]+：([^；。]+)/

/** 绩效评价指标和评分表: the points of every level are those of its indicators, all are 100, and the article names the same. */
export function evaluationPoints(paper: PaperText): Flaw[] {
  const table = tablesOf(paper).find(({ rows: [head = []] }) => head.includes('三级指标') && head.includes('分值'))
  if (!table) return []
  const [head = [], ...rows] = table.rows
  const { promised, found, total } = pointsIn(rows, head.indexOf('分值'))
  const sum = [...found.values()].reduce((all, points) => all + points, 0)
  const due = [...promised, ...inArticle(paper)]
  return [
    ...due.flatMap(([level, points]) => {
      const within = [...found].reduce((all, [path, each]) => (path.startsWith(level) ? all + each : all), 0)
      return within === points ? [] : [`“${level}”写明 ${points} 分，其下指标合计 ${within} 分。`]
    }),
    ...(sum === 100 && total === 100 ? [] : [`评价指标合计 ${sum} 分，合计栏为 ${total} 分，应为 100 分。`]),
  ].map((message) => flawAt(paper, table.at, { message, fix }))
}

/** What the headings say of each level (决策, 决策：项目立项), and what the indicators under each heading make. */
function pointsIn(rows: string[][], column: number) {
  const promised = new Map<string, number>()
  const found = new Map<string, number>()
  let heading = ''
  let total = Number.NaN
  for (const [text = '', ...more] of rows) {
    const points = Number(more[column - 1])
    if (more.length > 0 && text === '合计') total = points
    else if (more.length > 0) found.set(heading, (found.get(heading) ?? 0) + points)
    else {
      heading = ''
      for (const [, name = '', due] of text.matchAll(/([^：（）]+)（(\d+)分）/g)) {
        heading = heading === '' ? name : `${heading}：${name}`
        promised.set(heading, Number(due))
      }
    }
  }
  return { promised, found, total }
}

/** 决策10分、过程20分 … of the article on 绩效评价. */
function inArticle({ blocks }: PaperText): [level: string, points: number][] {
  const text = blocks.map((block) => said.exec(blockText(block))?.[1] ?? '').join('')
  return [...text.matchAll(/([^、\d]+)(\d+)分/g)].map(([, level = '', points]) => [level, Number(points)])
}
