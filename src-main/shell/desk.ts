import type { BrowserWindow } from 'electron'
import type { ZodType } from 'zod'
import { droppedSchema, shellSchemas } from '#shared/ipc/shell-schemas'
import { fail, ok, type Result } from '#shared/result'
import type { Backend } from '../backend'
import type { OnDemand } from '../on-demand'
import type { Closing } from './close-when-saved'
import { keepColorScheme } from './color-scheme'
import { answerDialog, isDialogChannel } from './dialogs'
import type { GrantedPaths } from './granted-paths'
import { setMenu } from './menu'
import { notify } from './notify'
import { type Ask, openWithSystem } from './open-file'
import { pdfOfPage } from './pdf-of-page'
import { setTextSize } from './text-size'

/** Answers what the page asks: some of it the shell does itself, all else the backend. Every input is validated by its schema. */
export function openDesk(
  backend: OnDemand<Promise<Backend | null>>,
  window: BrowserWindow,
  closing: Closing,
  paths: GrantedPaths,
) {
  const ask: Ask = async (name, value) =>
    (await (await backend.get())?.invoke(name, value)) ?? fail('BUG', { detail: '程序没有启动' })

  async function answer(isOwn: boolean, channel: unknown, input: unknown): Promise<Result<unknown>> {
    if (!isOwn) return fail('INPUT_INVALID', { detail: '来源不明的请求' })
    if (typeof channel !== 'string') return fail('INPUT_INVALID', { detail: '请求格式不对' })
    if (
      (channel === 'app.closeReady' || channel === 'app.closeAsked') &&
      shellSchemas[channel].safeParse(input).success
    ) {
      if (channel === 'app.closeReady') closing.ready()
      else closing.wait()
      return ok(null)
    }
    const done = await ofWindow(channel, input)
    if (done) return done
    if (!paths.allows(channel, input)) return fail('INPUT_INVALID', { detail: '文件位置不是在对话框中选定的' })
    if (channel === 'file.open') return openWithSystem(ask, input)
    const result = isDialogChannel(channel) ? await answerDialog(window, channel, input) : await ask(channel, input)
    if (result.ok) paths.grant(channel, result.value)
    return result
  }

  /** What the window itself does; null = it is nothing of that. */
  function ofWindow(channel: string, input: unknown): Result<null> | Promise<Result<unknown>> | null {
    switch (channel) {
      case 'app.colorScheme':
        return order(shellSchemas[channel], input, '界面颜色不对', ({ scheme }) => keepColorScheme(scheme))
      case 'app.textSize':
        return order(shellSchemas[channel], input, '文字大小不对', ({ percent }) =>
          setTextSize(window.webContents, percent),
        )
      case 'app.menu':
        return order(shellSchemas[channel], input, '菜单不对', ({ groups }) => setMenu(window, groups))
      case 'app.notify':
        return order(shellSchemas[channel], input, '通知不对', (notice) => notify(window, notice))
      case 'app.pdfOfPage':
        return shellSchemas[channel].safeParse(input).success ? pdfOfPage(window.webContents) : wrongInput
      default:
        return null
    }
  }

  function takeDropped(dropped: unknown): string[] {
    const known = droppedSchema.safeParse(dropped)
    if (!known.success) return []
    paths.grant('dropped', known.data)
    return known.data
  }

  return { answer, takeDropped }
}

const wrongInput = fail('INPUT_INVALID', { detail: '请求格式不对' })

/** Done by the shell itself, with nothing to answer; INPUT_INVALID where the input is none. */
function order<T>(schema: ZodType<T>, input: unknown, wrong: string, act: (asked: T) => void): Result<null> {
  const asked = schema.safeParse(input)
  if (!asked.success) return fail('INPUT_INVALID', { detail: wrong })
  act(asked.data)
  return ok(null)
}
