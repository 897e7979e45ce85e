/** Shown without arguments, and behind every message about wrong usage. */
export const usage = `购服通命令行（与桌面程序同一套计算和检查）

用法：npm run --silent cli -- <命令> [参数]

  daxie <金额>                              金额转大写，例如 daxie 757005.02
  budget <inputs.json>                      按家计调查预算范本测算；文件为 {"参数代码": "数值"}，没有写的参数取默认值
                                            本单位的范本加 --county <文件夹>（按今天有效的），或 --template <范本.json>
  check <project.json>                      按通知逐项检查，输出问题清单（JSON）
  contract <project.json> [--template <范本.docx>] -o <out.docx>
                                            生成合同；有未处理的问题时不生成；可用自己的范本
  template check <范本.docx>                 检查范本能否使用，输出原因（JSON）
  bundle export <project.json> -o <包.zip>   由项目数据文件导出材料包
  bundle export --county <文件夹> --project <编号> [--stage before|during|after] [--register] -o <包.zip>
                                            由旗县文件夹导出材料包；--register 把承接主体与本项目无关的记录也放进去
  bundle verify <包.zip>                    校验材料包，输出结果（JSON）
  bundle import <包.zip> --county <文件夹>   导入材料包；文件夹里还没有旗县时按材料包建立
                                            其他单位的材料包加 --foreign，只供查看，不计入本旗县
  sample [-o <project.json>]                输出一个填写完整、带说明的示例项目（JSON）

旗县设置了账号的：--county 之外再加 --account <姓名>；密码放在环境变量 GOUFUTONG_PASSWORD 里，或从标准输入给一行，不写在命令里。

-o 不覆盖已有的文件：已有同名文件时不写，退出码 2。

退出码：0 正常；1 有必须改正的问题，材料包校验不通过，或范本不能使用；2 用法或输入有误，原因见标准错误输出。
`
