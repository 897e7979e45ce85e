import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'

/** State of the norms in one word: 通过, n 项提醒 or n 项问题. Never by colour alone. */
export function NormMark({ errors, warnings }: { errors: number; warnings: number }) {
  if (errors > 0) {
    return (
      <span className="norm-mark norm-bad">
        <IconCircleX size={17} aria-hidden="true" />
        {errors} 项问题
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
