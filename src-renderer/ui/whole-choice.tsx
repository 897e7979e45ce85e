import { Checkbox } from '@mantine/core'
import { useWhyMasked } from './why-masked'

interface WholeChoiceProps {
  label: string
  checked: boolean
  disabled?: boolean
  onChange(whole: boolean): void
}

/** Whether whole names and numbers go out, where they are to be had. */
export function WholeChoice({ label, checked, disabled = false, onChange }: WholeChoiceProps) {
  const whyMasked = useWhyMasked()
  return (
    <Checkbox
      label={label}
      description={whyMasked}
      checked={checked}
      disabled={whyMasked !== null || disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
