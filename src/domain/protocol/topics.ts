/** 主题 — who speaks and in which language, told by the topic alone. */
export type Spoken =
  | { readonly language: 'own' | 'huawei' | 'alibaba' | 'alibaba-history'; readonly device: string }
  /** What a device says to a letter of ours, itself or through its gateway. */
  | { readonly language: 'own-answer'; readonly device: string }
  | { readonly language: 'own-gateway-answer'; readonly gateway: string; readonly device: string }
  | { readonly language: 'own-gateway'; readonly gateway: string; readonly device: string }
  | { readonly language: 'huawei-gateway'; readonly gateway: string }
  /** ThingsBoard names nobody in the topic: it is who signed in. */
  | { readonly language: 'thingsboard' | 'thingsboard-gateway' }
  /** Bytes of a frame; the last part names the format: cjt188, lwm2m-tlv, senml, or the dictionary of a maker. */
  | { readonly language: 'frame'; readonly device: string; readonly format: string }

const name = '([^/+#]{1,64})'
const patterns: readonly (readonly [RegExp, (found: readonly string[]) => Spoken])[] = [
  [pattern(`gaoxin/${name}/readings`), ([device = '']) => ({ language: 'own', device })],
  [pattern(`gaoxin/${name}/answers`), ([device = '']) => ({ language: 'own-answer', device })],
  [
    pattern(`gaoxin/${name}/sub/${name}/readings`),
    ([gateway = '', device = '']) => ({ language: 'own-gateway', gateway, device }),
  ],
  [
    pattern(`gaoxin/${name}/sub/${name}/answers`),
    ([gateway = '', device = '']) => ({ language: 'own-gateway-answer', gateway, device }),
  ],
  [pattern(`gaoxin/${name}/frame/${name}`), ([device = '', format = '']) => ({ language: 'frame', device, format })],
  [pattern(`\\$oc/devices/${name}/sys/properties/report`), ([device = '']) => ({ language: 'huawei', device })],
  [
    pattern(`\\$oc/devices/${name}/sys/gateway/sub_devices/properties/report`),
    ([gateway = '']) => ({ language: 'huawei-gateway', gateway }),
  ],
  [pattern(`/${name}/${name}/thing/event/property/post`), ([, device = '']) => ({ language: 'alibaba', device })],
  [
    pattern(`/${name}/${name}/thing/event/property/history/post`),
    ([, device = '']) => ({ language: 'alibaba-history', device }),
  ],
  [pattern('v1/devices/me/telemetry'), () => ({ language: 'thingsboard' })],
  [pattern('v1/gateway/telemetry'), () => ({ language: 'thingsboard-gateway' })],
]

export function spokenOn(topic: string): Spoken | null {
  for (const [shape, make] of patterns) {
    const found = shape.exec(topic)
    if (found !== null) return make(found.slice(1))
  }
  return null
}

/** Whether a device may speak on a topic: only for itself, as a gateway also for what hangs on it. */
export function maySpeak(signedIn: string, topic: string): boolean {
  const spoken = spokenOn(topic)
  if (spoken === null) return false
  if ('gateway' in spoken) return spoken.gateway === signedIn
  return !('device' in spoken) || spoken.device === signedIn
}

/** A device, and the gateway through which it speaks and hears if it has none of its own. */
export type Speaker = { readonly device: string; readonly gateway?: string }

/** Who speaks on a topic, in one of our own languages. */
export function speakerOn(topic: string): Speaker | null {
  const spoken = spokenOn(topic)
  return spoken !== null && 'device' in spoken ? spoken : null
}

/** Who answers a letter on a topic; null where nobody does. */
export function answeringOn(topic: string): Speaker | null {
  const spoken = spokenOn(topic)
  return spoken?.language === 'own-answer' || spoken?.language === 'own-gateway-answer' ? spoken : null
}

/** The one topic on which a device hears commands; a gateway hears those of `+`, all that hang on it. */
export function commandTopic({ device, gateway }: Speaker): string {
  return gateway === undefined ? `gaoxin/${device}/commands` : `gaoxin/${gateway}/sub/${device}/commands`
}

/** What a client of another broker listens to by default: our own tree and the trees that are known. */
export const upwardTopics: readonly string[] = [
  'gaoxin/+/readings',
  'gaoxin/+/answers',
  'gaoxin/+/sub/+/readings',
  'gaoxin/+/sub/+/answers',
  'gaoxin/+/frame/+',
  '$oc/devices/+/sys/properties/report',
  '$oc/devices/+/sys/gateway/sub_devices/properties/report',
  '/+/+/thing/event/property/post',
  '/+/+/thing/event/property/history/post',
]

function pattern(text: string): RegExp {
  return new RegExp(`^${text}$`)
}
