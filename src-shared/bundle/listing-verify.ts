import { escapeHtml } from './html-text'

/** 核对方法: with the program, with what Windows has, and with other systems; `example` is a file of the bundle. */
export function renderVerify(example: string): string {
  const onWindows = example.replace(/\//g, '\\')
  return `<h2>三、核对方法</h2>
<h3>（一）用购服通（一次核对全部文件）</h3>
<ol>
<li>打开购服通，点「校验」，选择材料包（.zip，不必先解压）。</li>
<li>显示「校验通过」，并且所示内容码与本页相同，即为同一份材料、没有缺少和改动。</li>
</ol>
<h3>（二）没有购服通，用 Windows 自带的命令（逐个核对文件）</h3>
<ol>
<li>右键点材料包，选「全部解压缩」，打开解压后的文件夹（里面能看到 manifest-sha256.txt）。</li>
<li>点文件夹窗口上方的地址栏，输入 <code>cmd</code>，按回车，出现黑色窗口。</li>
<li>输入下面一行，按回车（引号里换成要核对的文件，可以把文件直接拖进黑色窗口）：<br>
<code>certutil -hashfile "${escapeHtml(onWindows)}" SHA256</code></li>
<li>窗口显示 64 位的数字和字母。前 16 位与本页「二、包内文件」中该文件的一栏相同，全部 64 位与 manifest-sha256.txt（用记事本打开）中该文件的一行相同，文件就没有改动；有一位不同，就不是原来的文件。</li>
<li>用同样的办法核对 <code>manifest-sha256.txt</code> 本身，应与 tagmanifest-sha256.txt 中的一行相同。</li>
</ol>
<h3>（三）Linux、macOS（一次核对全部文件）</h3>
<p>解压后在材料包文件夹内运行 <code>sha256sum -c manifest-sha256.txt</code>（macOS 为 <code>shasum -a 256 -c manifest-sha256.txt</code>），各行均显示 OK 即为完好。</p>`
}
