/** What the impatient type: words, names and runs that stand at the top of every guesser's list. Our own short list, not a leaked one. */
export const weakWords: readonly string[] = [
  'password', 'passwd', 'pass', 'pwd', 'mima', 'admin', 'administrator', 'root', 'user', 'guest', 'login', 'test', 'demo', 'system', 'default',
  'welcome', 'hello', 'letmein', 'changeme', 'secret', 'master', 'super', 'manager', 'server', 'oracle', 'windows', 'office', 'computer',
  'iloveyou', 'woaini', 'aini', 'love', 'baby', 'angel', 'monkey', 'dragon', 'tiger', 'sunshine', 'princess', 'football', 'happy', 'lucky',
  'spring', 'summer', 'autumn', 'winter', 'january', 'monday', 'chunjie',
  'zhongguo', 'china', 'beijing', 'shanghai', 'jiangxi', 'nanchang', 'huawei', 'xiaomi', 'tencent', 'alibaba', 'baidu', 'weixin', 'wechat',
  'gaoxin', 'gaoxinqu', 'zhengfu', 'weirenmin', 'fuwu', 'renmin', 'guanwei', 'bangong', 'ducha',
  'abc', 'aaa', 'qaz', 'wsx', 'edc', '520', '1314', '5201314', '886', '110', '119', '888', '666', '168',
]

/** Rows and slopes of the keyboard, along which fingers slide. */
export const keyboardRuns: readonly string[] = [
  '1234567890', '0987654321', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '!qaz@wsx#edc$rfv%tgb', 'qazwsxedcrfvtgb', 'zaq1xsw2cde3vfr4', '147258369', '741852963',
]
