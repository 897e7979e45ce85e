import { Alert } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { type BundleProblem, type BundleVerdict, problemCount } from '#shared/bundle/bundle'
import { sizeText } from '#shared/text/size-text'
import { LongTable } from '../../ui/long-table'
import { BagLabels } from './bag-labels'
import { ContentCode } from './content-code'

const kindNames: Record<BundleProblem['kind'], string> = {
  missing: '缺失',
  extra: '多出',
  altered: '被改动',
  malformed: '格式有误',
}
const kinds = Object.keys(kindNames) as BundleProblem['kind'][]

/** What 校验 found: good, good with remarks, or which file is what; and what to do. */
export function Verdict({ path, verdict }: { path: string; verdict: BundleVerdict }) {
  const { good, maker, problems, remarks, remarkCount, next, contentCode } = verdict
  const looks = looksOf(verdict)
  return (
    <div className="verdict" data-testid="bundle-verdict" data-good={good} data-look={looks.name}>
      <Alert color={looks.color} icon={looks.icon} title={titleOf(verdict)}>
        <p className="verdict-path">{path}</p>
        <About verdict={verdict} />
        {next && <p>{next}</p>}
      </Alert>
      {good && maker === 'ours' && <ContentCode code={contentCode} />}
      {problems.length > 0 && (
        <>
          <p>{countsText(verdict)}</p>
          <LongTable
            label="不符的文件"
            columns={[['情况', '84px'], fileColumn, ['说明', '40%']]}
            rows={problems}
            cells={({ kind, path: file, detail }) => [kindNames[kind], file || wholeBundle, detail]}
          />
          <Unlisted count={problemCount(verdict) - problems.length} />
        </>
      )}
      {remarks.length > 0 && (
        <>
          <LongTable
            label="说明"
            columns={[fileColumn, ['说明', '60%']]}
            rows={remarks}
            cells={({ path: file, detail }) => [file || wholeBundle, detail]}
          />
          <Unlisted count={remarkCount - remarks.length} />
        </>
      )}
    </div>
  )
}

const wholeBundle = '（整个材料包）'
const fileColumn: [string, string] = ['文件', 'minmax(0, 1fr)']

function countsText({ counts }: BundleVerdict): string {
  const told = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${kindNames[kind]} ${counted(counts[kind])} 处`)
  return `${told.join('，')}：`
}

function Unlisted({ count }: { count: number }) {
  return count > 0 && <p className="muted">另有 {counted(count)} 处没有列出。</p>
}

function looksOf({ good, remarkCount }: BundleVerdict) {
  if (!good) return { name: 'bad', color: 'red', icon: <IconCircleX aria-hidden="true" /> }
  if (remarkCount > 0) return { name: 'remarks', color: 'yellow', icon: <IconInfoCircle aria-hidden="true" /> }
  return { name: 'good', color: 'teal', icon: <IconCircleCheck aria-hidden="true" /> }
}

function titleOf(verdict: BundleVerdict): string {
  if (!verdict.good) return `校验不通过：${counted(problemCount(verdict))} 处不符。`
  const remarks = verdict.remarkCount > 0 ? `另有 ${counted(verdict.remarkCount)} 点说明。` : ''
  return `校验通过：文件齐全，没有改动。${remarks}`
}

/** Whose it is, and what was compared. */
function About({ verdict }: { verdict: BundleVerdict }) {
  const { info, maker, bag, labels, fileCount, sizeBytes } = verdict
  const size = `共 ${counted(fileCount)} 个文件，${sizeText(sizeBytes)}`
  if (info) {
    return (
      <p>
        {info.countyName}　{info.projectName}　{info.stage}　{info.createdOn} 导出；{size}
      </p>
    )
  }
  if (maker === 'ours' || !bag) return null
  const isWeak = bag.algorithms.every((algorithm) => algorithm === 'md5' || algorithm === 'sha1')
  return (
    <>
      <p>
        其他软件制作的 BagIt {bag.version} 材料包，只能校验，不能导入。按 {bag.algorithms.join('、') || '（无）'} 核对；
        {size}
        {isWeak && '。这种校验值能发现传输损坏，不能防有意改动'}
      </p>
      <BagLabels labels={labels} />
    </>
  )
}

const counted = (count: number) => count.toLocaleString('zh-CN')
