import type { AgreedText } from './change-texts'

/** What the quality of a service rests on. */
const kept =
  '(?:录音|录像|拍照|照片|影像|签字|签名|双人|两人|二人|抽查|抽检|抽样|复核|复查|核验|回访|入户|面谈|走访|留痕|定位|轨迹|自查|质检|质量|合格率|准确率|完整率|及时率|满意度)'
/** Asks for it no more; 录音可不少于3分钟 and 不再重复入户 ask for it. */
const noMore =
  '(?:(?:可以?)?不再(?!重复|另行|新增)(?:要求|需要|进行|开展|提供|实行|安排|作)?|可以?不(?!少于|低于|超过|限|晚于|重复)|不(?:作|做)?要求|无需|无须|不需要?|不必|不用|毋须|免除|免予|免于|免去|取消|省略|省去|停止|暂停)'
const less = '(?:降低|放宽|下调|减少|减轻|压缩|削减|缩减|放松)'

/** 双人入户改为一人, 入户改为电话: by less than before. */
const byLess =
  '(?:双人|两人|二人)[^，。；,;]{0,8}?(?:改为|改成|变更为)(?:一人|单人|1人)|(?:入户|上门|面谈|走访|实地)[^，。；,;]{0,8}?(?:改为|改成|变更为)(?:以)?(?:电话|线上|微信|视频|网络)'

const asksLess = new RegExp(
  [
    byLess,
    `${noMore}[^，。；,;]{0,6}?${kept}(?!资料|材料)`,
    `${kept}[^，。；,;]{0,6}?(?:${noMore}(?!重复|另行)|从略|从简|自愿|视情况|酌情)`,
    `${less}[^，。；,;]{0,8}?${kept}`,
    `${kept}[^，。；,;]{0,8}?${less}`,
  ].join('|'),
)
/** 不得降低质量标准; 由第三方抽查, so by somebody else; 不再提交纸质照片, but the electronic one. */
const keepsIt =
  /(?:(?:不得|不能|严禁|禁止|不应|不可(?!以)|不会)[^，,]{0,20}?|不因此?|没有|未|不)(?:降低|放宽|下调|减少|减轻|压缩|取消|免除|省略|停止|放松|不再)|纸质|不合格/

/** Sentences of one text that ask for less quality in words, without a share; what the contract said there already is none. */
export const loweredIn = ({ text, before }: Pick<AgreedText, 'text' | 'before'>): string[] =>
  text
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => !before.includes(sentence))
    .filter((sentence) => sentence.split(/[，,]/).some((clause) => asksLess.test(clause) && !keepsIt.test(clause)))
    .filter((sentence) => !/改由/.test(sentence))
