import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { cookieNameOf } from '#entrypoints/http/session.ts'
import { actor, openFilled, zone } from '#test/load/fill.ts'
import { type Measured, median } from '#test/load/report.ts'

const rounds = 3
const seconds = 4
const connections = 32

/** Lists and records of the real server against a bare node:http + pg server that runs the same SQL, turn by turn. */
export async function benchHttp(serverUrl: string): Promise<readonly Measured[]> {
  const db = await openFilled(serverUrl, 'bench_http', 100_000)
  const [{ id: record }] = await db.query('select id from task where zone_id = $1 and lead = $2 order by id limit 1', [
    zone,
    actor.units[0],
  ])
  await db.close()
  const ours = await startServer('gaoxin-server.ts', db.url)
  const floor = await startServer('floor-server.ts', db.url)
  try {
    return [
      await compare(
        '列表：10万行中20行，带权限 / list of 20 out of 100,000, permission filter',
        0.7,
        ours.at('/api/task?limit=20'),
        floor.at('/list'),
      ),
      await compare('单条记录 / one record', 0.7, ours.at(`/api/task/${record}`), floor.at(`/record/${record}`)),
    ]
  } finally {
    ours.stop()
    floor.stop()
  }
}

async function compare(what: string, wanted: number, ours: Place, floor: Place): Promise<Measured> {
  const ratios: number[] = []
  const rates: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const b = await rate(floor)
    const a = await rate(ours)
    // The first round warms both up and is not counted.
    if (round > 0) {
      ratios.push(a / b)
      rates.push(a)
    }
  }
  return {
    what,
    wanted,
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    rate: median(rates),
  }
}

/** An address and the session that may ask there. */
type Place = { readonly url: string; readonly token: string }

async function rate({ url, token }: Place): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { cookie: `${cookieNameOf({})}=${token}` },
  })
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refusals`)
  return result.requests.average
}

async function startServer(file: string, url: string): Promise<{ at(path: string): Place; stop(): void }> {
  const child = fork(new URL(file, import.meta.url), [url])
  const [{ address, token }] = await once(child, 'message')
  return { at: (path) => ({ url: address + path, token }), stop: () => child.kill('SIGTERM') }
}
