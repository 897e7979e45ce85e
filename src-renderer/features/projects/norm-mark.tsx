import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconPencil } from '@tabler/icons-react'

interface Props {
  /** All errors, the unfilled ones among them. */
  errors: number
  /** Errors that only name a field still empty. */
  unfilled: number
  warnings: number
}

/** State of the norms in one word: 通过, n 项待填, n 项提醒 or n 项问题. Never by colour alone. */
export function NormMark({ errors, unfilled, warnings }: Props) {
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
  if (warnings > 0) {
    return (
      <span className="norm-mark norm-warn">
        <IconAlertTriangle size={17} aria-hidden="true" />
        {warnings} 项提醒
      </span>
    )
  }
  return (
    <span className="norm-mark norm-good">
      <IconCircleCheck size={17} aria-hidden="true" />
      通过
    </span>
  )
}
