import { chinaTime } from '#shared/china-time'
import { fail } from '#shared/result'
import { type AppContext, type Handler, instantOf } from './context'

/** First bytes of what a clipboard holds as a picture. */
const starts: [ending: string, bytes: number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['bmp', [0x42, 0x4d]],
]

/** 截图-20230305-140203.png: kept beside the copies that are lent, and gone with them. */
export const keepPasted: Handler<'file.keepPasted', AppContext> = async (app, { bytes }) => {
  const found = starts.find(([, first]) => first.every((byte, at) => bytes[at] === byte))
  if (!found) return fail('NOT_A_PICTURE')
  const at = chinaTime(instantOf(app)).replaceAll(/[-:]/g, '').replace(' ', '-')
  return app.lent.keep(bytes, `截图-${at}.${found[0]}`)
}
