import { commandTopic, type Speaker } from '#domain/protocol/topics.ts'
import { asTold, type House } from '#entrypoints/arrivals.ts'

export type Publish = (topic: string, payload: string) => Promise<void>

/** 取信 — gives what waits for a device, or for all that hang on a gateway, each on the topic where it is heard. */
export async function sendLetters(house: House, to: Speaker, publish: Publish): Promise<void> {
  try {
    for (const command of await house.letters(to))
      await publish(commandTopic({ ...to, device: command.device }), JSON.stringify(asTold(command)))
  } catch (error) {
    house.report(error)
  }
}

/** The same when a device just spoke, and so is awake: nearly always nothing waits, which must cost nothing. */
export async function sendAwaited(house: House, to: Speaker, publish: Publish): Promise<void> {
  if (await house.isAwaited(to.device).catch(() => false)) await sendLetters(house, to, publish)
}
