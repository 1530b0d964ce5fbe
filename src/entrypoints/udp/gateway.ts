import { createSocket, type RemoteInfo } from 'node:dgram'
import { BlockList } from 'node:net'
import { type House, type Opened, takeIn } from '#entrypoints/arrivals.ts'
import { type CoapRequest, coapArrival, coapReply, coapRequest } from '#entrypoints/udp/coap.ts'
import { duplicateWindow } from '#entrypoints/udp/duplicates.ts'
import { frameArrival, frameReply, rawFrame } from '#entrypoints/udp/frames.ts'

export type UdpOptions = {
  readonly host?: string
  readonly port?: number
  /** Networks from which bare frames are taken: they have no secret, so only the operator's private network may send them. */
  readonly from?: readonly string[]
}

/**
 * UDP/CoAP 网关 — the thin server for meters that speak to us without a cloud. A datagram is stored, then acknowledged in the
 * same breath with our time and the commands that wait, because the meter sleeps again in a few seconds.
 */
export async function openUdp(
  house: House,
  { host = '127.0.0.1', port = 5683, from = ['127.0.0.0/8'] }: UdpOptions = {},
): Promise<Opened> {
  const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', recvBufferSize: 4 * 1024 * 1024 })
  const trusted = networks(from)
  const window = duplicateWindow<readonly Uint8Array[]>()

  async function take(bytes: Buffer, remote: RemoteInfo): Promise<void> {
    const frame = rawFrame(bytes)
    const request = frame === null ? coapRequest(bytes) : null
    if (frame === null && request === null) return // neither a frame nor CoAP: nobody to answer
    if (frame !== null && !trusted.check(remote.address, remote.family === 'IPv6' ? 'ipv6' : 'ipv4')) return
    const key = `${remote.address} ${remote.port} ${frame?.key ?? request?.messageId}`
    const before = window.seen(key, Date.now())
    if (before === 'pending') return
    if (before !== null) return send(before, remote)
    window.begin(key, Date.now())
    try {
      const replies = frame === null ? await takeCoap(request as CoapRequest) : await takeFrame(frame)
      window.end(key, replies)
      send(replies, remote)
    } catch (error) {
      window.forget(key)
      house.report(error)
    }
  }

  async function takeFrame(frame: NonNullable<ReturnType<typeof rawFrame>>): Promise<readonly Uint8Array[]> {
    if (!(await house.isDevice(frame.device))) return []
    await house.keep(frameArrival(frame, house.now()))
    return frameReply(frame, house.now(), await house.letters({ device: frame.device }))
  }

  async function takeCoap(request: CoapRequest): Promise<readonly Uint8Array[]> {
    if (request.device === null || request.secret === null) return [coapReply(request, '4.00')]
    if ((await house.knows(request.device, request.secret)) !== true) return [coapReply(request, '4.01')]
    if (request.code !== 'POST' && request.code !== 'PUT') return [coapReply(request, '4.05')]
    const arrival = coapArrival(request, request.device, house.now())
    await takeIn(house, arrival, request.format === 'answers' ? { device: request.device } : null)
    return [coapReply(request, '2.04', { now: house.now(), commands: await house.letters({ device: request.device }) })]
  }

  function send(replies: readonly Uint8Array[], { address, port: to }: RemoteInfo): void {
    for (const reply of replies) socket.send(reply, to, address, (error) => error && house.report(error))
  }

  const bound = await new Promise<number>((done, failed) => {
    socket.once('error', failed)
    socket.bind(port, host, () => done(socket.address().port))
  })
  socket.removeAllListeners('error')
  socket.on('error', house.report)
  const running = new Set<Promise<void>>()
  socket.on('message', (bytes, remote) => {
    const one = take(bytes, remote).finally(() => running.delete(one))
    running.add(one)
  })
  return {
    host,
    port: bound,
    close: async () => {
      await Promise.allSettled(running)
      await new Promise<void>((done) => socket.close(() => done()))
    },
  }
}

function networks(from: readonly string[]): BlockList {
  const list = new BlockList()
  for (const one of from) {
    const [address = '', bits] = one.split('/')
    const family = address.includes(':') ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}
