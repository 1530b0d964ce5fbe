import type { Label } from '#domain/label.ts'

/** 报文格式 — what a device speaks itself, whoever carries it; each name is that of a parser (`services/telemetry/parsers.ts`). */
export const messageFormats = {
  lines: ['本系统逐行格式', 'Lines of this system'],
  hj212: ['污染源自动监控协议（212）', 'HJ 212, polluters on line'],
  cjt188: ['户用计量仪表协议（188）', 'CJ/T 188, household meters'],
  'lwm2m-tlv': ['轻量物联协议水表对象（二进制）', 'LwM2M water meter, TLV'],
  'lwm2m-senml': ['轻量物联协议水表对象（文本）', 'LwM2M water meter, SenML'],
  'example-1': ['厂商自定帧（示例字典）', "A maker's frames by the example dictionary"],
} as const satisfies Readonly<Record<string, Label>>

/**
 * 可校时的报文 — whose devices take a clock from us: frames of meters with the answer to their next report, HJ 212 as CN=1012.
 * Our own lines and objects of LwM2M have no word for it here.
 */
export const clockSetters: readonly (keyof typeof messageFormats)[] = ['hj212', 'cjt188', 'example-1']
