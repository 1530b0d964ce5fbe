import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { compile } from '#domain/compiler/compile.ts'
import { readDocument } from '#files/read-document.ts'
import { type Compiling, median } from '#test/load/report.ts'

const shared = new URL('../../../shared/', import.meta.url)

/** The compiler on a real speech, on a megabyte of real reports, and on a megabyte made to be hard. */
export async function benchCompiler(): Promise<readonly Compiling[]> {
  const measured: Compiling[] = []
  if (existsSync(shared)) {
    const speech = await readFile(new URL('eval/speech.txt', shared), 'utf8')
    measured.push(timed('真实讲话 / a real speech', speech, 30, 40))
    const reports = await Promise.all(
      ['county-2016.gb18030.txt', 'county-2018.gb18030.txt'].map(
        async (name) => (await readDocument(await readFile(new URL(`data/reports/${name}`, shared)), name)).text,
      ),
    )
    const once = reports.join('\n')
    measured.push(
      timed(
        '真实报告，百万字节 / real reports, a megabyte',
        once.repeat(Math.ceil(1_000_000 / Buffer.byteLength(once))),
        2000,
        3,
      ),
    )
  }
  const hard = [
    '（'.repeat(400),
    '一要'.repeat(400),
    '1、'.repeat(300),
    '由局局局局牵头，',
    'x'.repeat(500),
    '，'.repeat(500),
    '分别达到1、2、3'.repeat(40),
  ].join('')
  const unit = hard.repeat(Math.ceil(500_000 / Buffer.byteLength(hard)))
  measured.push(timed('刁难文本，半兆 / made to be hard, half a megabyte', unit, 1000, 3))
  measured.push(timed('刁难文本，百万字节 / made to be hard, a megabyte', unit + unit, 2000, 3))
  return measured
}

function timed(what: string, raw: string, wanted: number, runs: number): Compiling {
  const times: number[] = []
  for (let i = 0; i < runs + Math.ceil(runs / 3); i += 1) {
    const begin = performance.now()
    compile({ raw, planYear: 2026 })
    if (i >= Math.ceil(runs / 3)) times.push(performance.now() - begin)
  }
  return { what, characters: raw.length, milliseconds: median(times), wanted }
}
