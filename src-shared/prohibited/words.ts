/** Norms a prohibited use may belong to. */
export const prohibitedNorms = ['N01', 'N02', 'N03', 'N04', 'N05', 'P31', 'P32'] as const

/** 禁止用途 (N02 to N05, P31, P32): what it is, where it is forbidden, and the words that speak of it. Data in resources. */
export interface ProhibitedUse {
  code: string
  title: string
  basis: { document: string; article: string }
  severity: 'error' | 'warn'
  /** Norm ids this use belongs to. */
  norms: string[]
  /** How to mend it, one sentence. */
  advice: string
  /**
   * Who may do it without anything being bought: 'contractor' (设备由乙方自备), 'others' (审核确认由民政局负责);
   * '' = nobody.
   */
  lawfulBy: 'contractor' | 'others' | ''
  groups: WordGroup[]
}

/** One way of speaking of a use. Lists are words parted by blanks; `@staff` stands for all words of that kind, `(民政|低保)(专干|助理)` for four words. */
export interface WordGroup {
  explain: string
  /** Words that mean the use wherever they stand. */
  says?: string | undefined
  /** What is bought, built, paid; means the use together with one of `deeds` in the same clause. */
  things?: string | undefined
  deeds?: string | undefined
  /** Words that make the clause speak of something else. */
  unless?: string | undefined
  /** A thing alone means the use where something is bought: an own line 执法记录仪. */
  itself?: boolean | undefined
  /** Only deed before thing: 购买核查员, not 为核查员购买. */
  deedFirst?: boolean | undefined
  /** Only thing before deed: 民政局的差旅, not 差旅到民政局. */
  thingFirst?: boolean | undefined
  /** A word of survey right before the thing is part of its name: 登记信息系统. */
  namedBySurvey?: boolean | undefined
  /** A thing right behind a word of the service is the contractor's own cost: 回访电话费, 入户差旅费. */
  ofService?: boolean | undefined
  /** Only when the buyer does or pays it: 甲方发放工资. */
  byBuyer?: boolean | undefined
  /** Only when the contractor is named as the doer: 乙方将困难家庭纳入低保. */
  byContractor?: boolean | undefined
  /** Only when the buyer gets it: 向甲方移交平板电脑. */
  forBuyer?: boolean | undefined
  /** Speaks of the use only where something is bought: 聘用调查员 as a cost. */
  boughtOnly?: boolean | undefined
  /** Where something is bought, the thing counts wherever it stands in the name: 救助站护工. */
  anywhere?: boolean | undefined
  /** The contractor may have one of its own: 乙方自行开发的调查软件. */
  ownTools?: boolean | undefined
  /** A family has such costs too: 协助老人缴纳水电费. */
  familyToo?: boolean | undefined
  /** By nature the office's, so that it is no excuse when the contractor bears it: 接待上级检查的餐费. */
  ofOffice?: boolean | undefined
}

export const wordKinds = [
  'buyer',
  'others',
  'contractor',
  'crew',
  'family',
  'survey',
  'surveyNames',
  'buyersPeople',
  'staff',
  'duty',
  'judge',
  'having',
  'service',
  'ownBudget',
  'help',
  'whether',
  'denyFar',
  'denyNear',
  'denyLocal',
  'acrossComma',
  'excludes',
  'rent',
  'self',
  'bear',
  'money',
  'give',
  'benefit',
  'receive',
  'decide',
  'assist',
  'past',
  'heads',
  'lists',
  'passed',
  'cost',
  'thingTail',
  'adverbs',
  'restart',
  'carry',
  'joins',
  'verbs',
  'neutral',
  'equipment',
  'systems',
  'wages',
  'pay',
  'offices',
  'officeOwners',
  'runningCosts',
  'basis',
  'fund',
  'toward',
  'fieldwork',
  'places',
  'worn',
  'entrusted',
  'source',
  'because',
  'causes',
] as const

export type WordKind = (typeof wordKinds)[number]

/** The language of contracts and budgets, by what a word does in its clause. Data in resources. */
export type ReadingWords = Record<WordKind, { explain: string; words: string }>

/** What the reader reads by. */
export interface ProhibitedWords {
  uses: ProhibitedUse[]
  /** 变相用工: staff on the buyer's premises, under its orders or in its pay. */
  employment: ProhibitedUse
  words: ReadingWords
  /**
   * Where an office has a list of its own: what the notice names, as the program reads it. Read beside the rest, since words
   * are as few and as known as can be, and one more word could hide another.
   */
  floor?: ProhibitedWords | undefined
}
