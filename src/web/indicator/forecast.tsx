import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { useLanguage } from '../language.tsx'
import { AmountView } from './amount.tsx'
import { numberText } from './format.ts'
import { methods, words } from './words.ts'

type ForecastProps = { readonly standing: TargetStanding; readonly unit: string; readonly decimals: number }

/** 预计 — never without its method and how far the method was off in past years. */
export function ForecastView({ standing, unit, decimals }: ForecastProps) {
  const { say, language } = useLanguage()
  const { forecast, target, mode, willReach } = standing
  const isGain = target.aspect === 'gain'
  const value = forecast.value
  const shown = value.value === null || !isGain ? value : { ...value, value: value.value - (target.baseValue ?? 0) }
  const error =
    forecast.meanError === null || forecast.method === 'year-complete'
      ? null
      : `±${numberText(forecast.meanError, 1, language)}${mode === 'rate' ? say(words.points) : '%'}`
  return (
    <>
      <AmountView
        label={`${target.indicator} ${say(words.forecast)}`}
        amount={shown}
        decimals={decimals}
        suffix={unit}
      />
      {willReach === null ? null : <small>{say(willReach ? words.willReach : words.willMiss)}</small>}
      {forecast.method === null ? null : (
        <small>
          {say(methods[forecast.method])}
          {error === null ? null : `${say(words.comma)}${say(words.error, { error })}`}
        </small>
      )}
    </>
  )
}
