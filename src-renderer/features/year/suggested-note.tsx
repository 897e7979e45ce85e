import { FieldNote } from '../../ui/field-note'

/** What the year's planned sum holds that nobody has typed. */
export function SuggestedNote({ projects }: { projects: number }) {
  if (projects === 0) return null
  return (
    <FieldNote tone="suggestion">
      已安排金额中含 {projects} 个预算尚未填写的项目，暂按测算模板的建议值计入，填写预算后以填写的为准。
    </FieldNote>
  )
}
