import { readFile } from 'node:fs/promises'
import type { Label } from '#domain/label.ts'
import type { Command, House, Opened } from '#entrypoints/arrivals.ts'
import type { Clock } from '#entrypoints/clock.ts'
import { openHj212 } from '#entrypoints/hj212/server.ts'
import { type Identity, openBroker } from '#entrypoints/mqtt/broker.ts'
import { openUpstream, type Trust } from '#entrypoints/mqtt/upstream.ts'
import { openUdp } from '#entrypoints/udp/gateway.ts'
import type { Procedures } from '#services/context.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { awaitedDevices, lettersFor, noteAnswer, noteProgress } from '#services/telemetry/commands.ts'
import { dictionaryOf } from '#services/telemetry/editions.ts'
import type { Inbox } from '#services/telemetry/inbox.ts'
import { isKnownDevice, knowsSender } from '#services/telemetry/senders.ts'
import type { Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'

/** What the operator switched on: a port, or `host:port`; without a host only this machine is heard. */
export type WaysIn = {
  readonly mqtt?: string | undefined
  readonly mqttUrl?: string | undefined
  /** Files in PEM: certificate and key of our own broker; with them its port speaks TLS only. */
  readonly mqttCert?: string | undefined
  readonly mqttKey?: string | undefined
  /** For a broker elsewhere: who signed its certificate, and the certificate and key by which we sign in. */
  readonly mqttUrlCa?: string | undefined
  readonly mqttUrlCert?: string | undefined
  readonly mqttUrlKey?: string | undefined
  readonly udp?: string | undefined
  readonly udpFrom?: string | undefined
  readonly hj212?: string | undefined
  /** The zone of the devices, where the database holds several. */
  readonly zone?: string | undefined
}

export function waysInOf(env: Readonly<Record<string, string | undefined>>): WaysIn {
  return {
    mqtt: env.GAOXIN_MQTT,
    mqttUrl: env.GAOXIN_MQTT_URL,
    mqttCert: env.GAOXIN_MQTT_CERT,
    mqttKey: env.GAOXIN_MQTT_KEY,
    mqttUrlCa: env.GAOXIN_MQTT_URL_CA,
    mqttUrlCert: env.GAOXIN_MQTT_URL_CERT,
    mqttUrlKey: env.GAOXIN_MQTT_URL_KEY,
    udp: env.GAOXIN_UDP,
    udpFrom: env.GAOXIN_UDP_FROM,
    hj212: env.GAOXIN_HJ212,
    zone: env.GAOXIN_DEVICE_ZONE,
  }
}

type Parts = {
  readonly db: Database
  readonly inbox: Inbox
  readonly clock: Clock
  readonly procedures: Procedures
  readonly report: (error: unknown) => void
  readonly tell: (line: Label) => void
}

/** 接入 — opens the ways in for devices that are switched on, and gives how to close them: none takes anything afterwards. */
export async function openWaysIn(parts: Parts, ways: WaysIn): Promise<() => Promise<void>> {
  const { mqtt, mqttUrl, udp, udpFrom, hj212 } = ways
  const closing: (() => Promise<void>)[] = []
  if (!mqtt && !mqttUrl && !udp && !hj212) return async () => {}
  const zone = ways.zone ?? (await zonesOf(parts.db))[0]
  if (zone === undefined) {
    parts.tell(['还没有高新区，设备接入未启动', 'There is no zone yet: nothing is opened for devices'])
    return async () => {}
  }
  const house = houseOf(parts, zone)
  const opened = async (name: string, opening: Promise<Opened>) => {
    const { host, port, close } = await opening
    closing.push(close)
    parts.tell([`${name} 接入：${host}:${port}`, `${name} on ${host}:${port}`])
  }
  if (mqtt) {
    const identity = await identityOf(ways)
    const [name, usual] = identity === undefined ? (['MQTT', 1883] as const) : (['MQTT (TLS)', 8883] as const)
    await opened(name, openBroker(house, { ...placeOf(mqtt, usual), identity }))
  }
  if (udp)
    await opened(
      'UDP/CoAP',
      openUdp(house, { ...placeOf(udp, 5683), ...(udpFrom ? { from: udpFrom.split(',') } : {}) }),
    )
  if (hj212) await opened('HJ 212', openHj212(house, placeOf(hj212, 9212)))
  if (mqttUrl) closing.push((await openUpstream(house, { url: mqttUrl, trust: await trustOf(ways) })).close)
  return async () => {
    await Promise.all(closing.map((close) => close()))
    await parts.inbox.settle()
  }
}

export function houseOf({ db, inbox, clock, procedures, report }: Omit<Parts, 'tell'>, zone: string): House {
  return {
    keep: (arrival) => inbox.append({ zone, ...arrival }),
    knows: (number, secret) => knowsSender(db, zone, number, secret, clock().millisecond),
    isDevice: (number) => isKnownDevice(db, zone, number),
    isAwaited: awaited(() => awaitedDevices(db, zone, clock().today)),
    letters: (to) =>
      db.transaction(async (tx) => {
        const context = byRule(tx, zone, clock(), procedures)
        const taken: Command[] = []
        for (const { id, device, command, argument } of await lettersFor(context, to))
          if (await noteProgress(context, id, 'sent'))
            taken.push({ id, device, name: command, ...(argument === null ? {} : { value: argument }) })
        return taken
      }),
    noteLetter: (id, progress, words) =>
      db.transaction(async (tx) => {
        await noteProgress(byRule(tx, zone, clock(), procedures), id, progress, words)
      }),
    noteAnswer: (from, answer) =>
      db.transaction((tx) => noteAnswer(byRule(tx, zone, clock(), procedures), from, answer)),
    dictionaryOf: (number) => dictionaryOf(db, zone, number, clock().today),
    now: () => clock().at,
    report,
  }
}

/** Asked at most every two seconds, however many devices speak meanwhile. */
function awaited(ask: () => Promise<ReadonlySet<string>>): House['isAwaited'] {
  let asked = Number.NEGATIVE_INFINITY
  let known: Promise<ReadonlySet<string>> = Promise.resolve(new Set())
  return async (number) => {
    if (performance.now() - asked > 2000) {
      asked = performance.now()
      known = ask()
    }
    return (await known).has(number)
  }
}

/** Half a pair would open the port without TLS that was meant to have it: then nothing is opened. */
async function identityOf({ mqttCert, mqttKey }: WaysIn): Promise<Identity | undefined> {
  if (!mqttCert && !mqttKey) return undefined
  if (!mqttCert || !mqttKey) throw new Error('GAOXIN_MQTT_CERT and GAOXIN_MQTT_KEY go together')
  return { cert: await readFile(mqttCert), key: await readFile(mqttKey) }
}

async function trustOf({ mqttUrlCa, mqttUrlCert, mqttUrlKey }: WaysIn): Promise<Trust> {
  return {
    ...(mqttUrlCa ? { ca: await readFile(mqttUrlCa) } : {}),
    ...(mqttUrlCert && mqttUrlKey ? { cert: await readFile(mqttUrlCert), key: await readFile(mqttUrlKey) } : {}),
  }
}

function placeOf(told: string, usual: number): { readonly host: string; readonly port: number } {
  const parts = /^(?:(.*):)?(\d{1,5})$/.exec(told)
  if (parts === null) return { host: told === 'on' ? '127.0.0.1' : told, port: usual }
  return { host: parts[1] ?? '127.0.0.1', port: Number(parts[2]) }
}
