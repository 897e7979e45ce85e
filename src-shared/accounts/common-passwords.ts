/** What everybody tries first, in small letters. */
export const commonWords: readonly string[] = [
  ...'password passwd passw0rd p@ssword p@ssw0rd mima admin administrator root user guest test welcome'.split(' '),
  ...'iloveyou woaini aini love letmein monkey dragon sunshine princess master login abc123 a1b2c3'.split(' '),
  ...'5201314 1314520 520520 woaini1314 147258369 159357 123123 112233 321321 123321 1q2w3e4r 1qaz2wsx'.split(' '),
  ...'qazwsx zaq12wsx q1w2e3r4 1234qwer qwer1234 asd123 zxc123 minzheng minzhengju mzj shehuijiuzhu goufutong'.split(
    ' ',
  ),
  ...'密码 民政局 民政 购服通'.split(' '),
]

/** Keys that lie side by side, and the alphabet. */
export const keyRows: readonly string[] = [
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '147258369',
  'abcdefghijklmnopqrstuvwxyz',
]
