import { Anchor } from '@mantine/core'
import { certainNumbersIn, withoutCertainNumbers } from '#shared/households/certain-numbers'
import { FieldNote } from './field-note'
import { typeInto } from './type-into'

/** Below a free text with a number of somebody in it: what is written there is kept, printed and handed on as it is. */
export function PersonalNumberNote({ text }: { text: string }) {
  const found = certainNumbersIn(text)
  if (found.length === 0) return null
  return (
    <div className="no-print" data-testid="personal-number">
      <FieldNote tone="warning">
        这里写着{found.join('、')}
        。这一栏不加密，会照样打印、交出：不是非写不可的请马上遮住，以后再遮的，原来的写法会留在历史和备份里；困难群众的号码登记在户册里，那里加密保存。{' '}
        <Anchor component="button" type="button" onClick={({ currentTarget }) => maskBeside(currentTarget, text)}>
          遮住号码
        </Anchor>
      </FieldNote>
    </div>
  )
}

/** As if typed, so that it is saved and can be undone as anything else. */
function maskBeside(button: HTMLElement, text: string): void {
  const field = button.closest('[data-testid=personal-number]')?.parentElement?.querySelector('textarea')
  if (field) typeInto(field, withoutCertainNumbers(text))
}
