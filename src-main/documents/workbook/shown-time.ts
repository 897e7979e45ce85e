import type { FormatSection } from './number-format'

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const english = {
  months: 'January February March April May June July August September October November December'.split(' '),
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}
const secondsOfDay = 86_400

/** A count of days as its format shows it; null = no such day is in this calendar. */
export function shownTime(serial: number, section: FormatSection, from1904: boolean): string | null {
  const names = section.tokens.flatMap((token) => (token.is === 'time' ? [token.text] : []))
  const days = serial + (from1904 ? 1462 : 0)
  // Before March 1900 spreadsheets count a day that never was; what shows no day may be of any.
  const showsDay = names.some((name) => /^[yeda]/.test(name) || /^m{3,}$/.test(name))
  if (!(days >= (showsDay ? 61 : 0) && days < 2_958_466)) return null
  const seconds = Math.round(days * secondsOfDay)
  const at = new Date((seconds - 25_569 * secondsOfDay) * 1000)
  const halfDay = names.some((name) => name.includes('/'))
  const han = section.inHan ? inHan : (figure: string) => figure
  let before = ''
  let left = names
  return section.tokens
    .map((token) => {
      if (token.is === 'text') return token.text
      if (token.is !== 'time') return token.is === 'point' ? '.' : token.is === 'comma' ? ',' : ''
      left = left.slice(1)
      const isMinute = /^m{1,2}$/.test(token.text) && (/h/.test(before) || /^s/.test(left[0] ?? ''))
      before = token.text
      return partOf(isMinute ? `minute${token.text.length}` : token.text, at, { seconds, halfDay, han })
    })
    .join('')
}

interface Asked {
  seconds: number
  halfDay: boolean
  han(figure: string, isYear?: boolean): string
}

function partOf(name: string, at: Date, { seconds, halfDay, han }: Asked): string {
  const [hour, month, weekday] = [at.getUTCHours(), at.getUTCMonth(), at.getUTCDay()]
  const year = String(at.getUTCFullYear())
  const figures: Record<string, number> = {
    m: month + 1,
    d: at.getUTCDate(),
    h: halfDay ? hour % 12 || 12 : hour,
    minute1: at.getUTCMinutes(),
    s: at.getUTCSeconds(),
  }
  const padded: Record<string, string> = { mm: 'm', dd: 'd', hh: 'h', minute2: 'minute1', ss: 's' }
  const texts: Record<string, string> = {
    mmm: english.months[month]?.slice(0, 3) ?? '',
    mmmm: english.months[month] ?? '',
    mmmmm: english.months[month]?.slice(0, 1) ?? '',
    ddd: english.days[weekday]?.slice(0, 3) ?? '',
    dddd: english.days[weekday] ?? '',
    aaa: weekdays[weekday] ?? '',
    aaaa: `星期${weekdays[weekday]}`,
    '[h]': String(Math.floor(seconds / 3600)),
    '[m]': String(Math.floor(seconds / 60)),
    '[s]': String(seconds),
  }
  const figure = figures[padded[name] ?? name]
  if (figure !== undefined) return han(String(figure).padStart(padded[name] ? 2 : 1, '0'))
  if (/^(y|e)/.test(name)) return han(/^y{1,2}$/.test(name) ? year.slice(2) : year, true)
  const [morning = '', afternoon = ''] = name.toUpperCase().split('/')
  return texts[name] ?? (hour < 12 ? morning : afternoon)
}

const figures = '〇一二三四五六七八九'

/** 二〇二六 of a year, 三十一 of a day. */
function inHan(figure: string, isYear = false): string {
  const each = (text: string) => [...text].map((one) => figures[Number(one)]).join('')
  if (isYear) return each(figure)
  const [tens, ones] = [Math.floor(Number(figure) / 10), Number(figure) % 10]
  if (tens === 0) return each(String(ones))
  return `${tens > 1 ? each(String(tens)) : ''}十${ones > 0 ? each(String(ones)) : ''}`
}
