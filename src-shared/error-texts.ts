/**
 * What a clerk reads: what happened, what is safe, what to do next. `{name}` is filled from params; `{name|text}` says
 * the text where there is none.
 */
export interface ErrorText {
  what: string
  safe: string
  next: string
}

/** One row per kind of failure. */
export const errorTexts = {
  INPUT_INVALID: {
    what: '填写的内容不符合要求：{detail}',
    safe: '已保存的数据没有改动。',
    next: '请按提示改正后再试。',
  },
  TABLE_INVALID: {
    what: '表格不能读入：{detail}。',
    safe: '已填写的内容没有改动。',
    next: '请用 WPS 或 Excel 另存为 .xlsx 或 .csv 后再试，也可以复制后粘贴。',
  },
  BACKUP_NOT_SOUND: {
    what: '这份备份没有通过检查：{detail}。',
    safe: '它没有算数，原来的备份都还在，旗县数据没有改动。',
    next: '请再试一次；仍不行的，换一份备份，或者把备份放到别的磁盘。',
  },
  BACKUP_DAMAGED: {
    what: '这份备份（{name}）已损坏，不能用来恢复。',
    safe: '旗县数据没有改动，没有从它取出任何内容。',
    next: '请换一份备份，并马上再备份一次。',
  },
  BACKUP_NOT_OURS: {
    what: '这个文件里没有一份完整的备份，不能用来恢复。',
    safe: '文件和旗县数据都没有改动。',
    next: '如果它是项目的材料包，请打开旗县后用“导入材料包”；否则请换一个加密备份文件。',
  },
  TAKE_BACK_REFUSED: {
    what: '没有从备份找回：{detail}。',
    safe: '现在的内容没有改动，备份也没有改动。',
    next: '其他内容可以照常找回；只要看看原来内容的，把整份备份恢复到新文件夹里打开。',
  },
  SEAL_NONE: {
    what: '这不是加密文件，或者不是 age 格式的。',
    safe: '文件没有改动，没有写出任何内容。',
    next: '没有加密的材料包请直接导入或校验；其他软件加密的，请对方解开后再发。',
  },
  SEAL_KEY_WRONG: {
    what: '口令或密钥不对，打不开这个加密文件。',
    safe: '文件没有改动，可以再试。',
    next: '请一字一字核对口令，再试一次；仍不对的，请问加密的人。',
  },
  SEAL_DAMAGED: {
    what: '加密文件不完整，或者被改动过，没有打开。',
    safe: '没有取出任何内容，旗县数据没有改动。',
    next: '请从原处重新复制一份；仍不行的，请对方重新导出。',
  },
  COUNTY_KEY_MISSING: {
    what: '身份证号、银行账号、电话要加密保存，本旗县还没有生成恢复码。',
    safe: '没有保存任何号码，其他内容没有改动。',
    next: '请先生成恢复码，打印或抄下来妥善保管，再导入或填写号码。',
  },
  COUNTY_KEY_LOCKED: {
    what: '这台电脑还不能打开号码：需要恢复码。',
    safe: '号码仍加密保存着，其他内容照常可用。',
    next: '请在户册里输入恢复码，输入一次后本机就能打开。',
  },
  RECOVERY_CODE_WRONG: {
    what: '恢复码不对，号码没有打开。',
    safe: '号码仍加密保存着，没有丢失，也没有改动。',
    next: '请对照打印或抄写的恢复码逐组核对；换发过恢复码的，以最后一次的为准。',
  },
  RECOVERY_CODE_MISTYPED: {
    what: '最后一组与刚才显示的恢复码不一致。',
    safe: '恢复码还没有启用，没有保存任何号码。',
    next: '请照抄下来的恢复码核对最后一组，再输入一次。',
  },
  RECOVERY_CODE_NOT_SHOWN: {
    what: '恢复码已经不在屏幕上，不能确认。',
    safe: '没有启用新的恢复码，已有的仍然有效。',
    next: '请重新生成恢复码，抄下来再确认。',
  },
  SIGN_IN_NEEDED: {
    what: '还没有登录，或者已经退出登录。',
    safe: '没有任何改动，数据都还在旗县文件夹里。',
    next: '请选自己的账号、输入密码登录后再办。',
  },
  ACCOUNTS_NEEDED: {
    what: '本旗县没有使用账号，不办复核。',
    safe: '没有任何改动。',
    next: '要办复核的，先在“旗县信息”的“账号与复核”里设置账号。',
  },
  ACCOUNTS_THERE: {
    what: '本旗县已经设置过账号。',
    safe: '没有任何改动。',
    next: '请登录；新增账号由有“管理”角色的人办理。',
  },
  ACCOUNTS_RESTING: {
    what: '本旗县的账号现在停用着。',
    safe: '没有任何改动，账号和复核记录都还在。',
    next: '请先用有“管理”角色的账号恢复使用，再办。',
  },
  ACCOUNT_CLOSED: {
    what: '“{name}”在文件里的记录被程序以外改动过，不能用它登录。',
    safe: '其他内容没有改动，这个账号办过的事都还在历史里。',
    next: '请由有“管理”角色的人核对角色后重设密码；管理账号也可以用找回码。都不行的，用备份的旗县文件夹。',
  },
  ACCOUNT_NAME_TAKEN: {
    what: '已经有账号叫“{name}”。',
    safe: '没有任何改动。',
    next: '同名的人请加上股室或其他区别，停用的账号也占着名字，历史里才分得清是谁。',
  },
  LAST_MANAGER: {
    what: '“{name}”是最后一个在用的管理账号。',
    safe: '没有任何改动。',
    next: '请先给另一个在用的账号加上“管理”角色，再办。',
  },
  PASSWORD_WRONG: {
    what: '密码不对。',
    safe: '数据没有改动，也没有丢失。',
    next: '请看大小写、输入法后再输；忘了的，请有“管理”角色的人重设，管理账号用找回码。',
  },
  PASSWORD_MISSING: {
    what: '没有给出密码。',
    safe: '没有任何改动。',
    next: '请把密码放在环境变量 GOUFUTONG_PASSWORD 里，或从标准输入给一行。',
  },
  PASSWORD_TO_CHANGE: {
    what: '这个密码是别人设的，要先换成自己的。',
    safe: '没有任何改动。',
    next: '请换上只有自己知道的密码，再办其他事。',
  },
  TOO_MANY_TRIES: {
    what: '连着输错多次，请过{wait}再试。',
    safe: '数据没有改动，账号也没有锁死。',
    next: '请过这段时间再输；忘了的，请有“管理”角色的人重设，管理账号用找回码。',
  },
  RESET_CODE_WRONG: {
    what: '找回码不对，密码没有改动。',
    safe: '数据没有改动，也没有丢失。',
    next: '请对照打印或抄写的找回码逐组核对；换发过的，以最后一次的为准。',
  },
  RESET_CODE_MISTYPED: {
    what: '最后一组与刚才显示的找回码不一致。',
    safe: '新的找回码还没有启用，没有任何改动。',
    next: '请照打印或抄下来的找回码核对最后一组，再输入一次。',
  },
  RIGHT_MISSING: {
    what: '自己的账号没有这一项的权限。',
    safe: '没有任何改动。',
    next: '请由有“{who}”角色的人办理，或者请有“管理”角色的人给自己加上。',
  },
  OWN_WORK: {
    what: '这是自己办的，不能自己复核。',
    safe: '没有任何改动。',
    next: '请由另一位有“复核”角色的人复核；人手不够的，由“管理”在“账号与复核”里允许，并逐次写明理由。',
  },
  CONFIRMATION_NEEDED: {
    what: '还不能{step}：{what}还没有复核通过，或者复核后又改动过。',
    safe: '已填写的内容都还在，没有其他改动。',
    next: '请先提请复核，由{who}通过后再办。',
  },
  CONFIRMATION_AWAITED: {
    what: '还不能{step}：{what}已提请复核，还没有通过。',
    safe: '已填写的内容都还在，没有其他改动。',
    next: '不用再提请，由{who}通过后再办。',
  },
  HOUSEHOLD_FILE_GONE: {
    what: '读入的表格已经不在程序里。',
    safe: '户册没有改动，原表格没有改动。',
    next: '请重新选择表格，再检查、导入。',
  },
  HOUSEHOLD_ROWS_BAD: {
    what: '还有 {bad} 行不合要求，没有导入。',
    safe: '户册没有改动。',
    next: '请下载这些行改好后重新选择表格；也可以选“其余的先导入”，不合要求的行不导入。',
  },
  HOUSEHOLDS_NONE: {
    what: '表格里没有可以导入的户。',
    safe: '户册没有改动。',
    next: '请看每一行不能导入的原因，改好后再选择表格。',
  },
  HOUSEHOLDS_CHANGED: {
    what: '检查以后户册又有改动，其中有的户已经登记。',
    safe: '没有导入，户册里已有的内容没有改动。',
    next: '请重新检查表格，再导入。',
  },
  AMOUNT_INVALID: {
    what: '金额「{text}」无法识别。',
    safe: '原金额没有改动。',
    next: '请填写数字，最多两位小数，例如 757005.02。',
  },
  DATE_INVALID: { what: '日期「{text}」无法识别。', safe: '原日期没有改动。', next: '请按 2023-03-20 的格式填写。' },
  NOT_FOUND: { what: '没有找到{what}。', safe: '其他数据没有改动。', next: '请返回列表刷新后再试。' },
  CONTRACTOR_IN_USE: {
    what: '不能删除：项目「{name}」正在使用该承接主体。',
    safe: '名录没有改动。',
    next: '请先在该项目改选其他承接主体。',
  },
  CONTRACTOR_IN_BINNED: {
    what: '不能删除：回收站里的项目「{name}」选用了该承接主体，恢复该项目时还要用到。',
    safe: '名录和回收站里的项目都没有改动。',
    next: '确需删除的，先在回收站恢复该项目，在“承接主体”一步改选其他承接主体；留在名录里也不影响办理。',
  },
  CONTRACTOR_HAS_RECORDS: {
    what: '不能删除：该承接主体名下有记录「{title}」{removed}。',
    safe: '名录、记录和记录里的文件都没有改动。',
    next: '记录和文件要留存备查，已移出的也随名录查看、取回；不再选用的承接主体留在名录里，不影响办理。',
  },
  CONFLICT: { what: '这份数据已在别处改动过。', safe: '两处的内容都还在。', next: '请重新打开后再改。' },
  RECORD_FROZEN: {
    what: '「{title}」{state}，不能再改动。',
    safe: '原有内容没有改动。',
    next: '确需更正的，能退回的先退回更正，不能退回的另建一份并注明替代。依据：{basis}。',
  },
  CONTRACT_SIGNED: {
    what: '合同已经签订，{what}不能再改动。',
    safe: '原有内容没有改动。',
    next: '双方商定变更的，在“履约跟踪”一步登记补充协议；当时录入有误的，在“合同”一步点“退回更正”写明原因再改。依据：{basis}。',
  },
  CONTRACT_RESTED_ON: {
    what: '合同上已经登记了{records}，{what}不能更正。',
    safe: '原有内容没有改动。',
    next: '双方商定变更的，更正完毕后在“履约跟踪”一步登记补充协议；当时录错的，先把这些记录退回更正。依据：{basis}。',
  },
  REASON_MISSING: {
    what: '没有写明{step}的原因。',
    safe: '没有任何改动。',
    next: '请写明哪里录错、依据什么改，再办；“同意”、数字、标点不是原因。',
  },
  PAPER_RETAINED: {
    what: '「{title}」属于{group}，{term}，期满前不能移出。',
    safe: '材料没有改动。',
    next: '传错了的，请用“替换”换成正确的一份，原来的一份照样保留。依据：{basis}。',
  },
  ARCHIVE_HOLDS: {
    what: '{what}已经归档，{term}，期满前不能{act}。',
    safe: '没有任何改动。',
    next: '{instead}。依据：{basis}。',
  },
  STORED_GONE: {
    what: '保存的材料「{name}」在旗县文件夹里找不到了，可能被删除或移走：{path}',
    safe: '其他材料不受影响；登记和经过仍在。',
    next: '请在“材料与提交”点“核对材料”，用原来的文件、备份或以前导出的材料包找回。',
  },
  STORED_ALTERED: {
    what: '材料在旗县文件夹里被改动或删除过，与登记时不一致：{names}。',
    safe: '没有导出，以前导出的材料包没有改动，其他材料不受影响。',
    next: '请点“核对材料”，用原来的文件、备份或以前导出的材料包找回，再导出。',
  },
  NOT_THE_ORIGINAL: {
    what: '这份文件与登记时的不是同一份：{path}',
    safe: '没有放回任何内容，原有的材料没有改动。',
    next: '请另选原来的那份文件，或者以前导出、里面有它的材料包。',
  },
  NAME_REFUSED: {
    what: '不能改名为「{name}」：{why}。',
    safe: '名称没有改动。',
    next: '请换一个名称再试。',
  },
  SLOT_UNKNOWN: {
    what: '应有材料清单里没有这一栏：{slot}。',
    safe: '材料没有改动，原文件也没有改动。',
    next: '清单可能已经换过，请返回“材料与提交”刷新后另选一栏，或者放到“其他材料”。',
  },
  PROJECT_BINNED: {
    what: '项目「{name}」在回收站里，材料不能添加、移动和改名。',
    safe: '项目和材料都没有改动。',
    next: '需要时先在回收站恢复该项目，再办。',
  },
  FORM_REFUSED: {
    what: '「{name}」不能放进「{slot}」：{why}。',
    safe: '材料没有改动，原文件也没有改动。',
    next: '请另选一栏，或者放到“其他材料”。',
  },
  CONTRACT_PAPER: {
    what: '「{title}」是已签订合同唯一的一份扫描件，不能改放别处。',
    safe: '材料没有改动。',
    next: '传错了的，请用“替换”换成签字盖章的扫描件；合同填错了的，在“合同”一步退回更正。',
  },
  NOT_A_PICTURE: {
    what: '剪贴板里没有文件，也没有图片。',
    safe: '没有添加任何内容。',
    next: '请先在文件夹里复制文件，或者截图，再按 Ctrl+V。',
  },
  RECORD_REMOVED: { what: '「{title}」已移出。', safe: '内容仍保留着。', next: '需要时先移回，再改。' },
  RECORD_STEP_REFUSED: {
    what: '还不能转为「{to}」：{detail}。',
    safe: '已填写的内容没有改动。',
    next: '请补齐后再办。依据：{basis}。',
  },
  UNDO_SUPERSEDED: {
    what: '「{title}」在这一步之后又改动过（{field}），不能单独撤销。',
    safe: '现有内容没有改动。',
    next: '请先撤销后面的改动，或直接修改。',
  },
  UNDO_NONE: { what: '这一步不能撤销：{why}。', safe: '现有内容没有改动。', next: '需要时请直接修改。' },
  NO_COUNTY: { what: '还没有打开旗县。', safe: '没有数据受影响。', next: '请先新建或打开一个旗县。' },
  COUNTY_EXISTS: {
    what: '该文件夹里已有旗县数据：{path}',
    safe: '原有数据没有改动。',
    next: '请直接打开它，或另选文件夹。',
  },
  COUNTY_NOT_FOUND: {
    what: '该文件夹里没有旗县数据（county.sqlite）：{path}',
    safe: '没有数据受影响。',
    next: '请另选文件夹，或从备份恢复。',
  },
  COUNTY_LOCKED: {
    what: '该旗县正被另一个购服通窗口使用：{path}',
    safe: '没有数据受影响。',
    next: '请先关闭另一个窗口再打开。',
  },
  DB_CORRUPT: {
    what: '旗县数据库已损坏：{detail}。',
    safe: '程序没有改动该文件，材料和文书（evidence 文件夹）不受影响。',
    next: '请先复制整个旗县文件夹留底，再用最近的备份恢复。',
  },
  ROW_ALTERED: {
    what: '{what|这里的内容}与保存时不一致，可能是磁盘出错，也可能被别的程序改过。',
    safe: '没有拿它来显示、计算，也没有覆盖它，原样留在数据文件里；其他内容照常可用。',
    next: '请到“旗县信息”做一次“体检”看有哪些，能从备份找回的在那里找回。',
  },
  DB_CUT_SHORT: {
    what: '旗县数据库只有一部分：现有的是应有的 {percent}%，多半是复制时没有复制完。',
    safe: '程序没有改动该文件，材料和文书（evidence 文件夹）不受影响。',
    next: '请从原来的电脑或 U 盘重新复制整个旗县文件夹；原来的找不到了，再用备份恢复或者抢救。',
  },
  DB_UNREADABLE: {
    what: '从损坏的旗县数据库里没有读出任何内容。',
    safe: '损坏的文件原样留着，没有改动；没有留下未完成的旗县。',
    next: '请用备份恢复；没有备份的，把整个旗县文件夹复制留底，请数据恢复人员处理。',
  },
  COUNTY_READ_ONLY: {
    what: '旗县是只读打开的，不能改动。',
    safe: '没有任何改动，旗县里的内容都可以查看、打印、导出。',
    next: '要改动的，请解决只读的原因后重新打开旗县。',
  },
  WHOLE_READ_ONLY: {
    what: '旗县是只读打开的，完整的姓名和号码不能查看、打印、导出：谁看过、导出过要记入历史，这时记不下来。',
    safe: '没有任何改动，遮盖了的照样可以查看、打印、导出。',
    next: '要完整的，请解决只读的原因后重新打开旗县。',
  },
  DB_FROM_FUTURE: {
    what: '该旗县数据由更新版本的购服通建立。',
    safe: '程序没有改动该文件。',
    next: '请升级购服通后再打开。',
  },
  COUNTY_GONE: {
    what: '旗县文件夹已经不在原来的位置：{path}',
    safe: '没有保存这一次的内容；以前保存的内容在被移走的文件夹里。屏幕上的内容还在。',
    next: '请把文件夹移回原处（或把 U 盘插好）再试；一时移不回来，请先把屏幕上的项目另存一份。',
  },
  FILE_EXISTS: {
    what: '已有这个文件，没有覆盖：{path}',
    safe: '原有文件没有改动。',
    next: '请换一个文件名，或者先把原有文件移走。',
  },
  PATH_TOO_LONG: {
    what: '文件夹的路径或文件名太长，系统放不下：{path}',
    safe: '没有数据受影响。',
    next: '请换一个层级更浅、名称更短的文件夹。',
  },
  LOCK_DAMAGED: {
    what: '旗县文件夹里的锁文件不是购服通写的：{path}',
    safe: '旗县数据没有改动，锁文件里也没有数据。',
    next: '请确认没有别的购服通窗口打开该旗县，然后把 county.lock 改名移走，再打开。',
  },
  DB_VERSION_ODD: {
    what: '旗县数据库的版本号（{version}）不是购服通任何一版用过的，文件被改动过。',
    safe: '程序没有改动该文件，材料和文书（evidence 文件夹）不受影响。',
    next: '请先复制整个旗县文件夹留底，再用最近的备份恢复。',
  },
  DB_SCHEMA_ALTERED: {
    what: '旗县数据库被别的程序改动过：有 {count} 处缺少，或者不是购服通建立的样子。',
    safe: '程序没有改动该文件，材料和文书（evidence 文件夹）不受影响。',
    next: '请先复制整个旗县文件夹留底，再用最近的备份恢复。',
  },
  DB_SCHEMA_FOREIGN: {
    what: '旗县数据库里有不是购服通建立的内容，可能会在保存时改动数据：{detail}。',
    safe: '程序没有打开也没有改动该文件。',
    next: '请先复制整个旗县文件夹留底，问清楚是谁加的，再用最近的备份恢复。',
  },
  DB_LOG_FOREIGN: {
    what: '数据库旁边留有一个不属于它的日志文件，合在一起会读出错的数据：{path}',
    safe: '两个文件都没有改动。',
    next: '如果刚刚用备份覆盖了 county.sqlite，请把这个日志文件和 county.sqlite-shm 改名移走再打开；如果是从别的文件夹复制来的，请把那里的 county.session 也一起复制过来。',
  },
  DB_LOG_MISSING: {
    what: '上次没有正常关闭，最后保存的内容在日志文件里，而日志文件不见了：{path}',
    safe: '程序没有打开也没有改动该文件。',
    next: '请从回收站或复制来源找回 county.sqlite-wal，放回旗县文件夹再打开；确实找不回来的，先复制整个旗县文件夹留底，再把 county.session 改名移走后打开，最后几次保存的内容可能缺少。',
  },
  DB_IS_LINK: {
    what: '旗县文件夹里放的是链接，不是数据库文件本身：{path}',
    safe: '程序没有打开链接指向的文件。',
    next: '请打开数据库真正所在的旗县文件夹；来源不明的旗县文件夹请不要使用。',
  },
  DB_NO_FILE: {
    what: '旗县数据库应当是一个文件，这个位置上却是{what}：{path}',
    safe: '程序没有打开也没有改动它；备份和其他材料都还在。',
    next: '请看它里面是不是放着真正的 county.sqlite：是的，请打开那个文件夹；不是的，把它改名移走，从最近的备份恢复。',
  },
  COUNTY_WRONG_SORT: {
    what: '旗县文件夹里的 {name} 应当是{should}，这个位置上却是{what}：{path}',
    safe: '旗县数据没有改动，占了位置的也原样留着。',
    next: '请把它改名移开再打开，程序会另建一个；里面如果是原来的材料或备份，请不要删除，移开以后仍在旗县文件夹里。',
  },
  DB_PATH_OUTSIDE: {
    what: '旗县数据库里登记的文件名不对，会指到旗县文件夹以外：{name}',
    safe: '程序没有打开也没有改动该文件。',
    next: '请先复制整个旗县文件夹留底，再用最近的备份恢复；来源不明的旗县文件夹请不要使用。',
  },
  DB_NOT_OURS: {
    what: 'county.sqlite 不是购服通的旗县数据库：{path}',
    safe: '程序没有改动该文件。',
    next: '请另选文件夹。',
  },
  DB_READONLY: {
    what: '旗县数据所在位置只读，无法保存：{path}',
    safe: '磁盘上的数据没有改动。',
    next: '请检查文件夹权限或写保护开关后再试。',
  },
  DISK_FULL: {
    what: '磁盘空间不足，没有写成：{path}',
    safe: '原有文件没有改动。',
    next: '请清理磁盘或另选位置后再试。',
  },
  FILE_LOCKED: {
    what: '文件正被其他程序打开：{path}',
    safe: '原文件没有改动，新内容仍保留在程序内。',
    next: '请在 WPS 或 Word 中关闭它再试，或换一个文件名。',
  },
  FOLDER_READONLY: {
    what: '该文件夹不允许写入：{path}',
    safe: '原有文件没有改动。',
    next: '请另选文件夹，例如「文档」。',
  },
  FOLDER_NOT_FOUND: {
    what: '文件夹不存在或已移走：{path}',
    safe: '已保存的数据没有改动，没有留下未完成的文件。',
    next: '请检查 U 盘是否接好、文件夹是否已移动或改名，或另选位置。',
  },
  FOLDER_IS_FILE: {
    what: '这条路径上有一处是文件，不是文件夹：{path}',
    safe: '已保存的数据没有改动，没有留下未完成的文件。',
    next: '请另选一个文件夹，或者先把占了名称的文件改名。',
  },
  PLACE_REFUSED: {
    what: '不能用这个位置：{detail}。',
    safe: '已保存的数据没有改动，没有写进任何内容。',
    next: '{next|请另选一个文件夹。}',
  },
  NOT_A_FILE: {
    what: '这个位置上不是文件（可能是文件夹）：{path}',
    safe: '没有数据受影响。',
    next: '请另选文件，或者换一个文件名。',
  },
  FILE_UNREADABLE: {
    what: '没有权限读取：{path}',
    safe: '没有数据受影响。',
    next: '请检查文件权限，或请管理员协助，然后再试。',
  },
  FILE_CHANGED: {
    what: '文件在读取过程中被改动：{path}',
    safe: '没有留下未完成的文件，已保存的数据没有改动。',
    next: '请先关闭正在编辑该文件的程序，再试一次。',
  },
  UPDATE_REFUSED: {
    what: '这个升级文件不能用：{detail}。',
    safe: '程序和旗县数据都没有改动，可以照常使用。',
    next: '请向提供升级文件的单位要一份正确的，拷完整后再试。',
  },
  FILE_DAMAGED: {
    what: '保存的材料{name|}与登记时不一致，可能已损坏或被替换：{path}',
    safe: '其他材料不受影响，没有留下未完成的文件。',
    next: '请在“材料与提交”点“核对材料”，用原来的文件、备份或以前导出的材料包找回。',
  },
  DISK_FAILED: {
    what: '读写磁盘时出错：{path}',
    safe: '没有留下未完成的文件。',
    next: '请检查 U 盘或磁盘是否接好，换一个位置再试。',
  },
  FILE_OVER_LIMIT: {
    what: '该磁盘放不下这么大的单个文件：{path}',
    safe: '原有文件没有改动。',
    next: 'FAT32 格式的 U 盘单个文件不能超过 4 GB，请换用 NTFS 或 exFAT 格式的磁盘。',
  },
  FILE_NOT_FOUND: { what: '文件不存在：{path}', safe: '没有数据受影响。', next: '请检查文件是否已移动或改名。' },
  FILE_EMPTY: {
    what: '空文件（0 字节），不能添加：{path}',
    safe: '没有添加这一份，原文件没有改动。',
    next: '请检查是否复制完整、扫描是否成功，再选一次。',
  },
  FILE_IS_PROGRAM: {
    what: '这是程序或快捷方式，不能作为材料：{path}',
    safe: '没有添加这一份，原文件没有改动，也没有运行过。',
    next: '请选文档、表格、图片、录音、录像或压缩包；来历不明的，请不要打开，先查毒。',
  },
  TOO_MANY_FILES: {
    what: '一次拖进来的文件超过 {most} 个。',
    safe: '没有添加任何内容，原文件和文件夹都没有改动。',
    next: '请打开文件夹，只选这一栏要的文件或子文件夹，分几次拖进来。',
  },
  FILE_IS_FOLDER: {
    what: '这是文件夹，不能作为一份材料：{path}',
    safe: '没有添加任何内容，文件夹没有改动。',
    next: '请打开这个文件夹，选中里面的文件再拖进来，可以一次拖多个。',
  },
  FILE_NOT_OPENED: {
    what: '「{name}」这一类文件不在这里打开。',
    safe: '材料没有改动。',
    next: '请用「另存为」存到别处，确认来源可靠后再打开。',
  },
  NO_PROGRAM: {
    what: '电脑没有打开「{name}」：{detail}',
    safe: '材料没有改动。',
    next: '请用「另存为」存到别处，再用合适的程序打开。',
  },
  PDF_LOCKED: {
    what: '「{name}」设了打开密码，不能在这里预览。',
    safe: '材料没有改动。',
    next: '请用「打开」输入密码查看；报送前请换成不设密码的文件，否则对方打不开。',
  },
  NOT_SHOWN: {
    what: '「{name}」不能在这里预览，文件可能已损坏，或不是这一类文件。',
    safe: '材料没有改动。',
    next: '请用「打开」或「另存为」查看；仍打不开的，请重新扫描或让对方重发。',
  },
  TOO_LARGE_TO_SHOW: {
    what: '「{name}」太大，不能在这里预览。',
    safe: '材料没有改动。',
    next: '请用「打开」或「另存为」查看。',
  },
  FILE_TOO_LARGE: { what: '文件过大：{path}', safe: '没有导入任何内容。', next: '请检查是否选错了文件。' },
  READING_TOO_LONG: {
    what: '这个文件太复杂，读了很久还没有读完，已停止读取。',
    safe: '没有导入任何内容，程序和已保存的数据不受影响。',
    next: '请在 WPS 或 Word 中另存为新文件后再试；如来源不明，请删除它。',
  },
  READING_TOO_BIG: {
    what: '这个文件太复杂，读取所需的内存超过了限度，已停止读取。',
    safe: '没有导入任何内容，程序和已保存的数据不受影响。',
    next: '请在 WPS 或 Word 中另存为新文件后再试；如来源不明，请删除它。',
  },
  BUDGET_TEMPLATE_INVALID: {
    what: '预算范本有错：{detail}',
    safe: '原有范本仍在使用。',
    next: '请改正范本后重新导入。',
  },
  BUDGET_NOT_MEASURED: {
    what: '还没有填「{label}」，预算未测算。',
    safe: '已填写的内容都已保存。',
    next: '请在基本信息或预算页填写后再试。',
  },
  BUDGET_INPUT_INVALID: { what: '「{label}」填写有误：{detail}', safe: '其他内容没有改动。', next: '请改正后再算。' },
  PAPER_FLAWED: {
    what: '生成的{title}没有通过出件前的通读，没有保存。{detail}',
    safe: '填写的内容和以前生成的文书都没有改动。',
    next: '请按上面的提示核对后重新生成。',
  },
  CONTRACT_BLOCKED: {
    what: '还有 {count} 项问题未处理，不能生成合同。{detail}',
    safe: '已填写的内容都已保存。',
    next: '请按问题清单逐项改正，或按规定说明理由。',
  },
  CONTRACT_UNREADABLE: {
    what: '不能作为合同文本读取：{detail}',
    safe: '没有改动任何内容。',
    next: '请在 WPS 或 Word 中打开核对，另存为不加密的 .docx 后再试。',
  },
  PAPER_INCOMPLETE: {
    what: '{title}还缺 {count} 项内容，不能生成。{detail}',
    safe: '已填写的内容都已保存。',
    next: '请补齐以后再生成；先看样子可以预览。',
  },
  TEMPLATE_INVALID: {
    what: '{title|合同}范本不能使用：{detail}',
    safe: '原有范本仍在使用。',
    next: '请在 WPS 或 Office 中改正后重新导入。',
  },
  TEMPLATE_GONE: {
    what: '上一版{title}用的范本「{name}」已移出，或不在本旗县，没有换成别的。',
    safe: '原有各版都在。',
    next: '请在{title}的「范本」里取回或重新导入它，或者改用另一份生成新版。',
  },
  TEMPLATE_HOSTILE: {
    what: '该文件不是可用的范本：{detail}',
    safe: '没有导入任何内容。',
    next: '请另选文件；如来源不明，请删除它。',
  },
  DATA_SET_INVALID: {
    what: '这份标准与模板数据不能使用：{detail}',
    safe: '没有导入，原有数据没有改动。',
    next: '请改正文件后重新导入；不清楚写法的，先导出一份现有的照着改。',
  },
  DATA_SET_RIVAL: {
    what: '「{title}」（{days}）与已有的「{other}」（{otherDays}）在同一天都适用。',
    safe: '没有改动，原有数据照旧使用。',
    next: '请先停用其中一份，或改好生效起止日期再试；是同一份数据的新版本时，编号照旧、只换版本。',
  },
  BUNDLE_INVALID: {
    what: '{what|材料包校验不通过}：{detail}',
    safe: '没有导入任何内容。',
    next: '{next|请让对方重新导出，或换一个 U 盘再复制一次。}',
  },
  BUNDLE_HOSTILE: {
    what: '该文件不是可用的材料包：{detail}',
    safe: '没有导入任何内容。',
    next: '请另选文件；如来源不明，请删除它。',
  },
  BUNDLE_FOREIGN: {
    what: '这个材料包是“{bureau}”的“{project}”，不是本单位的项目。',
    safe: '没有导入任何内容。',
    next: '可以导入查看：会标明来源，不计入本旗县的上限，也不带入对方的年度参数。',
  },
  PROJECT_EXISTS: {
    what: '本旗县已有同一项目：{name}',
    safe: '原有项目没有改动。',
    next: '如需对照，请导入到另一个空的旗县。',
  },
  CATALOG_REFUSED: {
    what: '「{text}」不在政府购买社会救助服务清单内。',
    safe: '没有加入项目。',
    next: '请从清单中选择。依据：2023年通知一（一），不在清单范围内的，一律不得采购。',
  },
  RETENTION: {
    what: '该材料在保存期内（至 {until}），不能删除。',
    safe: '材料仍在。',
    next: '采购文件自采购结束之日起至少保存十五年。',
  },
  EXPORT_RUNNING: {
    what: '正在向这个文件导出：{path}',
    safe: '正在进行的导出不受影响。',
    next: '请等它完成，或换一个文件名。',
  },
  DELIVERY_RUNNING: {
    what: '正在收交付文件夹或者重新核对。',
    safe: '正在进行的不受影响。',
    next: '请等它完成，或先中断它。',
  },
  DELIVERY_PLACE_UNKNOWN: {
    what: '这台电脑上还没有选过这次交付的文件夹（原来在 {path}）。',
    safe: '已经收进来和登记的都在。',
    next: '请点“选择位置…”，选它现在所在的文件夹。',
  },
  REGISTERED_GONE: {
    what: '登记的位置上没有「{name}」了。',
    safe: '登记的大小和校验值都在，其他文件不受影响。',
    next: '请检查是否移动或改名；整个文件夹换了位置的，点“选择位置…”；确实没有的，请承接主体补交，再点“重新核对”。',
  },
  REGISTERED_ALTERED: {
    what: '「{name}」登记以后改动过（{how}），已不是当时交来的那一份。',
    safe: '登记的校验值没有变，改动过的文件没有打开。',
    next: '请向承接主体问明为什么改，请其交回原件或者另行补交；点“重新核对”，改动过的不再算数。',
  },
  CANCELLED: { what: '已取消。', safe: '没有留下未完成的文件。', next: '需要时可以重新开始。' },
  RESOURCES_DAMAGED: {
    what: '程序自带的文件不完整：{detail}',
    safe: '旗县数据没有改动。',
    next: '请重新安装购服通。',
  },
  BUG: {
    what: '程序出现内部错误：{detail}',
    safe: '已保存的数据没有改动。',
    next: '请重新打开程序；如再次出现，请记下此提示并联系维护人员。',
  },
} as const satisfies Record<string, ErrorText>
