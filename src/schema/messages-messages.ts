import type { Label } from '#domain/label.ts'

/** Refusals of what goes out of the house and of forms. */
export const messageMessages = {
  'outbound-refused': [
    '该地址不可推送：须为公网 https 地址，内网地址须由运维人员列入白名单。',
    'Nothing is sent there: a public https address is needed, inner ones must be listed by the operator.',
  ],
  'channel-off': ['该通道已停用或未配置。', 'This channel is turned off or not set up.'],
  'hook-secret': [
    '签名密钥须以 whsec_ 开头，后接 24 至 64 字节的 Base64。',
    'The secret must be whsec_ followed by 24 to 64 bytes in base64.',
  ],
  'bad-email': ['邮箱地址不对。', 'This is no e-mail address.'],
  'form-ends-late': [
    '报表有效期最长三年，须定期重新登记。',
    'A form is valid for three years at most and is registered anew.',
  ],
} as const satisfies Record<string, Label>
