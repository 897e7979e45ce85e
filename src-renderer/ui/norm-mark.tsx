import './norm-mark.css'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconMinus, IconPencil } from '@tabler/icons-react'

interface Props {
  /** All errors, the unfilled ones among them. */
  errors: number
  /** Errors that only name a field still empty. */
  unfilled: number
  warnings: number
  /** The budget has a total: without one, nothing found is no result. */
  measured: boolean
}

/**
 * What the norms have found in what is filled in, worst first: n 项问题, n 项待填, 暂不能判定, n 项提醒 or 未发现问题. It says nothing
 * of the materials. Never by colour alone.
 */
export function NormMark({ errors, unfilled, warnings, measured }: Props) {
  const wrong = errors - unfilled
  if (wrong > 0) {
    return (
      <span className="norm-mark norm-bad">
        <IconCircleX size={17} aria-hidden="true" />
        {wrong} 项问题{unfilled > 0 && `，${unfilled} 项待填`}
      </span>
    )
  }
  if (unfilled > 0) {
    return (
      <span className="norm-mark norm-unfilled">
        <IconPencil size={17} aria-hidden="true" />
        {unfilled} 项待填
      </span>
    )
  }
  if (!measured) {
    return (
      <span className="norm-mark norm-unfilled" title="预算未测算">
        <IconMinus size={17} aria-hidden="true" />
        暂不能判定
      </span>
    )
  }
  if (warnings > 0) {
    return (
      <span className="norm-mark norm-warn">
        <IconAlertTriangle size={17} aria-hidden="true" />
        {warnings} 项提醒
      </span>
    )
  }
  return (
    <span className="norm-mark norm-good" title="核验的是填写的内容；材料是否齐全见「材料与提交」">
      <IconCircleCheck size={17} aria-hidden="true" />
      未发现问题
    </span>
  )
}
