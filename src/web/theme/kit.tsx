import { theme as antd, ConfigProvider, type ThemeConfig } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import type { Language } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { Mark } from './marks.tsx'
import { useTheme } from './theme.tsx'
import { dark, fontFor, light, sizes } from './tokens.ts'

/** 控件 — Ant Design in the colours, letters and language of the console; whatever is drawn with it stands inside. */
export function Kit({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const { isDark } = useTheme()
  return (
    <ConfigProvider
      locale={language === 'zh' ? chinese : english}
      theme={themeOf(isDark, language)}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      select={{ suffixIcon: down, clearIcon: clear }}
      datePicker={{ suffixIcon: <Mark of="day" />, clearIcon: clear }}
      inputPassword={{ iconRender: (isSeen) => <Mark of={isSeen ? 'seen' : 'hidden'} /> }}
    >
      {children}
    </ConfigProvider>
  )
}

const down = <Mark of="down" />
const clear = <Mark of="clear" />

function themeOf(isDark: boolean, language: Language): ThemeConfig {
  const palette = isDark ? dark : light
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: palette.blue,
      colorLink: palette.blue,
      colorInfo: palette.blue,
      colorError: palette.lampRed,
      colorWarning: palette.lampYellow,
      colorSuccess: palette.lampGreen,
      colorBgBase: palette.surface,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: isDark ? palette.sunken : palette.surface,
      colorTextBase: palette.ink,
      colorTextPlaceholder: palette.inkFaint,
      colorTextDescription: palette.inkFaint,
      colorBorder: palette.ruleStrong,
      colorBorderSecondary: palette.rule,
      colorTextLightSolid: palette.onBlue,
      borderRadius: sizes.radius,
      fontSize: sizes.text,
      fontFamily: fontFor(language),
      controlHeight: 32,
      motion: false,
      wireframe: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
  }
}
