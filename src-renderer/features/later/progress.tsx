import { formatShare } from '#shared/contract/wording'
import type { TargetProgress } from '#shared/records/progress'
import { FieldNote } from '../../ui/field-note'
import { PrintedPart } from './printed-part'
import { ProgressPicture } from './progress-picture'

interface ProgressProps {
  progress: readonly TargetProgress[]
  today: string
  name: string
}

/** 完成进度: each quantity as a picture, planned against done, with the exact figures beside it. */
export function Progress({ progress, today, name }: ProgressProps) {
  return (
    <PrintedPart
      title="完成进度"
      className="later-progress"
      about={`${name}，${today}`}
      list={{
        heads: ['项目', ...progress.slice(0, 1).flatMap((target) => figuresOf(target).map(([label]) => label))],
        rows: () => progress.map((target) => [target.name, ...figuresOf(target).map(([, text]) => text)]),
      }}
    >
      {progress.map((target) => (
        <div key={target.name} className="later-target" data-target={target.name}>
          <ProgressPicture target={target} today={today} />
          <Figures target={target} />
        </div>
      ))}
    </PrintedPart>
  )
}

const figuresOf = ({ unit, total, asOf, plannedAsOf, doneSum, shareBp }: TargetProgress): [string, string][] => [
  ['数量目标', `${total} ${unit}`],
  ['已完成', `${doneSum} ${unit}（${formatShare(shareBp)}）`],
  ['截至', asOf ?? '还没有收到报告'],
  ['截至该日计划', asOf === null ? '—' : `${plannedAsOf} ${unit}`],
  ['还差', `${Math.max(0, total - doneSum)} ${unit}`],
]

function Figures({ target }: { target: TargetProgress }) {
  const { name, unit, byNodes, behind, over } = target
  return (
    <div>
      <h3 className="later-target-name">{name}</h3>
      <dl className="later-figures">
        {figuresOf(target).map(([label, text]) => (
          <div key={label} className="later-figure">
            <dt className="later-figure-name">{label}</dt>
            <dd className="figure">{text}</dd>
          </div>
        ))}
      </dl>
      {behind > 0 && <FieldNote tone="warning">{`比计划少 ${behind} ${unit}。`}</FieldNote>}
      {over > 0 && (
        <FieldNote tone="warning">{`累计完成比数量目标多 ${over} ${unit}，请核对各期报告的当期完成量。`}</FieldNote>
      )}
      <FieldNote>
        {byNodes
          ? '计划线按已备案工作方案的时间节点，完成线按已收到的报告累计。'
          : '工作方案没有备案或者没有填累计数量，计划线按服务期限均摊；完成线按已收到的报告累计。'}
      </FieldNote>
    </div>
  )
}
