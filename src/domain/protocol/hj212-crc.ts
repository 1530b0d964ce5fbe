/**
 * The check of HJ 212: the register is shifted right by eight and the byte laid over it — its low half is thrown away, which is
 * why this is not the CRC of Modbus — then eight times shifted right, with A001 laid over it when the bit that fell out was 1.
 */
export function crcOf212(bytes: Uint8Array): number {
  let register = 0xffff
  for (const byte of bytes) {
    register = (register >> 8) ^ byte
    for (let turn = 0; turn < 8; turn += 1) {
      const fell = register & 1
      register >>= 1
      if (fell === 1) register ^= 0xa001
    }
  }
  return register
}
