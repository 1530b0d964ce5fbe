import { createServer, type Socket } from 'node:net'
import type { House, Opened } from '#entrypoints/arrivals.ts'
import { Station } from '#entrypoints/hj212/station.ts'

/**
 * HJ 212 接收 — the TCP server to which stations of polluters, water and air connect. Each connection is a dialogue of its own;
 * it is read no faster than it is stored, so a station that floods us fills its own buffer and not ours.
 */
export async function openHj212(
  house: House,
  { host = '127.0.0.1', port = 9212, most = 2000, silence = 15 * 60_000 } = {},
): Promise<Opened> {
  const stations = new Map<Socket, Station>()
  const server = createServer((socket) => {
    if (stations.size >= most) return socket.destroy()
    const station = new Station({ ...house, send: (bytes) => socket.write(bytes), hangUp: () => socket.end() })
    stations.set(socket, station)
    socket.setKeepAlive(true, 60_000)
    socket.setTimeout(silence, () => socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => stations.delete(socket))
    let turn = Promise.resolve()
    socket.on('data', (bytes) => {
      socket.pause()
      turn = turn
        .then(() => station.hear(bytes))
        .catch((error) => {
          house.report(error)
          socket.destroy() // unanswered data come again
        })
        .then(() => void (socket.destroyed || socket.resume()))
    })
    socket.on('end', () => {
      turn = turn.then(() => station.end()).catch(house.report)
    })
  })
  const rousing = setInterval(() => {
    for (const station of stations.values()) station.rouse()
  }, 5000)
  rousing.unref()
  const bound = await new Promise<number>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
  return {
    host,
    port: bound,
    close: async () => {
      clearInterval(rousing)
      const isClosed = new Promise<void>((done) => server.close(() => done()))
      for (const socket of stations.keys()) socket.destroy()
      await isClosed
    },
  }
}
